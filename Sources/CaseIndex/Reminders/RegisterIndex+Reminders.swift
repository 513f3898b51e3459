import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// A window of what beneficiaries can be reminded of, kind by kind, who waits longest first; words narrow it by name and
  /// file number.
  public func reminders(
    _ query: ReminderQuery, kind: ReminderKind? = nil, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedReminder> {
    let parts = query.parts(of: kind)
    return try read { database in
      let filter = try caseFilter(narrowing, in: database)
      guard filter.isEmpty else { return try Self.narrowed(parts, window, filter, query.calledSince, in: database) }
      let counted = try parts.map {
        (part: $0, days: try $0.counted(calledSince: query.calledSince, in: database))
      }
      let (rows, total) = try window.rows(of: counted) {
        $0.days.total
      } read: {
        try $0.part.rows($1, of: $0.days, calledSince: query.calledSince, in: database)
      }
      return IndexPage(first: window.first, rows: rows, total: total)
    }
  }

  /// How many reminders could be written, told no further than a limit: home says "so many or more".
  public func reminderCount(_ query: ReminderQuery, upTo limit: Int) throws(IndexFault) -> Int {
    try read { database in
      var total = 0
      for part in query.parts(of: nil) where total < limit {
        total += try part.counted(calledSince: query.calledSince, in: database).total
      }
      return min(total, limit)
    }
  }

  /// Where words narrow the list, its rows are looked at one by one.
  private static func narrowed(
    _ parts: [ReminderPart], _ window: IndexWindow, _ filter: CaseFilter, _ calledSince: CivilDate,
    in database: Database
  ) throws -> IndexPage<IndexedReminder> {
    guard !parts.isEmpty else { return IndexPage(first: 0, rows: [], total: 0) }
    let union = parts.enumerated().map { place, part in
      "SELECT *, \(place) AS place FROM (\(part.sql(calledSince: calledSince)))"
    }.joined(separator: " UNION ALL ")
    let chosen =
      "FROM (\(union)) AS part CROSS JOIN file ON file.number = part.file WHERE \(filter.condition(on: "part.file", and: "TRUE"))"
    let arguments = parts.reduce(into: StatementArguments()) { $0 += $1.arguments }
    let count = try database.cachedStatement(sql: "SELECT COUNT(*) \(chosen)")
    let total = try Int.fetchOne(count, arguments: arguments) ?? 0
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedReminder.columns) \(chosen)
        ORDER BY part.place, part.reached, part.file, part.key, part.ordinal LIMIT ? OFFSET ?
        """)
    let rows = try Row.fetchAll(statement, arguments: arguments + [window.count, window.first])
    return IndexPage(first: window.first, rows: try rows.map { try IndexedReminder($0) }, total: total)
  }
}
