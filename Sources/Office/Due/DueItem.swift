public import Calendars
public import Casework

/// Something that waits for an officer until a day; it names nobody.
public struct DueItem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The answer to a request, by the ceiling of its reply window.
    case reply(CaseReference)
    /// The answer to a request, by the association's own aim where the policy sets no ceiling.
    case ownReply(CaseReference)
    case referral(CaseReference)
    /// A request whose decision was postponed, on the day of its return.
    case postponed(CaseReference)
    case matter(MatterKind, number: Int)
    /// What a person asks about their data, by its number.
    case dataRequest(Int)
    /// A breach of which the authority has not been told, by its number.
    case breach(Int)
    case session(SessionNumber)
    /// A message that an officer has to see to: to call, to write, to tell.
    case messageTask(CaseReference)
    /// A message of which nobody knows whether it went.
    case messageUnknown(CaseReference)
    /// A message that was refused for now and is tried again.
    case messageFailing(CaseReference)
    /// The policy in force, which the officer has not signed.
    case policySigning
  }

  public let kind: Kind
  public let due: CivilDate
  /// The hour of an appointment.
  public let time: TimeOfDay?
  public let isLate: Bool

  init(_ kind: Kind, due: CivilDate, at time: TimeOfDay? = nil, on today: CivilDate) {
    self.kind = kind
    self.due = due
    self.time = time
    isLate = due < today
  }
}
