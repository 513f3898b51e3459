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
  /// What is known of the terminal outside tmux or screen; nil where nobody was asked, or nobody knew.
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

extension TerminalFindings {
  /// Every question by a short name with its answer; nil where none came.
  public var exchanges: [(question: String, answer: String?)] {
    func joined(_ numbers: [Int]?) -> String? { numbers.map { $0.map(String.init).joined(separator: ";") } }
    return [
      ("mode-8", bidiMode.map(String.init)), ("version", version), ("attributes", joined(secondaryAttributes)),
      ("unit", unitIdentifier), ("primary", joined(primaryAttributes)), ("outside", outerTerminal),
    ]
  }

  /// The family of the terminal outside a multiplexer.
  var outerFamily: TerminalFamily? {
    TerminalFamily.named(inVersion: outerTerminal) ?? outerTerminal.flatMap(TerminalFamily.init(rawValue:))
  }
}
