import Crypto
import Glibc

/// Random nonces, drawn from the system many at a time: a call for each costs more than the sealing.
struct NonceSupply {
  private static let nonceByteCount = 12
  /// As many as the system gives bytes for in one call of `getentropy`, which is 256.
  static let drawnCount = 21
  private static let drawnByteCount = drawnCount * nonceByteCount

  private var random: [UInt8] = []

  /// A nonce that was never given out before.
  mutating func next() -> AES.GCM.Nonce {
    if random.isEmpty { draw() }
    guard let nonce = try? AES.GCM.Nonce(data: random[(random.count - Self.nonceByteCount)...]) else {
      preconditionFailure("A nonce is made of 12 bytes.")
    }
    random.removeLast(Self.nonceByteCount)
    return nonce
  }

  private mutating func draw() {
    random = [UInt8](unsafeUninitializedCapacity: Self.drawnByteCount) { buffer, initialized in
      let failed = getentropy(buffer.baseAddress, Self.drawnByteCount)
      precondition(failed == 0, "The system has random bytes once it runs.")
      initialized = Self.drawnByteCount
    }
  }
}
