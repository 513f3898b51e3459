public import Calendars

/// What happened about people's rights over their data.
public enum RightsEvent: Hashable, Sendable {
  case received(DataRequestReceived)
  case postponed(DataRequestPostponed)
  case answered(DataRequestAnswered)
  case breachRecorded(DataBreachRecorded)
  case authorityTold(AuthorityTold)
  case personsTold(PersonsTold)
  case measureTaken(BreachWords)
  case breachClosed(BreachWords)
  case ruleChanged(DataRuleChanged)
}

/// A person asked for something about their data, and the clock began to run.
public struct DataRequestReceived: Codable, Hashable, Sendable {
  public var request: Int
  public var facts: DataRequestFacts
  /// The last day for an answer, by the rule of that day.
  public var due: CivilDate

  public init(request: Int, facts: DataRequestFacts, due: CivilDate) {
    self.request = request
    self.facts = facts
    self.due = due
  }
}

public struct DataRequestPostponed: Codable, Hashable, Sendable {
  public var request: Int
  public var reason: String
  public var due: CivilDate

  public init(request: Int, reason: String, due: CivilDate) {
    self.request = request
    self.reason = reason
    self.due = due
  }
}

/// The answer to a request, and how the person was told.
public struct DataRequestAnswered: Codable, Hashable, Sendable {
  public var request: Int
  public var outcome: Outcome
  /// Why it was not done, or not in whole; nil where it was.
  public var ground: String?
  /// The channel by which the person was told.
  public var channel: String
  public var answeredOn: CivilDate

  public enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
    case done, doneInPart, refused, withdrawn
  }

  public init(request: Int, outcome: Outcome, ground: String?, channel: String, answeredOn: CivilDate) {
    self.request = request
    self.outcome = outcome
    self.ground = ground
    self.channel = channel
    self.answeredOn = answeredOn
  }
}

public struct DataBreachRecorded: Codable, Hashable, Sendable {
  public var breach: Int
  public var facts: DataBreachFacts
  /// The last moment for telling the authority, by the rule of that day.
  public var authorityDue: Moment

  public init(breach: Int, facts: DataBreachFacts, authorityDue: Moment) {
    self.breach = breach
    self.facts = facts
    self.authorityDue = authorityDue
  }
}

/// The authority was told of a breach.
public struct AuthorityTold: Codable, Hashable, Sendable {
  public var breach: Int
  public var at: Moment
  /// The number under which the authority took it in.
  public var reference: String
  /// Why it was told late; nil where it was not.
  public var lateReason: String?

  public init(breach: Int, at: Moment, reference: String, lateReason: String?) {
    self.breach = breach
    self.at = at
    self.reference = reference
    self.lateReason = lateReason
  }
}

/// People whom a breach concerns were told of it.
public struct PersonsTold: Codable, Hashable, Sendable {
  public var breach: Int
  public var on: CivilDate
  public var channel: String
  public var peopleCount: Int
  public var words: String

  public init(breach: Int, on: CivilDate, channel: String, peopleCount: Int, words: String) {
    self.breach = breach
    self.on = on
    self.channel = channel
    self.peopleCount = peopleCount
    self.words = words
  }
}

/// Something was done about a breach, or its end.
public struct BreachWords: Codable, Hashable, Sendable {
  public var breach: Int
  public var words: String

  public init(breach: Int, words: String) {
    self.breach = breach
    self.words = words
  }
}

/// The association set other periods.
public struct DataRuleChanged: Codable, Hashable, Sendable {
  public var old: DataRule
  public var new: DataRule
  public var reason: String

  public init(old: DataRule, new: DataRule, reason: String) {
    self.old = old
    self.new = new
    self.reason = reason
  }
}
