import Crypto
import Glibc

/// The sealed attachments of one register: each a file by itself, named by the SHA-256 of its bytes and never changed.
///
/// Nothing of an attachment is ever written in clear. One is staged first, under a name of its own, and published in the
/// same breath in which its event is committed, while the log's lock is held: what bears the name of a digest and no
/// event tells of was left by a crash between the two.
public struct AttachmentStore: Sendable {
  let storage: any FileStorage
  let log: LogIdentifier

  public init(on storage: any FileStorage, of log: LogIdentifier) {
    self.storage = storage
    self.log = log
  }

  /// Seals a content piece by piece; it is on the disk when this returns.
  /// - Parameter read: gives the next bytes, as many as asked for or fewer at the end; what it throws leaves nothing behind.
  /// - Throws: `AttachmentError`, or what `read` throws.
  public func stage(
    for subject: String, keyring: Keyring, reading read: (_ byteCount: Int) throws -> [UInt8]
  ) throws -> StagedAttachment {
    let key: SubjectKey
    do { key = try keyring.key(for: subject) } catch { throw AttachmentError.keys(error) }
    let name = AttachmentName.unfinished()
    do {
      return try write(AttachmentSeal(for: subject, key: key, log: log), as: name, reading: read)
    } catch {
      try? storage.remove(name)
      throw (error as? StorageFailure).map { AttachmentError.storage($0) } ?? error
    }
  }

  private func write(
    _ seal: AttachmentSeal, as name: String, reading read: (Int) throws -> [UInt8]
  ) throws -> StagedAttachment {
    try storage.makeFolder()
    try storage.create(name)
    defer { storage.release(name) }
    var (hash, contentHash) = (SHA256(), SHA256())
    var (number, byteCount, sealedByteCount) = (0, 0, 0)
    func append(_ bytes: [UInt8]) throws {
      hash.update(data: bytes)
      guard try storage.append(bytes, to: name) == bytes.count else {
        throw StorageFailure(.append, storage.location, errorNumber: ENOSPC)
      }
      sealedByteCount += bytes.count
    }
    try append(seal.header)
    var isLast = false
    while !isLast {
      let piece = try read(AttachmentSeal.pieceByteCount)
      // A whole piece is never the last, so that the end of a content cannot be cut off at one.
      isLast = piece.count < AttachmentSeal.pieceByteCount
      contentHash.update(data: piece)
      try append(seal.seal.seal(piece, number: number, isLast: isLast))
      number += 1
      byteCount += piece.count
    }
    try storage.synchronise(name)
    return StagedAttachment(
      name: name, digest: Self.text(of: hash), contentDigest: Self.text(of: contentHash), byteCount: byteCount,
      sealedByteCount: sealedByteCount)
  }

  /// Gives a staged attachment its name; it is on the disk when this returns. For the holder of the log's lock.
  public func publish(_ staged: StagedAttachment) throws(AttachmentError) {
    do {
      try storage.rename(staged.name, to: staged.digest)
      try storage.synchroniseFolder()
    } catch {
      throw .storage(error)
    }
  }

  /// Takes back what was staged, whether it was published or not.
  public func discard(_ staged: StagedAttachment) {
    try? storage.remove(staged.name)
    try? storage.remove(staged.digest)
  }

  /// Takes sealed files away for good.
  public func remove(_ digests: some Sequence<String>) throws(AttachmentError) {
    var hasRemoved = false
    do {
      for digest in digests {
        try storage.remove(digest)
        hasRemoved = true
      }
      if hasRemoved { try storage.synchroniseFolder() }
    } catch {
      // Where the folder itself is gone there is nothing left to take away.
      guard error.errorNumber == ENOENT else { throw .storage(error) }
    }
  }

  /// How many of these files are there.
  public func count(of digests: some Sequence<String>) throws(AttachmentError) -> Int {
    var count = 0
    do {
      for digest in digests where try storage.byteCount(of: digest) != nil { count += 1 }
    } catch {
      throw .storage(error)
    }
    return count
  }
}
