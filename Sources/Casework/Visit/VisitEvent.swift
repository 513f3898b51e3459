public import Calendars

/// What happened during a visit.
public enum VisitEvent: Hashable, Sendable {
  case opened(VisitOpened)
  case questionAnswered(QuestionAnswered)
  case requirementsGiven(RequirementsGiven)
  case closed(VisitClosed)
  /// The newest entry of a visit was made in error; it stays in the history beside this.
  case entryVoided(VisitEntryVoided)
}

public struct VisitOpened: Codable, Hashable, Sendable {
  public var visit: Int
  public var channel: String
  public var purpose: String
  /// When the beneficiary came, which is before service starts where they waited.
  public var arrivedAt: Moment

  public init(visit: Int, channel: String, purpose: String, arrivedAt: Moment) {
    self.visit = visit
    self.channel = channel
    self.purpose = purpose
    self.arrivedAt = arrivedAt
  }
}

/// A question of the beneficiary, its answer, and the source that the officer cited (clauses R1, O3).
public struct QuestionAnswered: Codable, Hashable, Sendable {
  public var visit: Int
  public var question: String
  public var answer: String
  /// A tool of the profile or the words of the officer.
  public var source: String

  public init(visit: Int, question: String, answer: String, source: String) {
    self.visit = visit
    self.question = question
    self.answer = answer
    self.source = source
  }
}

/// The criteria and requirements of a service were handed over (clause K3b).
public struct RequirementsGiven: Codable, Hashable, Sendable {
  public var visit: Int
  public var service: String
  public var documents: [String]

  public init(visit: Int, service: String, documents: [String]) {
    self.visit = visit
    self.service = service
    self.documents = documents
  }
}

/// The end of a visit, through the checklist gate (clause K3t).
public struct VisitClosed: Codable, Hashable, Sendable {
  public var visit: Int
  public var gate: Gate

  /// How the gate was passed.
  public enum Gate: Hashable, Sendable {
    /// No open request lacked anything.
    case nothingMissing
    /// This was read out as missing.
    case missingReadOut(MissingPapers)
    /// It was not read out, for this reason.
    case notReadOut(reason: String)
  }

  public init(visit: Int, gate: Gate) {
    self.visit = visit
    self.gate = gate
  }
}
