public import Calendars
public import Casework
import GRDB

/// How often one officer did one kind of act for a clause in a period.
public struct ActTally: Hashable, Sendable {
  public var kind: String
  public var officer: OfficerID
  public var count: Int
  public var lastAt: Moment
}

/// What one officer did of one kind on one day for a clause, and between which commits of the ledger it lies.
public struct ActDay: Hashable, Sendable {
  public var day: CivilDate
  public var kind: String
  public var officer: OfficerID
  public var count: Int
  /// The first commit of them; others may lie between.
  public var first: EventPosition
  /// The number of the last commit of them.
  public var lastNumber: Int
}

extension RegisterIndex {
  /// What was done for each clause in a period, the most frequent first; clauses without any act are left out.
  public func evidence(in period: ClosedRange<CivilDate>) throws(IndexFault) -> [String: [ActTally]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT clause, kind, officer, SUM(count) AS acts, MAX(last_at) FROM (
            SELECT clause, kind, officer, count, last_at FROM evidence INDEXED BY evidence_by_day
              WHERE day BETWEEN ? AND ?
            UNION ALL SELECT clause, kind, officer, count, last_at FROM evidence INDEXED BY evidence_by_day
              WHERE day BETWEEN ? AND ?
            UNION ALL SELECT clause, kind, officer, count, last_at FROM evidence_month WHERE month BETWEEN ? AND ?)
          GROUP BY clause, kind, officer ORDER BY acts DESC, kind, officer
          """)
      var tallies: [String: [ActTally]] = [:]
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(MonthlySums.bounds(of: period)))
      while let row = try rows.next() {
        let lastAt = Moment(millisecondsSinceEpoch: row[4])
        tallies[row[0], default: []].append(
          ActTally(kind: row[1], officer: OfficerID(rawValue: row[2]), count: row[3], lastAt: lastAt))
      }
      return tallies
    }
  }

  /// The days on which something was done for a clause, the newest first.
  public func evidenceDays(
    for clause: String, in period: ClosedRange<CivilDate>, window: IndexWindow
  ) throws(IndexFault) -> IndexPage<ActDay> {
    try read { database in
      let chosen = "FROM evidence WHERE clause = ? AND day BETWEEN ? AND ?"
      let arguments = [clause] + Self.bounds(of: period)
      let total = try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT COUNT(*) \(chosen)"), arguments: arguments)
      let statement = try database.cachedStatement(
        sql: """
          SELECT day, kind, officer, count, number, segment, offset, last_number \(chosen)
          ORDER BY day DESC, kind, officer LIMIT ? OFFSET ?
          """)
      let days = try Row.fetchAll(statement, arguments: arguments + [window.count, window.first]).map { row in
        ActDay(
          day: CivilDate(daysSinceEpoch: row[0]), kind: row[1], officer: OfficerID(rawValue: row[2]), count: row[3],
          first: EventPosition(number: row[4], segment: row[5], offset: row[6]), lastNumber: row[7])
      }
      return IndexPage(first: window.first, rows: days, total: total ?? 0)
    }
  }

  /// How often something was done for a clause in each month of a period that has any, by the month's first day.
  public func evidenceMonths(
    for clause: String, in period: ClosedRange<CivilDate>
  ) throws(IndexFault) -> [CivilDate: Int] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT day, SUM(count) FROM evidence WHERE clause = ? AND day BETWEEN ? AND ? GROUP BY day")
      var months: [CivilDate: Int] = [:]
      let rows = try Row.fetchCursor(statement, arguments: [clause] + Self.bounds(of: period))
      while let row = try rows.next() {
        months[CivilDate(daysSinceEpoch: row[0]).startOfMonth, default: 0] += row[1] as Int
      }
      return months
    }
  }

  private static func bounds(of period: ClosedRange<CivilDate>) -> StatementArguments {
    [period.lowerBound.daysSinceEpoch, period.upperBound.daysSinceEpoch]
  }
}
