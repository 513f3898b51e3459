import Crypto
import Glibc

/// Random nonces for the events of one commit, drawn from the system many at a time: a call for each costs more than
/// the sealing.
struct NonceSupply {
  private static let nonceByteCount = 12
  /// The most bytes that the system gives in one call of `getentropy`.
  private static let drawLimit = 256

  private var undrawn: Int
  private var random: [UInt8] = []

  /// Nonces for so many events.
  init(count: Int) {
    undrawn = count
  }

  mutating func next() -> AES.GCM.Nonce {
    if random.isEmpty { draw() }
    guard let nonce = try? AES.GCM.Nonce(data: random[(random.count - Self.nonceByteCount)...]) else {
      preconditionFailure("A nonce is made of 12 bytes.")
    }
    random.removeLast(Self.nonceByteCount)
    return nonce
  }

  private mutating func draw() {
    precondition(undrawn > 0, "There is a nonce for each event that was counted.")
    let count = min(undrawn, Self.drawLimit / Self.nonceByteCount)
    undrawn -= count
    random = [UInt8](unsafeUninitializedCapacity: count * Self.nonceByteCount) { buffer, initialized in
      let failed = getentropy(buffer.baseAddress, count * Self.nonceByteCount)
      precondition(failed == 0, "The system has random bytes once it runs.")
      initialized = count * Self.nonceByteCount
    }
  }
}
