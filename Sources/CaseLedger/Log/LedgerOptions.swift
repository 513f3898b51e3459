/// The few figures of a ledger that tests choose smaller.
public struct LedgerOptions: Hashable, Sendable {
  /// How long a commit waits for another process before it gives up, in milliseconds.
  public var lockTimeoutMilliseconds = 5_000
  /// Bytes after which a segment is closed and the next one begun.
  public var segmentByteLimit = 64 << 20
  /// Bytes that one processor reads at a time where many read a whole log: few enough that all of them are done at nearly
  /// the same time.
  public var partByteCount = 4 << 20

  public init() {}
}
