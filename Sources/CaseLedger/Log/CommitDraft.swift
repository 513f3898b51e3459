public import Calendars

/// What an officer did, before it has a number.
public struct CommitDraft: Sendable {
  public let officer: String
  public let at: Moment
  public let records: [LedgerRecord]

  public init(officer: String, at: Moment, records: [LedgerRecord]) {
    self.officer = officer
    self.at = at
    self.records = records
  }
}
