public import Calendars
public import Casework

/// An event as evidence: what it is and for which clauses, without what it says.
public struct IndexedAct: Hashable, Sendable {
  /// The clauses of the policy that it is evidence for.
  public var clauses: [String]
  /// The event's kind, for example `visit.opened`.
  public var kind: String
  public var officer: OfficerID
  public var at: Moment
  /// Where the ledger keeps it.
  public var position: EventPosition

  public init(clauses: [String], kind: String, officer: OfficerID, at: Moment, position: EventPosition) {
    self.clauses = clauses
    self.kind = kind
    self.officer = officer
    self.at = at
    self.position = position
  }
}
