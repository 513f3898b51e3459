import Crypto
import Glibc

extension AttachmentStore {
  /// Opens an attachment piece by piece.
  ///
  /// What was given out holds only once this returns: a file that was exchanged for another of the same person is known
  /// by its hash, at its end.
  /// - Throws: `AttachmentError`, or what `give` throws.
  public func open(
    _ digest: String, of subject: String, keyring: Keyring, giving give: (_ piece: [UInt8]) throws -> Void
  ) throws {
    let key: SubjectKey
    do { key = try keyring.key(for: subject) } catch { throw AttachmentError.keys(error) }
    do {
      try read(digest, of: subject, key: key, give)
    } catch let failure as StorageFailure {
      throw failure.errorNumber == ENOENT ? AttachmentError.missing(digest: digest) : .storage(failure)
    }
  }

  /// Whether a kept attachment holds what a staged one of the same subject does.
  /// - Throws: `AttachmentError` where the kept one cannot be read.
  public func holds(
    _ digest: String, theContentOf staged: StagedAttachment, of subject: String, keyring: Keyring
  ) throws -> Bool {
    var hash = SHA256()
    try open(digest, of: subject, keyring: keyring) { hash.update(data: $0) }
    return Self.text(of: hash) == staged.contentDigest
  }

  private func read(
    _ digest: String, of subject: String, key: SubjectKey, _ give: ([UInt8]) throws -> Void
  ) throws {
    guard let byteCount = try storage.byteCount(of: digest) else { throw AttachmentError.missing(digest: digest) }
    defer { storage.release(digest) }
    let header = try storage.bytes(of: digest, at: 0, count: AttachmentSeal.headerByteCount)
    guard let seal = AttachmentSeal(reading: header, of: subject, key: key, log: log) else {
      throw AttachmentError.damaged(digest: digest)
    }
    var hash = SHA256()
    hash.update(data: header)
    var (offset, number) = (header.count, 0)
    while offset < byteCount {
      let sealed = try storage.bytes(of: digest, at: offset, count: AttachmentSeal.sealedPieceByteCount)
      hash.update(data: sealed)
      offset += sealed.count
      guard !sealed.isEmpty, let piece = seal.seal.open(sealed, number: number, isLast: offset >= byteCount) else {
        throw AttachmentError.damaged(digest: digest)
      }
      try give(piece)
      number += 1
    }
    guard number > 0, Self.text(of: hash) == digest else { throw AttachmentError.damaged(digest: digest) }
  }

  /// The SHA-256 of a file's bytes, nil where there is no such file.
  static func digest(
    of name: String, on storage: some FileStorage
  ) throws(StorageFailure) -> (digest: String, byteCount: Int)? {
    guard try storage.byteCount(of: name) != nil else { return nil }
    defer { storage.release(name) }
    var hash = SHA256()
    var offset = 0
    while true {
      let bytes = try storage.bytes(of: name, at: offset, count: readByteCount)
      if bytes.isEmpty { break }
      hash.update(data: bytes)
      offset += bytes.count
    }
    return (text(of: hash), offset)
  }

  private static let readByteCount = 256 << 10

  static func text(of hash: SHA256) -> String {
    String(decoding: Hexadecimal.encode(Array(hash.finalize())), as: UTF8.self)
  }
}
