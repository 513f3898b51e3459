/// A point between two commits, by the last one before it; the index keeps one to know how far it got.
public struct LogMark: Hashable, Sendable {
  public let log: LogIdentifier
  /// The number of the last commit, 0 in a log without any.
  public let number: Int
  /// The hash of the last commit.
  public let hash: LogHash
  /// Where the last commit's line starts; the header's line in a log without any commit.
  public let position: LogPosition
  /// Bytes of that line with its line feed.
  public let byteCount: Int

  public init(log: LogIdentifier, number: Int, hash: LogHash, position: LogPosition, byteCount: Int) {
    self.log = log
    self.number = number
    self.hash = hash
    self.position = position
    self.byteCount = byteCount
  }

  /// Where the next line of the same segment starts.
  public var next: LogPosition {
    LogPosition(segment: position.segment, offset: position.offset + byteCount)
  }
}
