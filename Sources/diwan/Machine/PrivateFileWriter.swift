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

  /// - Throws: `Failure.fileExists`, or `Failure.notSaved` for what the disk refuses.
  init(at path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? Failure(.fileExists, detail: path) : Self.notSaved(path)
    }
  }

  deinit { close(descriptor) }

  func add(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= Self.pieceByteCount { try flush() }
  }

  func flush() throws {
    hash.update(data: pending)
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.notSaved(path) }
      rest = rest.dropFirst(count)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Returns when everything is on the disk: the SHA-256 of it in 64 hexadecimal digits.
  func finish() throws -> String {
    try flush()
    guard fsync(descriptor) == 0 else { throw Self.notSaved(path) }
    return hash.finalize().hexadecimal
  }

  private static func notSaved(_ path: String) -> Failure {
    Failure(.notSaved, detail: path + ": " + String(cString: strerror(errno)))
  }
}

extension SHA256.Digest {
  /// The digest in 64 lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
