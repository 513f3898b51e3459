public import Calendars

/// Personal data got to where it does not belong, or was lost: what happened, and what was done about it.
public struct DataBreach: Hashable, Sendable, Identifiable {
  /// 1 for the first of the office.
  public var id: Int
  public var facts: DataBreachFacts
  public var recordedBy: OfficerID
  /// The last moment for telling the authority.
  public var authorityDue: Moment
  public var authority: Recorded<AuthorityTold>?
  public var personsTold: [Recorded<PersonsTold>] = []
  public var measures: [Recorded<String>] = []
  public var closing: Recorded<String>?

  public var isOpen: Bool { closing == nil }
}

/// What is known of a breach when it is discovered.
public struct DataBreachFacts: Codable, Hashable, Sendable {
  public var discoveredAt: Moment
  public var what: String
  /// Whom it concerns, in words.
  public var concerned: String
  /// How many people it concerns, as far as known.
  public var peopleCount: Int?

  public init(discoveredAt: Moment, what: String, concerned: String, peopleCount: Int?) {
    self.discoveredAt = discoveredAt
    self.what = what
    self.concerned = concerned
    self.peopleCount = peopleCount
  }
}
