import Casework
import GRDB
import Synchronization

extension RegisterIndex {
  /// The files that fit what was typed: words of a name in any order and spelling, numbers by their digits, or both.
  ///
  /// Names rank by how exactly the words fit, then by how early they stand in the name, then newest first.
  public func search(_ query: SearchQuery) throws(IndexFault) -> SearchResult {
    let terms = SearchTerms(query.text)
    guard query.limit > 0, terms.number != nil || !terms.words.isEmpty else { return .empty }
    return try read { database in
      if let number = terms.number { return try search(number, terms.words, query, in: database) }
      guard var pass = try pass(for: terms.words, query, in: database) else { return .empty }
      var isComplete = true
      if let officer = query.officer {
        try pass.run(among: Self.files(with: officer, in: database), in: database)
      } else {
        isComplete = try pass.run(in: database)
      }
      return SearchResult(
        rows: try IndexedFile.fetch(pass.files, in: database), total: pass.total, isCountExact: isComplete,
        nearRows: try IndexedFile.fetch(pass.nearFiles, in: database))
    }
  }

  /// Reads the words of all names, so that the first search is as quick as the next.
  public func prepareSearch() throws(IndexFault) {
    try read { database in try words.withLock { try $0.refresh(from: database) } }
  }

  private func search(
    _ number: String, _ words: [String], _ query: SearchQuery, in database: Database
  ) throws -> SearchResult {
    let numbers = try NumberSearch(number, in: database)
    let held = try query.officer.map { try Self.files(with: $0, in: database) }
    let found = numbers.files.filter { held?.contains($0) ?? true }
    guard words.isEmpty else {
      guard var pass = try pass(for: words, query, in: database) else { return .empty }
      try pass.run(among: Set(found), in: database)
      return SearchResult(
        rows: try IndexedFile.fetch(pass.files, in: database), total: pass.total, isCountExact: numbers.isComplete)
    }
    var files = found
    if query.category != nil || query.status != nil {
      let fitting = try IndexedFile.fetch(files, in: database).filter { row in
        (query.category ?? row.category) == row.category && (query.status ?? row.status) == row.status
      }
      files = fitting.map(\.id)
    }
    return SearchResult(
      rows: try IndexedFile.fetch(Array(files.prefix(query.limit)), in: database), total: files.count,
      isCountExact: numbers.isComplete)
  }

  /// The files with an open referral that lies with an officer.
  private static func files(with officer: OfficerID, in database: Database) throws -> Set<FileNumber> {
    let statement = try database.cachedStatement(
      sql: "SELECT file FROM referral INDEXED BY referral_by_addressee WHERE is_open = 1 AND addressee = ?")
    return Set(try Int.fetchAll(statement, arguments: [Addressee.text(of: officer)]).map(FileNumber.init))
  }

  /// A pass for the words, or nil where nothing can fit.
  private func pass(for typed: [String], _ query: SearchQuery, in database: Database) throws -> NameSearch? {
    var category: UInt16?
    if let text = query.category {
      let statement = try database.cachedStatement(sql: "SELECT id FROM category WHERE text = ?")
      guard let id = try Int.fetchOne(statement, arguments: [text]) else { return nil }
      category = UInt16(clamping: id)
    }
    let matching = try words.withLock { dictionary in
      try dictionary.refresh(from: database)
      return TypedWords(typed, in: dictionary)
    }
    guard matching.canMatch else { return nil }
    return NameSearch(
      words: matching, limit: query.limit, status: query.status.map { SearchRecord.code(of: $0) }, category: category)
  }
}
