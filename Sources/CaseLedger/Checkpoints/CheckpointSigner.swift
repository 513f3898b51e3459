import Crypto

/// The private half of the key by which a register signs its checkpoints, while an officer is signed in.
struct CheckpointSigner {
  private let key: Curve25519.Signing.PrivateKey

  /// A key that nobody has seen.
  init() {
    key = Curve25519.Signing.PrivateKey()
  }

  /// A key from its 32 bytes, or nil.
  init?(bytes: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
    self.key = key
  }

  var bytes: [UInt8] { Array(key.rawRepresentation) }

  var publicKey: SigningKey { SigningKey(key.publicKey) }

  /// 64 bytes.
  func signature(of text: String) -> [UInt8] {
    guard let signature = try? key.signature(for: Array(text.utf8)) else {
      preconditionFailure("Ed25519 signs any text.")
    }
    return Array(signature)
  }
}
