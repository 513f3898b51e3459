import Crypto
import Desk
import Glibc

/// Writes a new file that only its owner can read, piece by piece.
final class PrivateFileWriter {
  let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var hash = SHA256()
  private static let pieceByteCount = 1 << 18

  /// - Throws: `Failure.fileExists`, or `Failure.fileNotWritten` for what the disk refuses.
  init(at path: String) throws {
    self.path = path
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

  /// Returns when everything is on the disk: the SHA-256 of it in 64 hexadecimal digits.
  func finish() throws -> String {
    try flush()
    guard fsync(descriptor) == 0 else { throw Machine.notWritten(path) }
    return hash.finalize().hexadecimal
  }
}
