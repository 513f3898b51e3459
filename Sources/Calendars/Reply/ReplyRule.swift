/// What a policy says about the time in which a request is answered.
public enum ReplyRule: Codable, Hashable, Sendable {
  case none
  /// A floor, in calendar days after the start: an earlier answer is warned about, and nothing is ever late by it.
  case notBefore(days: Int)
  /// A ceiling, in working days; the day of the start is not counted.
  case within(workingDays: Int)

  /// Whether an answer can be late by it.
  public var hasCeiling: Bool { if case .within = self { true } else { false } }
}
