public import Casework
import GRDB

extension RegisterIndex {
  /// Where the ledger tells who read a file, or who came and went, the newest first.
  public func accesses(in stream: StreamID, window: IndexWindow) throws(IndexFault) -> IndexPage<EventPosition> {
    try read { database in
      let key = IndexBatch.key(of: stream)
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM event_position WHERE stream = ?")
      let statement = try database.cachedStatement(
        sql: """
          SELECT number, segment, offset FROM event_position WHERE stream = ? ORDER BY number DESC LIMIT ? OFFSET ?
          """)
      return try Self.page(
        window, of: try Int.fetchOne(count, arguments: [key]) ?? 0, statement, [key, window.count, window.first])
    }
  }

  /// Where the ledger tells what an officer looked at, the newest first.
  public func accesses(by officer: OfficerID, window: IndexWindow) throws(IndexFault) -> IndexPage<EventPosition> {
    try read { database in
      let list = [CountedList.accesses(by: officer)]
      let place = try CountedList.place(of: window.first, in: list, isBackward: true, in: database)
      let statement = try database.cachedStatement(
        sql: """
          SELECT number, segment, offset FROM access WHERE officer = ? AND number < ?
          ORDER BY number DESC LIMIT ? OFFSET ?
          """)
      let end = place.map { ($0.day + 1) * CountedList.commitsOfStretch } ?? 0
      return try Self.page(
        window, of: try CountedList.count(list, in: database), statement,
        [officer.rawValue, end, window.count, place?.skip ?? 0])
    }
  }

  /// How often a file was read, or somebody came and went, after a commit.
  public func accesses(in stream: StreamID, after number: Int) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT COUNT(*) FROM event_position WHERE stream = ? AND number > ?")
      return try Int.fetchOne(statement, arguments: [IndexBatch.key(of: stream), number]) ?? 0
    }
  }

  /// How often an officer looked at something after a commit.
  public func accesses(by officer: OfficerID, after number: Int) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT COUNT(*) FROM access WHERE officer = ? AND number > ?")
      return try Int.fetchOne(statement, arguments: [officer.rawValue, number]) ?? 0
    }
  }

  private static func page(
    _ window: IndexWindow, of total: Int, _ statement: Statement, _ arguments: StatementArguments
  ) throws -> IndexPage<EventPosition> {
    let positions = try Row.fetchAll(statement, arguments: arguments).map { row in
      EventPosition(number: row[0], segment: row[1], offset: row[2])
    }
    return IndexPage(first: window.first, rows: positions, total: total)
  }
}
