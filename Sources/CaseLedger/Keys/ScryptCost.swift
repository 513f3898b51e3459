/// How much work it takes to try one passphrase; it is stored with each wrapped key.
public struct ScryptCost: Hashable, Sendable {
  /// N, a power of two.
  public let rounds: Int
  /// r
  public let blockSize: Int
  /// p
  public let parallelism: Int

  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    precondition(rounds > 1 && rounds.nonzeroBitCount == 1, "scrypt's N is a power of two")
    precondition(blockSize > 0 && parallelism > 0, "scrypt's r and p are positive")
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// N = 2^17, r = 8, p = 1: about 0.4 s and 128 MiB on a small machine (OWASP Password Storage Cheat Sheet).
  public static let standard = ScryptCost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

  /// The most that a stored cost may ask for, so that an altered store cannot exhaust the machine: 1 GiB.
  static let maximumByteCount = 1 << 30

  var byteCount: Int { 128 * rounds * blockSize }
}
