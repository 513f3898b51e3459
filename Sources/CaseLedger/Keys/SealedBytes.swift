import Crypto

/// AES-256-GCM with a random nonce: nonce, ciphertext and tag in one.
enum SealedBytes {
  static func seal(
    _ content: [UInt8], with key: SymmetricKey, context: [UInt8], nonce: AES.GCM.Nonce = AES.GCM.Nonce()
  ) -> [UInt8] {
    guard let box = try? AES.GCM.seal(content, using: key, nonce: nonce, authenticating: context),
      let combined = box.combined
    else { preconditionFailure("AES-GCM seals any content with a 256-bit key and a 96-bit nonce.") }
    return Array(combined)
  }

  /// The content, or nil when key, context or bytes are not those of the seal.
  static func open(_ sealed: [UInt8], with key: SymmetricKey, context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let content = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(content)
  }
}
