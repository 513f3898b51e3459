/// One entry of a list as it stands there.
public struct ListRow: Hashable, Sendable {
  public enum Body: Hashable, Sendable {
    case cells([String])
    /// A JSON object that was not looked into yet.
    case object([UInt8])
    case flaw(EntryFlaw)
  }

  /// The line at which it begins, the first line of the list being 1.
  public var line: Int
  public var body: Body

  public init(line: Int, body: Body) {
    self.line = line
    self.body = body
  }
}
