public import Calendars

/// What the policy demands when a request is taken in.
public struct IntakeRule: Codable, Hashable, Sendable {
  /// Whether the association has a request form at all; without one a service is given directly.
  public var hasRequestForm: Bool
  /// Whether the beneficiary attests and signs the data (clause R4).
  public var needsDeclaration: Bool
  /// Whether staff match each document with its original (clause R2).
  public var matchesDocuments: Bool
  /// Whether an unclear procedure is referred to the social researcher (clause R3).
  public var refersUnclearToResearcher: Bool
  /// Whether a visit closes only after what is missing was read out or a reason given (clause K3t).
  public var readsOutMissing: Bool
  /// Whether it is explained who decides and when the answer comes (clauses R5, K3j).
  public var explainsReply: Bool
  /// The fields of a file that the focus leaves by itself once they are whole.
  public var advancingFields: Set<AdvancingField>

  public init(
    hasRequestForm: Bool, needsDeclaration: Bool, matchesDocuments: Bool, refersUnclearToResearcher: Bool,
    readsOutMissing: Bool, explainsReply: Bool,
    advancingFields: Set<AdvancingField>
  ) {
    self.hasRequestForm = hasRequestForm
    self.needsDeclaration = needsDeclaration
    self.matchesDocuments = matchesDocuments
    self.refersUnclearToResearcher = refersUnclearToResearcher
    self.readsOutMissing = readsOutMissing
    self.explainsReply = explainsReply
    self.advancingFields = advancingFields
  }
}

/// Who answers a request.
public struct DecisionRule: Codable, Hashable, Sendable {
  public var decider: Decider
  public var label: Bilingual
  /// Members who must attend a committee's session; 0 where no committee decides.
  public var quorum: Int

  public enum Decider: String, Codable, CaseIterable, Hashable, Sendable {
    /// A committee in session.
    case committee
    /// The competent unit, without a session.
    case unit
    /// Nobody: services are given without a decision.
    case nobody
  }

  public init(decider: Decider, label: Bilingual, quorum: Int) {
    self.decider = decider
    self.label = label
    self.quorum = quorum
  }
}

/// When a request is answered.
public struct ReplySetting: Codable, Hashable, Sendable {
  public var rule: ReplyRule
  public var clockStarts: ClockStart
  /// The association's own aim in days, never presented as the policy's.
  public var internalTargetDays: Int?

  public enum ClockStart: String, Codable, CaseIterable, Hashable, Sendable {
    case submission, completeness
  }

  public init(rule: ReplyRule, clockStarts: ClockStart, internalTargetDays: Int?) {
    self.rule = rule
    self.clockStarts = clockStarts
    self.internalTargetDays = internalTargetDays
  }
}
