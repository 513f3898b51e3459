import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// A window of what beneficiaries can be reminded of, kind by kind, who waits longest first; words narrow it by name and
  /// file number.
  public func reminders(
    _ query: ReminderQuery, kind: ReminderKind? = nil, window: IndexWindow, matching typed: String = ""
  ) throws(IndexFault) -> IndexPage<IndexedReminder> {
    guard let list = ReminderList(query, kind: kind, matching: typed) else {
      return IndexPage(first: 0, rows: [], total: 0)
    }
    return try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedReminder.columns) FROM \(list.tables) WHERE \(list.condition)
          ORDER BY part.place, part.reached, part.file, part.cause LIMIT ? OFFSET ?
          """)
      let rows = try Row.fetchAll(statement, arguments: list.arguments + [window.count, window.first])
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(list.tables) WHERE \(list.condition)")
      let total = try Int.fetchOne(count, arguments: list.arguments) ?? 0
      return IndexPage(first: min(window.first, total), rows: try rows.map { try IndexedReminder($0) }, total: total)
    }
  }

  /// How many reminders could be written, counted no further than a limit: home says "so many or more".
  public func reminderCount(_ query: ReminderQuery, upTo limit: Int) throws(IndexFault) -> Int {
    guard let list = ReminderList(query, kind: nil, matching: "") else { return 0 }
    return try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT COUNT(*) FROM (SELECT 1 FROM \(list.tables) WHERE \(list.condition) LIMIT ?)")
      return try Int.fetchOne(statement, arguments: list.arguments + [limit]) ?? 0
    }
  }
}

/// The candidates of reminders without those of whom somebody took care: by a message for the same cause, or by a contact
/// task; nothing is said to people whose file is being erased.
private struct ReminderList {
  let tables: String
  let condition: String
  let arguments: StatementArguments

  init?(_ query: ReminderQuery, kind: ReminderKind?, matching typed: String) {
    let parts = query.parts(of: kind)
    guard !parts.isEmpty else { return nil }
    let filter = CaseFilter(typed)
    let union = parts.enumerated().map { "SELECT *, \($0) AS place FROM (\($1.sql))" }.joined(separator: " UNION ALL ")
    tables = "(\(union)) AS part JOIN file ON file.number = part.file"
    condition = filter.condition(
      and: """
        NOT EXISTS (SELECT 1 FROM message WHERE message.file = part.file AND message.cause = part.cause)
        AND (part.outreach IS NULL OR NOT EXISTS (
          SELECT 1 FROM matter WHERE matter.file = part.file AND matter.kind = 'outreach'
            AND matter.topic = part.outreach AND (matter.is_open = 1 OR matter.opened_on >= ?)))
        AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.file = part.file)
        """)
    arguments =
      parts.reduce(into: StatementArguments()) { $0 += $1.arguments } + [query.calledSince.daysSinceEpoch]
      + StatementArguments(filter.arguments)
  }
}
