import CaseLedger
import Crypto
import Desk
import Glibc

/// The folder that memory backs, in which an office's index lies in clear and never reaches a disk.
///
/// A machine without one is refused in words that say what to mount: an index in the memory of each process alone would be
/// made anew, and held a second time, by every desk and every command.
struct MemoryFolder {
  /// File systems that keep their files in memory.
  private static let memoryTypes: Set<String> = ["tmpfs", "ramfs"]

  /// Where machines have such a folder: for everybody, for a session, or where the account keeps temporary files.
  private static var parents: [String] {
    let session = [Machine.variable("XDG_RUNTIME_DIR"), "/run/user/" + String(getuid()), Machine.variable("TMPDIR")]
    return ["/dev/shm"] + session.compactMap(\.self)
  }

  /// The index's path for the data folder at a path; the folder is made if need be, open to its owner alone.
  /// - Throws: `Failure.noMemoryFolder` where the machine offers no folder in memory.
  static func indexPath(forDataAt path: String) throws(Failure) -> String {
    let path = DataFolder(path: path).resolvedPath
    let folder = try folder(named: name(of: path))
    IndexTenancy(in: folder, forDataAt: path).take()
    return folder + "/index"
  }

  /// The folder for what is shown to its owner and goes with them; it is made if need be.
  /// - Throws: `Failure.noMemoryFolder` where the machine offers no folder in memory.
  static func shownFolder() throws(Failure) -> String { try folder(named: "shown") }

  private static func folder(named name: String) throws(Failure) -> String {
    let user = "diwan-" + String(getuid())
    for parent in parents where isInMemory(parent) {
      let own = parent + "/" + user
      let folder = own + "/" + name
      guard makePrivate(own), makePrivate(folder) else { continue }
      return folder
    }
    throw Failure(.noMemoryFolder, detail: "/dev/shm")
  }

  private static func isInMemory(_ path: String) -> Bool {
    access(path, W_OK) == 0 && DataFolder.fileSystem(at: path).map(memoryTypes.contains) ?? false
  }

  private static func makePrivate(_ folder: String) -> Bool {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return false }
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_uid == getuid() && status.st_mode & S_IFMT == S_IFDIR
      && chmod(folder, 0o700) == 0
  }

  /// One folder has one index, however its path is written.
  private static func name(of path: String) -> String {
    String(SHA256.hash(data: Array(path.utf8)).hexadecimal.prefix(16))
  }
}
