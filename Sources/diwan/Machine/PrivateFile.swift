import Desk
import Glibc

/// A file that only its owner can read, whatever the umask.
enum PrivateFile {
  /// Writes a new file whole; one that is there already is never overwritten.
  /// - Throws: `Failure.fileExists`, or `Failure.fileNotWritten` for what the disk refuses; then no part of it is left.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Machine.notWritten(path) }
    defer { close(descriptor) }
    guard Machine.write(bytes, to: descriptor), fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else {
      throw abandoned(path)
    }
  }

  static func remove(_ path: String) { unlink(path) }

  private static func abandoned(_ path: String) -> Failure {
    defer { remove(path) }
    return Machine.notWritten(path)
  }
}
