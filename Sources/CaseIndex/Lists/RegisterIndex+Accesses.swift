public import Casework
import GRDB

extension RegisterIndex {
  /// Where the ledger tells who read a file, or who came and went, the newest first.
  public func accesses(in stream: StreamID, window: IndexWindow) throws(IndexFault) -> IndexPage<EventPosition> {
    try accesses(in: "event_position WHERE stream = ?", [IndexBatch.key(of: stream)], window: window)
  }

  /// Where the ledger tells what an officer looked at, the newest first.
  public func accesses(by officer: OfficerID, window: IndexWindow) throws(IndexFault) -> IndexPage<EventPosition> {
    try accesses(in: "access WHERE officer = ?", [officer.rawValue], window: window)
  }

  private func accesses(
    in rows: String, _ arguments: StatementArguments, window: IndexWindow
  ) throws(IndexFault) -> IndexPage<EventPosition> {
    try read { database in
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(rows)")
      let total = try Int.fetchOne(count, arguments: arguments) ?? 0
      let statement = try database.cachedStatement(
        sql: "SELECT number, segment, offset FROM \(rows) ORDER BY number DESC LIMIT ? OFFSET ?")
      let positions = try Row.fetchAll(statement, arguments: arguments + [window.count, window.first]).map { row in
        EventPosition(number: row[0], segment: row[1], offset: row[2])
      }
      return IndexPage(first: min(window.first, total), rows: positions, total: total)
    }
  }
}
