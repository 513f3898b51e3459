import Crypto
import CryptoExtras

/// A copy of the master key that one officer's passphrase opens.
public struct PassphraseWrap: Hashable, Sendable {
  public let officer: String
  public let cost: ScryptCost
  /// 16 random bytes.
  public let salt: [UInt8]
  /// Nonce, ciphertext and tag of the master key.
  public let sealed: [UInt8]

  public init(officer: String, cost: ScryptCost, salt: [UInt8], sealed: [UInt8]) {
    self.officer = officer
    self.cost = cost
    self.salt = salt
    self.sealed = sealed
  }

  init(master: SymmetricKey, officer: String, passphrase: String, cost: ScryptCost) throws(KeyError) {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    let key = try Self.key(passphrase: passphrase, salt: salt, cost: cost)
    let content = master.withUnsafeBytes { Array($0) }
    self.init(
      officer: officer, cost: cost, salt: salt,
      sealed: SealedBytes.seal(content, with: key, context: Self.context(officer)))
  }

  /// The master key, or nil when the passphrase is not the one.
  func open(passphrase: String) throws(KeyError) -> SymmetricKey? {
    let key = try Self.key(passphrase: passphrase, salt: salt, cost: cost)
    return SealedBytes.open(sealed, with: key, context: Self.context(officer)).map { SymmetricKey(data: $0) }
  }

  /// Spends the time that trying a passphrase takes, so that an unknown officer answers no sooner than a known one.
  static func spend(passphrase: String, cost: ScryptCost) throws(KeyError) {
    _ = try key(passphrase: passphrase, salt: [UInt8](repeating: 0, count: 16), cost: cost)
  }

  private static func context(_ officer: String) -> [UInt8] { Array("diwan master key \(officer)".utf8) }

  private static func key(passphrase: String, salt: [UInt8], cost: ScryptCost) throws(KeyError) -> SymmetricKey {
    guard cost.byteCount <= ScryptCost.maximumByteCount else { throw .altered }
    do {
      return try KDF.Scrypt.deriveKey(
        from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism, maxMemory: ScryptCost.maximumByteCount * 2)
    } catch {
      throw .altered
    }
  }
}
