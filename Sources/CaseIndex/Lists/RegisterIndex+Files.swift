public import Casework
import ArabicText
import GRDB

extension RegisterIndex {
  /// A window of the register, of one category where one is given; void files stand on no list.
  public func files(
    by order: FileOrder, category: String? = nil, window: IndexWindow
  ) throws(IndexFault) -> IndexPage<IndexedFile> {
    try read { database in
      let total = try Self.fileCount(in: database, category: category)
      let first = min(window.first, total)
      let count = min(window.count, total - first)
      // The newest first is the order of numbers from its end.
      let start = order == .newest ? total - first - count : first
      var numbers: [FileNumber]
      if let category {
        numbers = try Self.numbers(
          of: category, by: order, IndexWindow(first: start, count: count), of: total, in: database)
      } else {
        numbers = try Self.numbers(by: order, from: start, count: count, in: database)
      }
      if order == .newest { numbers.reverse() }
      return IndexPage(first: first, rows: try IndexedFile.fetch(numbers, in: database), total: total)
    }
  }

  /// Only the index is stepped over, from the beginning of the stretch in which the window lies.
  private static func numbers(
    by order: FileOrder, from start: Int, count: Int, in database: Database
  ) throws -> [FileNumber] {
    let span = order == .name ? FileSpan.name : FileSpan.number
    guard count > 0, let place = try span.place(of: start, in: database) else { return [] }
    let (index, from, sorted) =
      order == .name
      ? ("file_by_name", "sort_key >= ?", "sort_key, number")
      : ("file_by_number", "number >= ? * \(FileSpan.numberCount)", "number")
    let statement = try database.cachedStatement(
      sql: """
        SELECT number FROM file INDEXED BY \(index) WHERE listed IS NOT NULL AND \(from)
        ORDER BY \(sorted) LIMIT ? OFFSET ?
        """)
    return try Int.fetchAll(statement, arguments: [place.start, count, place.skip]).map(FileNumber.init)
  }

  private static func numbers(
    of category: String, by order: FileOrder, _ window: IndexWindow, of total: Int, in database: Database
  ) throws -> [FileNumber] {
    let part = NearerEnd(window, of: total)
    let index = order == .name ? "file_by_category_name" : "file_by_category_number"
    let keys = order == .name ? ["sort_key", "number"] : ["number"]
    let sorted = keys.map { part.isBackward ? $0 + " DESC" : $0 }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "SELECT number FROM file INDEXED BY \(index) WHERE listed = ? ORDER BY \(sorted) LIMIT ? OFFSET ?")
    let numbers = try Int.fetchAll(statement, arguments: [category, part.count, part.skip]).map(FileNumber.init)
    return part.isBackward ? numbers.reversed() : numbers
  }

  /// The index, in the list by name, of the first file whose name begins with these letters or sorts after them.
  public func firstIndex(startingWith letters: String, category: String? = nil) throws(IndexFault) -> Int {
    try read { database in
      let key = SortKey.key(letters)
      if let category {
        let statement = try database.cachedStatement(
          sql: "SELECT COUNT(*) FROM file INDEXED BY file_by_category_name WHERE listed = ? AND sort_key < ?")
        return try Int.fetchOne(statement, arguments: [category, key]) ?? 0
      }
      let statement = try database.cachedStatement(
        sql: """
          SELECT COUNT(*) FROM file INDEXED BY file_by_name
          WHERE listed IS NOT NULL AND sort_key >= ? AND sort_key < ?
          """)
      let within = try Int.fetchOne(statement, arguments: [FileSpan.stretch(of: key), key]) ?? 0
      return try FileSpan.count(before: key, in: database) + within
    }
  }

  /// The number of files that are not void, of one category where one is given.
  public func fileCount(category: String? = nil) throws(IndexFault) -> Int {
    try read { try Self.fileCount(in: $0, category: category) }
  }

  /// The numbers of files on the register behind one, lowest first.
  public func listedFiles(after number: FileNumber, count: Int) throws(IndexFault) -> [FileNumber] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT number FROM file INDEXED BY file_by_number WHERE listed IS NOT NULL AND number > ?
          ORDER BY number LIMIT ?
          """)
      return try Int.fetchAll(statement, arguments: [number.value, count]).map(FileNumber.init)
    }
  }

  /// The rows of some files, in the order given; unknown files are left out.
  public func files(_ numbers: [FileNumber]) throws(IndexFault) -> [IndexedFile] {
    try read { try IndexedFile.fetch(numbers, in: $0) }
  }

  /// The files that were changed last, newest change first.
  public func recentFiles(count: Int) throws(IndexFault) -> [IndexedFile] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedFile.columns) FROM file INDEXED BY file_by_change WHERE listed IS NOT NULL
          ORDER BY last_number DESC LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [count]).map { try IndexedFile($0) }
    }
  }

  /// The files of visits that are open, who arrived first first.
  public func openVisits(count: Int) throws(IndexFault) -> [IndexedFile] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedFile.columns) FROM file WHERE visit_since IS NOT NULL ORDER BY visit_since, number LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [count]).map { try IndexedFile($0) }
    }
  }

  private static func fileCount(in database: Database, category: String?) throws -> Int {
    if let category { return try Tally.count("file/" + category, in: database) }
    return try Tally.sum("file/", in: database)
  }
}
