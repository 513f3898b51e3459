public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// How many referrals wait for somebody, whoever they are addressed to; those due before a day where one is given.
  public func openReferralCount(dueBefore day: CivilDate? = nil) throws(IndexFault) -> Int {
    try read { database in
      // "0" follows the slash.
      let statement = try database.cachedStatement(
        sql: "SELECT COALESCE(SUM(count), 0) FROM span WHERE list >= 'inbox/' AND list < 'inbox0' AND start < ?")
      return try Int.fetchOne(statement, arguments: [day?.daysSinceEpoch ?? .max]) ?? 0
    }
  }

  /// How many of them are for one purpose.
  public func openReferralCount(
    for purpose: ReferralPurpose, dueBefore day: CivilDate? = nil
  ) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT COUNT(*) FROM referral INDEXED BY referral_by_addressee
          WHERE is_open = 1 AND purpose = ? AND urgency < ?
          """)
      return try Int.fetchOne(statement, arguments: [purpose.rawValue, day?.daysSinceEpoch ?? .max]) ?? 0
    }
  }

  /// How many visits have been open since before a moment.
  public func openVisitCount(openedBefore moment: Moment? = nil) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT COUNT(*) FROM file INDEXED BY file_by_visit WHERE visit_since IS NOT NULL AND visit_since < ?")
      return try Int.fetchOne(statement, arguments: [moment?.millisecondsSinceEpoch ?? Int64.max]) ?? 0
    }
  }
}
