/// Where a line starts.
public struct LogPosition: Hashable, Sendable, Comparable {
  /// The segment's number, from 1.
  public let segment: Int
  /// Bytes from the start of the segment's file.
  public let offset: Int

  public init(segment: Int, offset: Int) {
    self.segment = segment
    self.offset = offset
  }

  public static func < (left: LogPosition, right: LogPosition) -> Bool {
    (left.segment, left.offset) < (right.segment, right.offset)
  }
}
