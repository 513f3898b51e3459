public import Calendars

/// One session of the committee: who attended, what was on the agenda, what was decided.
public struct CommitteeSession: Hashable, Sendable, Identifiable {
  public var id: SessionNumber
  public var heldOn: CivilDate
  public var members: [SessionMember]
  public var quorum: Int
  public var agenda: [CaseReference]
  public var decided: [CaseReference: RequestDecided.Outcome]
  public var minutesNumber: String?
  /// How the number of the minutes was put right, oldest first.
  public var corrections: [Recorded<MinutesCorrected>] = []
  /// The commit number of the newest event.
  public var lastNumber: Int

  public var isClosed: Bool { minutesNumber != nil }
  public var present: [SessionMember] { members.filter(\.isPresent) }
  public var undecided: [CaseReference] { agenda.filter { decided[$0] == nil } }
}
