import Synchronization

/// Counts of an office whose disk is in memory, or whose disk cannot be written.
public final class MemorySignInAttempts: SignInAttempts {
  private let counts = Mutex<[String: SignInCount]>([:])

  public init() {}

  public func update<Value: Sendable>(
    _ key: String, _ change: @Sendable (inout SignInCount) -> Value
  ) -> Value {
    counts.withLock { change(&$0[key, default: SignInCount()]) }
  }

  /// One process alone sees these counts.
  public func whileAlone<Value>(_ key: String, _ body: () throws(KeyError) -> Value) throws(KeyError) -> Value {
    try body()
  }
}
