import Desk
import Glibc
import Office

/// The scans of a person in clear, in a folder that the officer chose: for its owner alone, and nothing there replaced.
final class ClearScans {
  let path: String
  /// Whether the folder was made for them.
  private let isNew: Bool
  private var files: [NewFile] = []

  /// - Parameter count: how many scans there will be, all of which stay open until they bear their names.
  /// - Throws: `Failure.notAFolder` where something else lies there, `Failure.fileNotWritten` for what the disk refuses,
  ///   `Failure.tooManyScans`.
  init(in path: String, for count: Int) throws(Failure) {
    guard OpenFiles.makeRoom(for: count) else { throw Failure(.tooManyScans, detail: String(count)) }
    self.path = path
    isNew = mkdir(path, 0o700) == 0
    guard !isNew else { return }
    let code = errno
    var status = stat()
    guard stat(path, &status) == 0 else {
      errno = code
      throw Machine.notWritten(path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(.notAFolder, detail: path) }
  }

  /// Returns when all of them are on the disk, and none bears its name yet.
  /// - Throws: `Failure.fileExists`, or whatever stands in the way of reading or writing one; then `remove` the folder.
  func write(_ copy: CopyView, from office: StaffedOffice) throws {
    try office.readScans(
      of: copy,
      beginning: { scan in
        _ = try files.last?.finish()
        files.append(try NewFile(at: path + "/" + scan.fileName))
      }, giving: { try files.last?.add($0) })
    _ = try files.last?.finish()
  }

  /// Lets them stay, once it is recorded that they were handed over.
  /// - Throws: `Failure.fileExists` where something else bears one's name by now.
  func keep() throws {
    for file in files { try file.keep() }
  }

  /// Takes away what was written, and the folder that was made for it.
  func remove() {
    for file in files { file.takeBack() }
    files = []
    if isNew { rmdir(path) }
  }
}
