public import Calendars

/// What happened in a session of the committee.
public enum SessionEvent: Hashable, Sendable {
  case convened(SessionConvened)
  case agendaSet(AgendaSet)
  case caseDecided(CaseDecided)
  case closed(SessionClosed)
  case minutesCorrected(MinutesCorrected)
}

/// Someone who attends a session.
public struct SessionMember: Codable, Hashable, Sendable {
  public var name: String
  public var isPresent: Bool

  public init(name: String, isPresent: Bool) {
    self.name = name
    self.isPresent = isPresent
  }
}

public struct SessionConvened: Codable, Hashable, Sendable {
  public var heldOn: CivilDate
  public var members: [SessionMember]
  public var quorum: Int

  public init(heldOn: CivilDate, members: [SessionMember], quorum: Int) {
    self.heldOn = heldOn
    self.members = members
    self.quorum = quorum
  }
}

public struct AgendaSet: Codable, Hashable, Sendable {
  public var cases: [CaseReference]

  public init(cases: [CaseReference]) {
    self.cases = cases
  }
}

/// A case of the agenda was decided; the decision itself stands in the file.
public struct CaseDecided: Codable, Hashable, Sendable {
  public var reference: CaseReference
  public var outcome: RequestDecided.Outcome

  public init(reference: CaseReference, outcome: RequestDecided.Outcome) {
    self.reference = reference
    self.outcome = outcome
  }
}

public struct SessionClosed: Codable, Hashable, Sendable {
  public var minutesNumber: String

  public init(minutesNumber: String) {
    self.minutesNumber = minutesNumber
  }
}

/// The number of the minutes was written down wrongly.
public struct MinutesCorrected: Codable, Hashable, Sendable {
  public var old: String
  public var new: String
  public var reason: String

  public init(old: String, new: String, reason: String) {
    self.old = old
    self.new = new
    self.reason = reason
  }
}
