/// What a terminal said about itself when asked at the start.
public struct TerminalFindings: Hashable, Sendable {
  /// Whether it answered the closing question within the time limit.
  public var answeredInTime: Bool
  /// The state of mode 8 (DECRQM): 0 unknown to it, 1 set, 2 reset.
  public var bidiMode: Int?
  /// Name and version (XTVERSION).
  public var version: String?
  public var primaryAttributes: [Int]?
  public var secondaryAttributes: [Int]?
  /// The unit's identifier (DA3).
  public var unitIdentifier: String?
  /// What tmux knows of the terminal outside; nil where tmux was not asked.
  public var outerTerminal: String?

  public init(
    answeredInTime: Bool = false, bidiMode: Int? = nil, version: String? = nil, primaryAttributes: [Int]? = nil,
    secondaryAttributes: [Int]? = nil, unitIdentifier: String? = nil, outerTerminal: String? = nil
  ) {
    self.answeredInTime = answeredInTime
    self.bidiMode = bidiMode
    self.version = version
    self.primaryAttributes = primaryAttributes
    self.secondaryAttributes = secondaryAttributes
    self.unitIdentifier = unitIdentifier
    self.outerTerminal = outerTerminal
  }
}
