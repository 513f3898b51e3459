public import Calendars
import Casework
import GRDB

/// A complaint as it is told apart from others of its kind.
public struct ListedComplaint: Hashable, Sendable {
  public var number: Int
  public var subject: String
  public var unit: String?
  public var openedOn: CivilDate
}

extension RegisterIndex {
  /// The complaints that came since a day and are open to everybody, the oldest first.
  public func complaints(since day: CivilDate) throws(IndexFault) -> [ListedComplaint] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT number, coalesce(topic, ''), unit, opened_on FROM matter
          WHERE kind = 'complaint' AND opened_on >= ? AND participants IS NULL ORDER BY number
          """)
      return try Row.fetchAll(statement, arguments: [day.daysSinceEpoch]).map { row in
        ListedComplaint(number: row[0], subject: row[1], unit: row[2], openedOn: CivilDate(daysSinceEpoch: row[3]))
      }
    }
  }

  /// The numbers of the board issues that were raised since a day.
  public func boardIssues(since day: CivilDate) throws(IndexFault) -> [Int] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT number FROM matter WHERE kind = 'boardIssue' AND opened_on >= ? ORDER BY number")
      return try Int.fetchAll(statement, arguments: [day.daysSinceEpoch])
    }
  }
}
