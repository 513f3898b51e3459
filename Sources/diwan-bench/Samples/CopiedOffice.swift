import Desk
import Glibc
import Office

/// A copy of the office that is measured, which may be written to; gone when it is done.
struct CopiedOffice: ~Copyable {
  private let disk: ScratchFolder
  private let memory: ScratchFolder
  let snapshot: SnapshotFile
  private let path: String

  init(of office: BenchmarkOffice, in folder: String) throws {
    // Where the program keeps indexes: in a folder that memory backs.
    let indexPath = try office.indexPath()
    let indexFolder = String(indexPath.prefix(upTo: indexPath.lastIndex(of: "/") ?? indexPath.endIndex))
    let memory = try ScratchFolder(below: indexFolder)
    let disk = try ScratchFolder(below: folder)
    let path = disk.path + "/office"
    let copied = try ChildProcess.run("cp", ["-r", office.path, path])
    guard copied.status == 0 else { throw BenchmarkProblem("cp ended with \(copied.status)") }
    snapshot = SnapshotFile(folder: disk.path + "/snapshot")
    self.path = path
    self.memory = memory
    self.disk = disk
  }

  /// Lets an officer in with the index of a name, which is made where there is none: from the snapshot if that is there.
  func signedIn(as officer: String = BenchmarkOffice.officer, index: String) throws -> StaffedOffice {
    try BenchmarkOffice.door(path: path, indexPath: memory.path + "/" + index, snapshot: snapshot).signIn(
      BenchmarkOffice.credentials(officer))
  }

  /// Removes what the snapshot's restoring or a rebuild made, as a restart of the machine does.
  func forget(index: String) {
    for generation in ["", ".1", ".2", ".3"] {
      for suffix in ["", "-wal", "-shm"] { unlink(memory.path + "/" + index + generation + suffix) }
    }
  }
}
