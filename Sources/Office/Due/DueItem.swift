public import Calendars
public import Casework

/// Something that waits for an officer until a day; it names nobody.
public struct DueItem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The answer to a request, by the ceiling of its reply window.
    case reply(CaseReference)
    case referral(CaseReference)
    case matter(MatterKind, number: Int)
    /// What a person asks about their data, by its number.
    case dataRequest(Int)
    /// A breach of which the authority has not been told, by its number.
    case breach(Int)
    case session(SessionNumber)
    /// The policy in force, which the officer has not signed.
    case policySigning
  }

  public let kind: Kind
  public let due: CivilDate
  public let isLate: Bool

  init(_ kind: Kind, due: CivilDate, on today: CivilDate) {
    self.kind = kind
    self.due = due
    isLate = due < today
  }
}
