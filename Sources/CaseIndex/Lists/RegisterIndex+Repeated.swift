public import Calendars
import Casework
import GRDB

/// A complaint as it is told apart from others of its kind.
public struct ListedComplaint: Hashable, Sendable {
  public var number: Int
  public var subject: String
  public var unit: String?
  public var openedOn: CivilDate
  /// The board issue that was made of it.
  public var issue: Int?
}

extension RegisterIndex {
  /// The complaints that came since a day and are open to everybody, the oldest first.
  public func complaints(since day: CivilDate) throws(IndexFault) -> [ListedComplaint] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT number, coalesce(topic, ''), unit, opened_on, raised.issue
          FROM matter INDEXED BY complaint_by_day LEFT JOIN raised ON raised.complaint = matter.number
          WHERE kind = 'complaint' AND opened_on >= ? AND participants IS NULL ORDER BY number
          """)
      return try Row.fetchAll(statement, arguments: [day.daysSinceEpoch]).map { row in
        ListedComplaint(
          number: row[0], subject: row[1], unit: row[2], openedOn: CivilDate(daysSinceEpoch: row[3]), issue: row[4])
      }
    }
  }

  /// How many subjects, each about one unit, so many complaints repeat since a day, without those that the board has before
  /// it.
  public func repeatedCount(since day: CivilDate, atLeast count: Int) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT COUNT(*) FROM (
            SELECT 1 FROM matter INDEXED BY complaint_by_day LEFT JOIN raised ON raised.complaint = matter.number
            WHERE kind = 'complaint' AND opened_on >= ? AND participants IS NULL AND raised.issue IS NULL
            GROUP BY coalesce(topic, ''), coalesce(unit, '') HAVING COUNT(*) >= ?)
          """)
      return try Int.fetchOne(statement, arguments: [day.daysSinceEpoch, count]) ?? 0
    }
  }
}
