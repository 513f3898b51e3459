public import Calendars

/// A case handed to somebody else, who answers for it until it is returned or completed.
public struct Referral: Hashable, Sendable, Identifiable {
  public enum Stage: String, Codable, CaseIterable, Hashable, Sendable {
    case sent, accepted, returned, answered, completed, revoked, superseded

    /// Whether somebody still has to act.
    public var isOpen: Bool { self == .sent || self == .accepted || self == .answered }
  }

  /// 1 for the first of the file.
  public var id: Int
  public var request: Int?
  public var target: ReferralTarget
  public var purpose: ReferralPurpose
  public var reason: String
  public var due: CivilDate?
  public var consent: Consent?
  public var sender: OfficerID
  public var sentAt: Moment
  public var stage: Stage
  /// Who accepted it.
  public var holder: OfficerID?
  public var answer: String?
  /// Why it was returned or revoked, or how it ended.
  public var ending: String?
  /// What happened to the request that left nothing to do; nil for other endings.
  public var supersededBy: ReferralSuperseded.Cause?
  /// The day on which it was first answered, returned or completed; nil before, and where it only fell away.
  public var settledOn: CivilDate?
  /// What somebody else did last that the sender wants to know: an answer, a return, an end; nil while there is none.
  public var news: News?

  /// That something was done, by its place in the ledger.
  public struct News: Hashable, Sendable {
    /// The commit number.
    public var number: Int
    public var day: CivilDate
  }
}
