public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// How many appointments of an officer are of a day or were before it, and how many were before it.
  public func appointmentCount(of officer: OfficerID, by day: CivilDate) throws(IndexFault) -> MatterCount {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT COUNT(*), COALESCE(SUM(urgency < ?), 0) FROM matter INDEXED BY matter_by_kind
          WHERE kind = 'appointment' AND is_open = 1 AND urgency <= ? AND owner = ?
          """)
      let row = try Row.fetchOne(
        statement, arguments: [day.daysSinceEpoch, day.daysSinceEpoch, officer.rawValue])
      return MatterCount(open: row?[0] ?? 0, late: row?[1] ?? 0)
    }
  }
}
