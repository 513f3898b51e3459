public import Calendars
import Casework
import GRDB

extension RegisterIndex {
  /// A window of the requests that were over since a day and whose beneficiaries were not asked for an opinion, the one
  /// that ended last first.
  public func unasked(
    since day: CivilDate, window: IndexWindow, matching typed: String = ""
  ) throws(IndexFault) -> IndexPage<IndexedRequest> {
    let filter = CaseFilter(typed)
    return try read { database in
      let tables = filter.tables(
        "request INDEXED BY request_by_end", joining: "JOIN file ON file.number = request.file")
      let condition = filter.condition(and: "over_on IS NOT NULL AND is_asked = 0 AND over_on >= ?")
      let arguments = [day.daysSinceEpoch] + StatementArguments(filter.arguments)
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedRequest.columns) FROM (
            SELECT request.file, request.ordinal, over_on FROM \(tables) WHERE \(condition)
            ORDER BY over_on DESC, request.file DESC, request.ordinal DESC LIMIT ? OFFSET ?) AS part
          JOIN request ON request.file = part.file AND request.ordinal = part.ordinal
          JOIN file ON file.number = part.file
          ORDER BY part.over_on DESC, part.file DESC, part.ordinal DESC
          """)
      let rows = try Row.fetchAll(statement, arguments: arguments + [window.count, window.first])
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(tables) WHERE \(condition)")
      let total = try Int.fetchOne(count, arguments: arguments) ?? 0
      return IndexPage(first: min(window.first, total), rows: try rows.map { try IndexedRequest($0) }, total: total)
    }
  }

  /// How many requests were over since a day with nobody asked for an opinion.
  public func unaskedCount(since day: CivilDate) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT COUNT(*) FROM request INDEXED BY request_by_end
          WHERE over_on IS NOT NULL AND is_asked = 0 AND over_on >= ?
          """)
      return try Int.fetchOne(statement, arguments: [day.daysSinceEpoch]) ?? 0
    }
  }
}
