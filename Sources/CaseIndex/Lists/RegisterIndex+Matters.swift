import ArabicText
public import Calendars
public import Casework
import GRDB

/// Which matters a list shows.
public struct MatterQuery: Hashable, Sendable {
  /// In no particular order; a list of no kinds is empty.
  public var kinds: [MatterKind]
  public var file: FileNumber?
  /// Words that the title, the file's name or a number has to hold.
  public var text: String

  public init(kinds: [MatterKind], file: FileNumber? = nil, text: String = "") {
    self.kinds = kinds
    self.file = file
    self.text = text
  }

  private var words: [String] { SortKey.key(text).split(separator: " ").map(String.init) }

  var condition: String {
    let marks = repeatElement("?", count: kinds.count).joined(separator: ", ")
    var conditions = ["matter.kind IN (\(marks))"]
    if file != nil { conditions.append("matter.file = ?") }
    conditions += words.map { _ in
      "(instr(matter.sort_key, ?) OR instr(coalesce(file.sort_key, ''), ?) OR ? IN (matter.number, matter.file))"
    }
    return conditions.joined(separator: " AND ")
  }

  /// The values of the condition, in their order.
  var arguments: [any DatabaseValueConvertible] {
    var values: [any DatabaseValueConvertible] = kinds.map(\.rawValue)
    if let file { values.append(file.value) }
    for word in words { values += [word, word, Int(word)] }
    return values
  }
}

/// How many matters of a kind wait for somebody.
public struct MatterCount: Hashable, Sendable {
  public var open: Int
  /// Those that were due before the day.
  public var late: Int
}

extension RegisterIndex {
  /// A window of the matters that a query finds: the open ones by urgency, then those that ended.
  public func matters(_ query: MatterQuery, window: IndexWindow) throws(IndexFault) -> IndexPage<IndexedMatter> {
    try read { database in
      let tables = "matter LEFT JOIN file ON file.number = matter.file WHERE \(query.condition)"
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedMatter.columns) FROM \(tables)
          ORDER BY matter.is_open DESC, matter.urgency, matter.number DESC LIMIT ? OFFSET ?
          """)
      let arguments = query.arguments
      let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments + [window.count, window.first]))
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(tables)")
      return IndexPage(
        first: window.first, rows: try rows.map { try IndexedMatter($0) },
        total: try Int.fetchOne(count, arguments: StatementArguments(arguments)) ?? 0)
    }
  }

  /// The row of a matter; nil where there is none.
  public func matter(_ number: Int) throws(IndexFault) -> IndexedMatter? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedMatter.columns) FROM matter LEFT JOIN file ON file.number = matter.file
          WHERE matter.number = ?
          """)
      return try Row.fetchOne(statement, arguments: [number]).map { try IndexedMatter($0) }
    }
  }

  /// How many matters of each kind are open, and how many of them were due before a day.
  public func openMatterCounts(dueBefore day: CivilDate) throws(IndexFault) -> [MatterKind: MatterCount] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT kind, COUNT(*), SUM(urgency < ?) FROM matter WHERE is_open = 1 GROUP BY kind")
      let rows = try Row.fetchAll(statement, arguments: [day.daysSinceEpoch])
      return Dictionary(
        try rows.map { (try $0.value(0) as MatterKind, MatterCount(open: $0[1], late: $0[2])) }
      ) { first, _ in first }
    }
  }

  /// One more than the highest number that any matter ever had.
  public func nextMatterNumber() throws(IndexFault) -> Int {
    try read { database in
      let highest = try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT MAX(stream) FROM event_position WHERE stream > ?"),
        arguments: [IndexBatch.firstMatterKey])
      return (highest ?? IndexBatch.firstMatterKey) - IndexBatch.firstMatterKey + 1
    }
  }
}
