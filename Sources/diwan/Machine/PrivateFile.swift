import Desk
import Glibc

/// A file that only its owner can read, whatever the umask.
enum PrivateFile {
  /// Writes a new file whole; one that is there already is never overwritten.
  /// - Throws: `Failure.notSaved`; then no part of it is left.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw abandoned(path) }
      written += count
    }
    guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw abandoned(path) }
  }

  static func remove(_ path: String) { unlink(path) }

  private static func abandoned(_ path: String) -> Failure {
    defer { remove(path) }
    return failure(path)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.notSaved, detail: path + ": " + String(cString: strerror(errno)))
  }
}
