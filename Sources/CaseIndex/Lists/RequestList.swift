import GRDB

/// A list of requests that is counted day by day.
struct RequestList {
  /// As `CountedList` knows it.
  let name: String
  let table: String
  let condition: String
  /// Those of the condition, in their order.
  let values: [Int]
  /// The column by which it is sorted; requests of one day by their files.
  let day: String
  /// The span of days that is asked for.
  var first = Int.min
  var last = Int.max
  /// Whether the last day comes first.
  var isBackward = false

  /// A window of the list; words narrow it by name and file number, and then its rows are counted one by one.
  func page(
    _ window: IndexWindow, matching filter: CaseFilter, in database: Database
  ) throws -> IndexPage<IndexedRequest> {
    let total: Int
    var chosen = filter.condition(on: "request.file", and: condition)
    var arguments = StatementArguments(values)
    var skip = window.first
    if filter.isEmpty {
      total = try CountedList.count([name], from: first, upTo: last, in: database)
      if let place = try CountedList.place(
        of: window.first, in: [name], from: first, upTo: last, isBackward: isBackward, in: database)
      {
        chosen += " AND \(day) \(isBackward ? "<=" : ">=") ?"
        arguments += [place.day]
        skip = place.skip
      }
    } else {
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(table) WHERE \(chosen)")
      total = try Int.fetchOne(count, arguments: arguments) ?? 0
    }
    guard window.first < total else { return IndexPage(first: window.first, rows: [], total: total) }
    let end = isBackward ? " DESC" : ""
    let order = [day, "file", "ordinal"].map { "request." + $0 + end }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedRequest.columns)
        FROM (
          SELECT request.file, request.ordinal FROM \(table) WHERE \(chosen) ORDER BY \(order) LIMIT ? OFFSET ?) AS part
        JOIN request ON request.file = part.file AND request.ordinal = part.ordinal
        JOIN file ON file.number = part.file
        ORDER BY \(order)
        """)
    let rows = try Row.fetchAll(statement, arguments: arguments + [window.count, skip])
    return IndexPage(first: window.first, rows: try rows.map { try IndexedRequest($0) }, total: total)
  }
}
