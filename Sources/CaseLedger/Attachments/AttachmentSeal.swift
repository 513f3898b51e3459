import Crypto

/// The form of a sealed attachment: a header of the format's name and a random salt, then pieces of 64 KiB, each sealed by
/// itself under a key that is made of the subject's key and the salt.
///
/// The pieces are bound to the header, the log and the subject, to their numbers, and to which of them is the last.
struct AttachmentSeal {
  static let pieceByteCount = 64 << 10
  static let sealedPieceByteCount = pieceByteCount + ChunkSeal.overheadByteCount
  private static let magic = Array("diwan attachment 1\n".utf8)
  static let headerByteCount = magic.count + ChunkSeal.saltByteCount

  let header: [UInt8]
  let seal: ChunkSeal

  /// A seal for a new attachment, with a salt of its own.
  init(for subject: String, key: SubjectKey, log: LogIdentifier) {
    let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    self.init(header: Self.magic + salt, subject: subject, key: key, log: log)
  }

  /// The seal of an attachment that begins so, nil where it is of no form that this program knows.
  init?(reading header: [UInt8], of subject: String, key: SubjectKey, log: LogIdentifier) {
    guard header.count == Self.headerByteCount, header.starts(with: Self.magic) else { return nil }
    self.init(header: header, subject: subject, key: key, log: log)
  }

  private init(header: [UInt8], subject: String, key: SubjectKey, log: LogIdentifier) {
    self.header = header
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key.symmetric, salt: header.suffix(ChunkSeal.saltByteCount),
      info: Array("diwan attachment".utf8), outputByteCount: 32)
    seal = ChunkSeal(key: derived, context: header + log.bytes + Array(subject.utf8))
  }
}
