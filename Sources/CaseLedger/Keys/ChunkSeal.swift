import Crypto

/// Seals a long content piece by piece, so that none can be changed, moved, left out, or taken for the last.
///
/// Each content has a key of its own, made from the master key and a random salt; the number of a piece, and whether it
/// is the last, are its nonce, so that no nonce is used twice.
public struct ChunkSeal: Sendable {
  /// Random bytes from which a content's key is made.
  public static let saltByteCount = 32
  /// How many bytes longer a sealed piece is.
  public static let overheadByteCount = 16

  private let key: SymmetricKey
  private let context: [UInt8]

  init(key: SymmetricKey, context: [UInt8]) {
    self.key = key
    self.context = context
  }

  public func seal(_ chunk: [UInt8], number: Int, isLast: Bool) -> [UInt8] {
    guard
      let box = try? AES.GCM.seal(
        chunk, using: key, nonce: Self.nonce(number, isLast: isLast), authenticating: context)
    else { preconditionFailure("AES-GCM seals any content with a 256-bit key and a 96-bit nonce.") }
    var sealed: [UInt8] = []
    sealed.reserveCapacity(chunk.count + Self.overheadByteCount)
    sealed.append(contentsOf: box.ciphertext)
    sealed.append(contentsOf: box.tag)
    return sealed
  }

  /// The piece, or nil where anything about it is not as it was sealed.
  public func open(_ sealed: [UInt8], number: Int, isLast: Bool) -> [UInt8]? {
    guard sealed.count >= Self.overheadByteCount,
      let box = try? AES.GCM.SealedBox(
        nonce: Self.nonce(number, isLast: isLast), ciphertext: sealed.dropLast(Self.overheadByteCount),
        tag: sealed.suffix(Self.overheadByteCount)),
      let chunk = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(chunk)
  }

  /// One byte for the last piece, three of zero, eight of the number, the most significant first.
  private static func nonce(_ number: Int, isLast: Bool) -> AES.GCM.Nonce {
    var bytes: [UInt8] = [isLast ? 1 : 0, 0, 0, 0]
    withUnsafeBytes(of: UInt64(number).bigEndian) { bytes.append(contentsOf: $0) }
    guard let nonce = try? AES.GCM.Nonce(data: bytes) else {
      preconditionFailure("A nonce is made of 12 bytes.")
    }
    return nonce
  }
}

extension Keyring {
  /// The seal of one long content.
  /// - Parameters:
  ///   - salt: `ChunkSeal.saltByteCount` bytes that were drawn for this content alone.
  ///   - context: what the content is bound to, such as its header.
  public func chunkSeal(for purpose: String, salt: [UInt8], context: [UInt8]) -> ChunkSeal {
    precondition(salt.count == ChunkSeal.saltByteCount, "A long content is sealed with a salt of its own.")
    return ChunkSeal(key: derivedKey(purpose, salt: salt), context: context)
  }
}
