/// How far into the ledger the index has read: the last commit, the byte after it, and the chain's hash there.
public struct IndexMark: Hashable, Sendable {
  /// The number of the last commit that is projected; 0 before the first.
  public var number: Int
  /// The segment in which the next commit is looked for.
  public var segment: Int
  /// The byte offset in that segment at which the next commit begins.
  public var offset: Int
  /// The chain's hash after the last commit, 64 hexadecimal digits.
  public var headHash: String

  public init(number: Int, segment: Int, offset: Int, headHash: String) {
    self.number = number
    self.segment = segment
    self.offset = offset
    self.headHash = headHash
  }

  /// An index that has read nothing.
  public static let empty = IndexMark(number: 0, segment: 1, offset: 0, headHash: "")
}
