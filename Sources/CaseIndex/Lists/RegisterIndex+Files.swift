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
      let part = NearerEnd(window, of: total)
      let isDescending = (order == .newest) != part.isBackward
      let keys = order == .name ? ["sort_key", "number"] : ["number"]
      let sorted = keys.map { isDescending ? $0 + " DESC" : $0 }.joined(separator: ", ")
      let index =
        switch (order, category) {
        case (.name, nil): "file_by_name"
        case (.name, _): "file_by_category_name"
        case (_, nil): "file_by_number"
        default: "file_by_category_number"
        }
      let chosen = category == nil ? "listed IS NOT NULL" : "listed = ?"
      // Only the index is stepped over; the rows of the window alone are read.
      let statement = try database.cachedStatement(
        sql: """
          SELECT number FROM file INDEXED BY \(index) WHERE \(chosen) ORDER BY \(sorted) LIMIT ? OFFSET ?
          """)
      let arguments: StatementArguments = category.map { [$0, part.count, part.skip] } ?? [part.count, part.skip]
      let numbers = try Int.fetchAll(statement, arguments: arguments).map(FileNumber.init)
      let rows = try IndexedFile.fetch(part.isBackward ? numbers.reversed() : numbers, in: database)
      return IndexPage(first: min(window.first, total), rows: rows, total: total)
    }
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
        sql: "SELECT COUNT(*) FROM file INDEXED BY file_by_name WHERE listed IS NOT NULL AND sort_key < ?")
      return try Int.fetchOne(statement, arguments: [key]) ?? 0
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
