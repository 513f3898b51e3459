public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// Referrals of the sender about which others did something since a day, while the sender has not looked into the file
  /// since then.
  private static let unread = """
    referral.sender = ? AND referral.news_on >= ? AND referral.news IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM event_position AS reading
      JOIN access ON access.officer = referral.sender AND access.number = reading.number
      WHERE reading.stream = \(IndexBatch.firstReadingsKey) + referral.file AND reading.number > referral.news)
    """

  /// A window of the referrals that were answered, returned or ended and that their sender has not read yet, the newest
  /// first; words narrow it by name and file number.
  public func news(
    of officer: OfficerID, since day: CivilDate, window: IndexWindow, matching typed: String = ""
  ) throws(IndexFault) -> IndexPage<IndexedReferral> {
    try read { database in
      let filter = CaseFilter(typed)
      let chosen = "FROM referral JOIN file ON file.number = referral.file WHERE \(filter.condition(and: Self.unread))"
      let values = StatementArguments([officer.rawValue]) + [day.daysSinceEpoch] + StatementArguments(filter.arguments)
      let rows = try database.cachedStatement(
        sql: "SELECT \(IndexedReferral.columns) \(chosen) ORDER BY referral.news DESC LIMIT ? OFFSET ?")
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) \(chosen)")
      return IndexPage(
        first: window.first,
        rows: try Row.fetchAll(rows, arguments: values + [window.count, window.first]).map { try IndexedReferral($0) },
        total: try Int.fetchOne(count, arguments: values) ?? 0)
    }
  }

  /// How many there are; those of one file where it is named.
  public func newsCount(
    of officer: OfficerID, since day: CivilDate, in file: FileNumber? = nil
  ) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT COUNT(*) FROM referral WHERE \(Self.unread) AND (?3 IS NULL OR referral.file = ?3)")
      return try Int.fetchOne(
        statement, arguments: [officer.rawValue, day.daysSinceEpoch, file?.value]) ?? 0
    }
  }
}
