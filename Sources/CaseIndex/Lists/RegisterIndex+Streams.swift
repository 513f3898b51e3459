public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// Where the ledger keeps the commits of a stream, oldest first.
  public func positions(of stream: StreamID) throws(IndexFault) -> [EventPosition] {
    try read { try EventPosition.fetchAll($0, of: stream) }
  }

  /// The number for the next file; a number is never given twice, not even after an erasure.
  public func nextFileNumber() throws(IndexFault) -> FileNumber {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT MAX(stream) FROM event_position WHERE stream < ?")
      let highest = try Int.fetchOne(statement, arguments: [IndexBatch.firstReadingsKey]) ?? 0
      return max(FileNumber(highest).next, .first)
    }
  }

  /// The number for the next session, from 1.
  public func nextSessionNumber() throws(IndexFault) -> SessionNumber {
    try read { database in
      let lowest = try Int.fetchOne(try database.cachedStatement(sql: "SELECT MIN(stream) FROM event_position")) ?? 0
      return SessionNumber(max(0, -lowest) + 1)
    }
  }

  /// How many events were projected.
  public func eventCount() throws(IndexFault) -> Int {
    try read { try Int.fetchOne(try $0.cachedStatement(sql: "SELECT events FROM meta")) ?? 0 }
  }

  /// The files with a request that is judged by what holds from a day, since it was submitted then or later, or opened
  /// and not submitted: those that are put again once a policy is adopted from that day.
  public func files(requestingSince day: CivilDate) throws(IndexFault) -> [FileNumber] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT DISTINCT file FROM request WHERE ifnull(submitted_on, opened_on) >= ? ORDER BY file")
      return try Int.fetchAll(statement, arguments: [day.daysSinceEpoch]).map(FileNumber.init)
    }
  }
}

extension IndexBatch {
  /// Where the ledger keeps the commits of a stream, those added in this batch included.
  public func positions(of stream: StreamID) throws -> [EventPosition] {
    try EventPosition.fetchAll(database, of: stream)
  }
}

extension EventPosition {
  fileprivate static func fetchAll(_ database: Database, of stream: StreamID) throws -> [EventPosition] {
    let statement = try database.cachedStatement(
      sql: "SELECT number, segment, offset FROM event_position WHERE stream = ? ORDER BY number")
    let rows = try Row.fetchCursor(statement, arguments: [IndexBatch.key(of: stream)])
    return try Array(rows.map { row in EventPosition(number: row[0], segment: row[1], offset: row[2]) })
  }
}
