/// Where the ledger keeps a commit that belongs to a stream.
public struct EventPosition: Hashable, Sendable {
  /// The number of the commit.
  public var number: Int
  public var segment: Int
  /// The byte offset of the commit's line in its segment.
  public var offset: Int

  public init(number: Int, segment: Int, offset: Int) {
    self.number = number
    self.segment = segment
    self.offset = offset
  }
}
