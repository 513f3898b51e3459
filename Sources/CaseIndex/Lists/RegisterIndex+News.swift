public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// A window of the referrals that were answered, returned or ended since a day and that their sender has not read yet,
  /// the newest first; words narrow it by name and file number.
  public func news(
    of officer: OfficerID, since day: CivilDate, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedReferral> {
    try read { database in
      let filter = try caseFilter(narrowing, in: database)
      let condition = filter.condition(
        on: "referral.file",
        and: "referral.news IS NOT NULL AND referral.sender = ? AND referral.news_on BETWEEN ? AND ?")
      let chosen =
        "FROM referral INDEXED BY referral_by_news JOIN file ON file.number = referral.file WHERE \(condition)"
      var (last, skip) = (Int.max, window.first)
      func values() -> StatementArguments {
        [officer.rawValue, day.daysSinceEpoch, last]
      }
      let total: Int
      if filter.isEmpty {
        let list = [CountedList.news(of: officer)]
        total = try CountedList.count(list, from: day.daysSinceEpoch, in: database)
        if let place = try CountedList.place(
          of: window.first, in: list, from: day.daysSinceEpoch, isBackward: true, in: database)
        {
          (last, skip) = (place.day, place.skip)
        }
      } else {
        let count = try database.cachedStatement(sql: "SELECT COUNT(*) \(chosen)")
        total = try Int.fetchOne(count, arguments: values()) ?? 0
      }
      guard window.first < total else { return IndexPage(first: window.first, rows: [], total: total) }
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedReferral.columns) \(chosen)
          ORDER BY referral.news_on DESC, referral.news DESC LIMIT ? OFFSET ?
          """)
      let rows = try Row.fetchAll(statement, arguments: values() + [window.count, skip])
      return IndexPage(first: window.first, rows: try rows.map { try IndexedReferral($0) }, total: total)
    }
  }

  /// How many there are; those of one file where it is named.
  public func newsCount(
    of officer: OfficerID, since day: CivilDate, in file: FileNumber? = nil
  ) throws(IndexFault) -> Int {
    try read { database in
      guard let file else {
        return try CountedList.count([CountedList.news(of: officer)], from: day.daysSinceEpoch, in: database)
      }
      let statement = try database.cachedStatement(
        sql: "SELECT COUNT(*) FROM referral WHERE file = ? AND sender = ? AND news_on >= ?")
      return try Int.fetchOne(statement, arguments: [file.value, officer.rawValue, day.daysSinceEpoch]) ?? 0
    }
  }
}
