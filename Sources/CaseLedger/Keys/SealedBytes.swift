import Crypto
import FoundationEssentials

/// AES-256-GCM with a random nonce: nonce, ciphertext and tag in one.
enum SealedBytes {
  static func seal(_ content: [UInt8], with key: SymmetricKey, context: [UInt8]) -> [UInt8] {
    Array(data(content, with: key, context: context, nonce: AES.GCM.Nonce()))
  }

  /// The same without a copy, for the many seals of a commit.
  static func data(_ content: [UInt8], with key: SymmetricKey, context: [UInt8], nonce: AES.GCM.Nonce) -> Data {
    guard let box = try? AES.GCM.seal(content, using: key, nonce: nonce, authenticating: context),
      let combined = box.combined
    else { preconditionFailure("AES-GCM seals any content with a 256-bit key and a 96-bit nonce.") }
    return combined
  }

  /// The content, or nil when key, context or bytes are not those of the seal.
  static func open(_ sealed: [UInt8], with key: SymmetricKey, context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let content = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(content)
  }
}
