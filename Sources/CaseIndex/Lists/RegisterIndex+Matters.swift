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
  public var narrowing: Narrowing

  public init(kinds: [MatterKind], file: FileNumber? = nil, narrowing: Narrowing = .none) {
    self.kinds = kinds
    self.file = file
    self.narrowing = narrowing
  }

  /// - Parameter filter: the words of `narrowing`, of which the title may hold each as well.
  fileprivate func condition(_ filter: CaseFilter) -> String {
    var conditions = ["matter.kind IN (\(databaseQuestionMarks(count: kinds.count)))"]
    if file != nil { conditions.append("matter.file = ?") }
    conditions += filter.words.indices.map { word in
      "(\(BearingFiles.condition(word: word, file: "matter.file")) OR instr(matter.sort_key, ?) OR matter.number = ?)"
    }
    return conditions.joined(separator: " AND ")
  }

  /// The values of the condition, in their order.
  fileprivate func arguments(_ filter: CaseFilter) -> StatementArguments {
    var values = StatementArguments(kinds.map(\.rawValue))
    if let file { values += [file.value] }
    for word in filter.words { values += [SortKey.key(word), Int(word)] }
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
      let filter = try caseFilter(query.narrowing, in: database)
      guard query.file != nil || !filter.isEmpty else { return try Self.matters(query.kinds, window, in: database) }
      return try Self.chosen(query, filter, window, in: database)
    }
  }

  /// One pass over the matters counts what is found, and notes the numbers that the window shows.
  private static func chosen(
    _ query: MatterQuery, _ filter: CaseFilter, _ window: IndexWindow, in database: Database
  ) throws -> IndexPage<IndexedMatter> {
    let statement = try database.cachedStatement(
      sql: """
        SELECT matter.number, matter.file, matter.participants FROM matter WHERE \(query.condition(filter))
        ORDER BY matter.is_open DESC, matter.urgency, matter.number DESC
        """)
    let found = try Row.fetchCursor(statement, arguments: query.arguments(filter))
    var total = 0
    var numbers: [Int] = []
    while let row = try found.next() {
      let number: Int = row[0]
      let participants = (row[2] as String?).map(OfficerLines.officers)
      guard filter.isOpen(file: (row[1] as Int?).map(FileNumber.init), participants: participants) else { continue }
      if total >= window.first, numbers.count < window.count { numbers.append(number) }
      total += 1
    }
    return IndexPage(
      first: window.first, rows: try numbers.compactMap { try row(of: $0, in: database) }, total: total)
  }

  /// The open ones and behind them those that ended, each part from the day on which the window begins.
  private static func matters(
    _ kinds: [MatterKind], _ window: IndexWindow, in database: Database
  ) throws -> IndexPage<IndexedMatter> {
    let marks = databaseQuestionMarks(count: kinds.count)
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedMatter.columns) FROM (
          SELECT number, urgency FROM matter INDEXED BY \(kinds.count == 1 ? "matter_by_kind" : "matter_by_urgency")
          WHERE is_open = ? AND kind IN (\(marks)) AND urgency >= ?
          ORDER BY urgency, number DESC LIMIT ? OFFSET ?) AS part
        JOIN matter ON matter.number = part.number LEFT JOIN file ON file.number = matter.file
        ORDER BY part.urgency, part.number DESC
        """)
    func lists(_ isOpen: Bool) -> [String] { kinds.map { CountedList.matters($0, isOpen: isOpen) } }
    let (rows, total) = try window.rows(of: [true, false]) {
      try CountedList.count(lists($0), in: database)
    } read: { isOpen, part -> [IndexedMatter] in
      guard let place = try CountedList.place(of: part.first, in: lists(isOpen), in: database) else { return [] }
      // No more than these kinds have: behind the last row of them there may be many of others.
      let arguments = [isOpen] + StatementArguments(kinds.map(\.rawValue)) + [place.day, part.count, place.skip]
      return try Row.fetchAll(statement, arguments: arguments).map { try IndexedMatter($0) }
    }
    return IndexPage(first: window.first, rows: rows, total: total)
  }

  /// The row of a matter; nil where there is none.
  public func matter(_ number: Int) throws(IndexFault) -> IndexedMatter? {
    try read { try Self.row(of: number, in: $0) }
  }

  private static func row(of number: Int, in database: Database) throws -> IndexedMatter? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedMatter.columns) FROM matter LEFT JOIN file ON file.number = matter.file
        WHERE matter.number = ?
        """)
    return try Row.fetchOne(statement, arguments: [number]).map { try IndexedMatter($0) }
  }

  /// How many matters of each kind are open, and how many of them were due before a day.
  public func openMatterCounts(dueBefore day: CivilDate) throws(IndexFault) -> [MatterKind: MatterCount] {
    try read { database in
      var counts: [MatterKind: MatterCount] = [:]
      for kind in MatterKind.allCases {
        let list = [CountedList.matters(kind, isOpen: true)]
        let open = try CountedList.count(list, in: database)
        guard open > 0 else { continue }
        counts[kind] = MatterCount(
          open: open, late: try CountedList.count(list, upTo: day.daysSinceEpoch - 1, in: database))
      }
      return counts
    }
  }

  /// One more than the highest number that any matter ever had.
  public func nextMatterNumber() throws(IndexFault) -> Int {
    try read { database in
      let highest = try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT MAX(stream) FROM event_position WHERE stream > ? AND stream < ?"),
        arguments: [IndexBatch.firstMatterKey, IndexBatch.firstAttachmentsKey])
      return (highest ?? IndexBatch.firstMatterKey) - IndexBatch.firstMatterKey + 1
    }
  }
}
