import Crypto
import Desk
import Glibc

/// Writes a new file that only its owner can read, piece by piece.
final class PrivateFileWriter {
  let path: String
  private let descriptor: Int32
  /// Whether the file bears its name already.
  private var isNamed: Bool
  private var pending: [UInt8] = []
  private var hash = SHA256()
  private static let pieceByteCount = 1 << 18

  /// `O_TMPFILE` of open(2) without its part `O_DIRECTORY`; Glibc's module leaves it out.
  private static let unnamed: Int32 = 0o20000000

  /// - Parameter isNamed: whether the file bears its name from the first byte. One that does not goes with the program,
  ///   however that ends, until it is kept; a disk that has no such files gives it its name at once.
  /// - Throws: `Failure.fileExists`, or `Failure.fileNotWritten` for what the disk refuses.
  init(at path: String, isNamed: Bool = true) throws {
    self.path = path
    if !isNamed, access(path, F_OK) != 0 {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      let descriptor = open(folder, Self.unnamed | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        self.descriptor = descriptor
        self.isNamed = false
        return
      }
    }
    self.isNamed = true
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Machine.notWritten(path) }
  }

  deinit { close(descriptor) }

  func add(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= Self.pieceByteCount { try flush() }
  }

  func flush() throws {
    hash.update(data: pending)
    guard Machine.write(pending, to: descriptor) else { throw Machine.notWritten(path) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Gives the file its name, unless something else bears it by now.
  func keep() throws {
    guard !isNamed else { return }
    guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
      throw Machine.notWritten(path)
    }
    isNamed = true
  }

  /// Leaves nothing of it.
  func abandon() {
    if isNamed { PrivateFile.remove(path) }
  }

  /// Returns when everything is on the disk: the SHA-256 of it in 64 hexadecimal digits.
  func finish() throws -> String {
    try flush()
    guard fsync(descriptor) == 0 else { throw Machine.notWritten(path) }
    return hash.finalize().hexadecimal
  }
}
