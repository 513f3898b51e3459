import Desk
import Glibc
import Office

/// The scans of a person in clear, in a folder that the officer chose: for its owner alone, and nothing there replaced.
final class ClearScans {
  let path: String
  /// Whether the folder was made for them.
  private let isNew: Bool
  private var written: [String] = []

  /// - Throws: `Failure.notAFolder` where something else lies there, `Failure.fileNotWritten` for what the disk refuses.
  init(in path: String) throws(Failure) {
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

  /// Returns when all of them are on the disk.
  /// - Throws: `Failure.fileExists`, or whatever stands in the way of reading or writing one; then `remove` what was written.
  func write(_ copy: CopyView, from office: StaffedOffice) throws {
    var writer: PrivateFileWriter?
    try office.readScans(
      of: copy,
      beginning: { scan in
        _ = try writer?.finish()
        let file = path + "/" + scan.fileName
        writer = try PrivateFileWriter(at: file)
        written.append(file)
      }, giving: { try writer?.add($0) })
    _ = try writer?.finish()
  }

  /// Takes away what was written, and the folder that was made for it.
  func remove() {
    for file in written { PrivateFile.remove(file) }
    written = []
    if isNew { rmdir(path) }
  }
}
