import Desk
import Glibc
import Office

/// A scan in a file that an officer named, read once.
final class ScannedFile: AttachmentSource {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `Failure.pathUnreadable` where there is no such file, or something that is none.
  init(at path: String) throws(Failure) {
    self.path = path
    // A pipe would keep everybody waiting who opens it.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.pathUnreadable, detail: path)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(_ byteCount: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < byteCount {
      guard let piece = Machine.read(descriptor, upTo: byteCount - bytes.count) else {
        throw Failure(.pathUnreadable, detail: path)
      }
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }
}
