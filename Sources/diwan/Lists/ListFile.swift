import Crypto
import Desk
import Glibc

/// A list that another program wrote, as a file.
struct ListFile {
  let path: String
  private static let pieceByteCount = 1 << 20

  /// The SHA-256 of the file in 64 hexadecimal digits, and its bytes.
  func identity() throws(Failure) -> (digest: String, byteCount: Int) {
    let pieces = try Pieces(of: path)
    var hash = SHA256()
    var byteCount = 0
    while case let piece = try pieces.next(), !piece.isEmpty {
      hash.update(data: piece)
      byteCount += piece.count
    }
    return (hash.finalize().hexadecimal, byteCount)
  }

  func pieces() throws(Failure) -> Pieces { try Pieces(of: path) }

  /// The file's bytes, piece by piece, for one reader at a time.
  final class Pieces: Sendable {
    private let descriptor: Int32
    private let path: String

    init(of path: String) throws(Failure) {
      self.path = path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure(.pathUnreadable, detail: path) }
    }

    deinit { close(descriptor) }

    /// The next piece; empty at the end.
    func next() throws(Failure) -> [UInt8] {
      guard let piece = Machine.read(descriptor, upTo: ListFile.pieceByteCount) else {
        throw Failure(.pathUnreadable, detail: path)
      }
      return piece
    }
  }
}
