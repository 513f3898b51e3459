/// The few figures of a ledger that tests choose smaller.
public struct LedgerOptions: Hashable, Sendable {
  /// How long a commit waits for another process before it gives up, in milliseconds.
  public var lockTimeoutMilliseconds = 5_000
  /// Bytes after which a segment is closed and the next one begun.
  public var segmentByteLimit = 64 << 20

  public init() {}
}
