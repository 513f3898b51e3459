@testable import CaseIndex
import GRDB
import Testing

@Suite("What the database does by itself when a row is entered")
struct TriggerTests {
  /// What could fail would have SQLite copy every page that the row changes, so as to take back this row alone: to call a
  /// function counts as that, and so does a count that may not be null.
  @Test("calls no function and fills no column that must not be empty, or each file of a list would cost twice as much")
  func cannotFail() throws {
    let folder = try IndexFolder()
    let (triggers, counts) = try Cases.index([], in: folder).read { database in
      (
        try Row.fetchAll(
          database,
          sql: """
            SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name NOT IN ('figure', 'evidence')
            """
        ).map { ($0[0] as String, $0[1] as String) },
        try Bool.fetchAll(
          database,
          sql: """
            SELECT "notnull" FROM (SELECT 'tally' AS name UNION ALL SELECT 'span') AS item, pragma_table_info(item.name)
            AS info WHERE info.name = 'count'
            """)
      )
    }
    #expect(
      Set(triggers.map(\.0)) == ["file", "request", "referral", "matter", "watch", "keeping", "access", "message"])
    for (table, sql) in triggers { #expect(!sql.contains(/[a-z_]\(/), "a trigger of \(table): \(sql)") }
    #expect(counts == [false, false])
  }
}
