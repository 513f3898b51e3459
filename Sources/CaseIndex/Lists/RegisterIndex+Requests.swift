public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// A window of a worklist, who has waited longest first; words narrow it by name and file number.
  public func requests(
    on stage: WorkStage, window: IndexWindow, matching typed: String = ""
  ) throws(IndexFault) -> IndexPage<IndexedRequest> {
    try read { database in
      let total = try Tally.count("request/" + String(stage.rawValue), in: database)
      return try Self.page(
        "request INDEXED BY request_by_worklist", where: "worklist > 0 AND worklist = ?",
        by: ["since", "file", "ordinal"], [stage.rawValue], window, of: total, matching: CaseFilter(typed), in: database
      )
    }
  }

  /// How many requests stand on each worklist.
  public func requestCounts() throws(IndexFault) -> [WorkStage: Int] {
    try read { database in
      var counts: [WorkStage: Int] = [:]
      for stage in WorkStage.allCases {
        counts[stage] = try Tally.count("request/" + String(stage.rawValue), in: database)
      }
      return counts
    }
  }

  /// A window of the undecided requests whose reply window ends on that day or before, the earliest first.
  public func requestsDue(
    by day: CivilDate, window: IndexWindow, matching typed: String = ""
  ) throws(IndexFault) -> IndexPage<IndexedRequest> {
    try read { database in
      let total = try Self.dueCount(by: day, in: database)
      return try Self.page(
        "request INDEXED BY request_by_due", where: "due IS NOT NULL AND due <= ?", by: ["due", "file", "ordinal"],
        [day.daysSinceEpoch], window, of: total, matching: CaseFilter(typed), in: database)
    }
  }

  /// How many undecided requests have a reply window that ends on that day or before.
  public func dueCount(by day: CivilDate) throws(IndexFault) -> Int {
    try read { try Self.dueCount(by: day, in: $0) }
  }

  /// The rows of some requests, in the order given; unknown ones are left out.
  public func requests(_ references: [CaseReference]) throws(IndexFault) -> [IndexedRequest] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedRequest.columns) FROM request JOIN file ON file.number = request.file
          WHERE request.file = ? AND request.ordinal = ?
          """)
      return try references.compactMap { reference in
        try Row.fetchOne(statement, arguments: [reference.file.value, reference.ordinal]).map {
          try IndexedRequest($0)
        }
      }
    }
  }

  private static func dueCount(by day: CivilDate, in database: Database) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT COUNT(*) FROM request INDEXED BY request_by_due WHERE due IS NOT NULL AND due <= ?")
    return try Int.fetchOne(statement, arguments: [day.daysSinceEpoch]) ?? 0
  }

  private static func page(
    _ list: String, where chosen: String, by keys: [String], _ values: StatementArguments,
    _ window: IndexWindow, of listed: Int, matching filter: CaseFilter, in database: Database
  ) throws -> IndexPage<IndexedRequest> {
    let table = filter.tables(list, joining: "JOIN file ON file.number = request.file")
    let condition = filter.condition(and: chosen)
    let arguments = values + StatementArguments(filter.arguments)
    var total = listed
    if !filter.isEmpty {
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(table) WHERE \(condition)")
      total = try Int.fetchOne(count, arguments: arguments) ?? 0
    }
    let part = NearerEnd(window, of: total)
    let order = keys.map { part.isBackward ? $0 + " DESC" : $0 }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedRequest.columns)
        FROM (SELECT file, ordinal FROM \(table) WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?) AS part
        JOIN request ON request.file = part.file AND request.ordinal = part.ordinal
        JOIN file ON file.number = part.file
        ORDER BY \(keys.map { "request." + $0 }.joined(separator: ", "))
        """)
    let rows = try Row.fetchAll(statement, arguments: arguments + [part.count, part.skip])
    return IndexPage(
      first: min(window.first, total), rows: try rows.map { try IndexedRequest($0) }, total: total)
  }
}
