import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// The requests of a file whose beneficiary was asked for an opinion.
  public func requestsAskedAbout(of file: FileNumber) throws(IndexFault) -> Set<Int> {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT ordinal FROM request WHERE file = ? AND is_asked = 1")
      return Set(try Int.fetchAll(statement, arguments: [file.value]))
    }
  }

  /// Who answers for which beneficiaries in which field, those who began first before others.
  public func liaisonPosts() throws(IndexFault) -> [LiaisonPost] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT number, owner, category, service, starts_on, ends_on FROM matter
          WHERE kind = 'liaison' AND is_open = 1 AND owner IS NOT NULL AND category IS NOT NULL AND service IS NOT NULL
            AND starts_on IS NOT NULL
          ORDER BY starts_on, number
          """)
      return try Row.fetchAll(statement).map { row in
        LiaisonPost(
          matter: row[0], owner: OfficerID(rawValue: row[1]), category: row[2], service: row[3],
          from: CivilDate(daysSinceEpoch: row[4]), until: row.day(5))
      }
    }
  }
}
