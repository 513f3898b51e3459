import Calendars
public import Casework
import GRDB

/// In which order the reasons for a call are listed.
public enum OutreachOrder: Hashable, Sendable {
  /// Cause by cause, the earliest day first.
  case day
  /// By the names of the beneficiaries.
  case name
}

extension RegisterIndex {
  /// A window of the reasons to call on beneficiaries; words narrow it by name and file number.
  public func outreach(
    _ query: WatchQuery, cause: OutreachCause? = nil, order: OutreachOrder = .day, window: IndexWindow,
    matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedOutreach> {
    let parts = query.parts(of: cause)
    return try read { database in
      let filter = try caseFilter(narrowing, in: database)
      guard filter.isEmpty, order == .day else {
        return try Self.sorted(parts, order, window, filter, query.calledSince, in: database)
      }
      let (rows, total) = try window.rows(of: parts) {
        try $0.count(in: database)
      } read: {
        try Self.rows($0, $1, query.calledSince, in: database)
      }
      return IndexPage(first: window.first, rows: rows, total: total)
    }
  }

  /// How many reasons for a call there are for which nobody has a task yet.
  public func outreachCount(_ query: WatchQuery) throws(IndexFault) -> Int {
    let parts = query.parts(of: nil)
    return try read { database in
      let total = try parts.reduce(0) { try $0 + $1.count(in: database) }
      let tasks = try database.cachedStatement(
        sql: """
          SELECT DISTINCT file, topic FROM matter
          WHERE kind = 'outreach' AND (is_open = 1 OR opened_on >= ?) AND file IS NOT NULL
          """)
      let watched = try database.cachedStatement(sql: "SELECT cause, key, day FROM watch WHERE file = ?")
      var taken = 0
      for task in try Row.fetchAll(tasks, arguments: [query.calledSince.daysSinceEpoch]) {
        guard let cause: OutreachCause = try task.optionalValue(1) else { continue }
        let own = parts.filter { $0.cause == cause }
        for row in try Row.fetchAll(watched, arguments: [task[0] as Int]) {
          guard let watchCause = WatchCause(rawValue: row[0]) else { continue }
          taken += own.count { $0.holds(watchCause, key: row[1], day: row[2]) }
        }
      }
      return total - taken
    }
  }

  /// Only the rows of the window are joined with their files; those before it are passed by their days.
  private static func rows(
    _ part: WatchPart, _ window: IndexWindow, _ calledSince: CivilDate, in database: Database
  ) throws -> [IndexedOutreach] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedOutreach.columns) FROM (
          SELECT \(part.columns) FROM \(part.table) WHERE \(part.condition) AND watch.day >= ?
          ORDER BY watch.day, watch.file, watch.key, watch.ordinal LIMIT ? OFFSET ?) AS part
        JOIN file ON file.number = part.file LEFT JOIN matter ON \(IndexedOutreach.task)
        ORDER BY part.reached, part.file, part.key, part.ordinal
        """)
    guard let place = try part.place(of: window.first, in: database) else { return [] }
    return try Row.fetchAll(
      statement, arguments: part.arguments + [place.day, window.count, place.skip, calledSince.daysSinceEpoch]
    ).map {
      try IndexedOutreach($0)
    }
  }

  private static func sorted(
    _ parts: [WatchPart], _ order: OutreachOrder, _ window: IndexWindow, _ filter: CaseFilter,
    _ calledSince: CivilDate, in database: Database
  ) throws -> IndexPage<IndexedOutreach> {
    let union = parts.enumerated().map { place, part in
      "SELECT \(part.columns), \(place) AS place FROM \(part.table) WHERE \(part.condition)"
    }.joined(separator: " UNION ALL ")
    guard !parts.isEmpty else { return IndexPage(first: 0, rows: [], total: 0) }
    let tables = "(\(union)) AS part JOIN file ON file.number = part.file"
    let condition = filter.condition(on: "part.file", and: "TRUE")
    let chosen = parts.reduce(into: StatementArguments()) { $0 += $1.arguments }
    let keys = order == .name ? "file.sort_key, part.file, part.place" : "part.place, part.reached, part.file"
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedOutreach.columns) FROM \(tables) LEFT JOIN matter ON \(IndexedOutreach.task)
        WHERE \(condition) ORDER BY \(keys), part.key, part.ordinal LIMIT ? OFFSET ?
        """)
    let rows = try Row.fetchAll(
      statement, arguments: chosen + [calledSince.daysSinceEpoch, window.count, window.first])
    let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(tables) WHERE \(condition)")
    let total = try Int.fetchOne(count, arguments: chosen) ?? 0
    return IndexPage(first: window.first, rows: try rows.map { try IndexedOutreach($0) }, total: total)
  }
}
