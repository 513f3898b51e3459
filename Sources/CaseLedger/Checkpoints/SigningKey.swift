import Crypto

/// The public half of the key by which a register signs its checkpoints (Ed25519, 32 bytes).
public struct SigningKey: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// A key from 64 lower-case hexadecimal digits, or nil.
  public init?(hexadecimal text: String) {
    guard let bytes = Hexadecimal.decode(Array(text.utf8)), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  init(_ key: Curve25519.Signing.PublicKey) {
    bytes = Array(key.rawRepresentation)
  }

  /// 64 lower-case hexadecimal digits.
  public var hexadecimal: String { String(decoding: Hexadecimal.encode(bytes), as: UTF8.self) }

  public var description: String { hexadecimal }

  /// Whether a signature of 64 bytes was made of a text by the private half.
  func confirms(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
    return key.isValidSignature(signature, for: Array(text.utf8))
  }
}
