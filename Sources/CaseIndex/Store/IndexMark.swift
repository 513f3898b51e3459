/// How far into the ledger the index has read: the last commit, where it stands, and the chain's hash there.
public struct IndexMark: Hashable, Sendable {
  /// The number of the last commit that is projected; 0 before the first.
  public var number: Int
  /// The segment that holds it.
  public var segment: Int
  /// The byte offset of its line in that segment.
  public var offset: Int
  /// The bytes of its line.
  public var byteCount: Int
  /// The chain's hash after the last commit, 64 hexadecimal digits.
  public var headHash: String

  public init(number: Int, segment: Int, offset: Int, byteCount: Int = 0, headHash: String) {
    self.number = number
    self.segment = segment
    self.offset = offset
    self.byteCount = byteCount
    self.headHash = headHash
  }

  /// An index that has read nothing.
  public static let empty = IndexMark(number: 0, segment: 1, offset: 0, headHash: "")
}
