/// What a verification read and found.
public struct VerifyReport: Hashable, Sendable {
  public let log: LogIdentifier
  /// Commits whose checksum, number and hash hold.
  public let commits: Int
  /// Events in them.
  public let events: Int
  /// The hash of the last of them.
  public let head: LogHash
  /// Bytes that they take, headers included.
  public let byteCount: Int
  public let segments: Int
  /// The first place that is not as it was written.
  public let problem: LogDamage?

  /// Whether all of the log is as it was written.
  public var ok: Bool { problem == nil }
}
