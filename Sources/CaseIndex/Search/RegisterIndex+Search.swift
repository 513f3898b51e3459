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
      let held = try query.officer.map { try Self.files(with: $0, in: database) }
      guard let filter = try SearchFilter(query, in: database) else { return .empty }
      if let number = terms.number {
        return try search(number, terms.words, query, passing: filter, among: held, in: database)
      }
      return try search(terms.words, query, passing: filter, among: held, in: database)
    }
  }

  /// Reads the words of all names, so that the first search is as quick as the next.
  public func prepareSearch() throws(IndexFault) {
    try read { database in try withDictionary(from: database) { _ in } }
  }

  /// So many names that differ by a letter are offered.
  private static let nearLimit = 20

  private func search(
    _ typed: [String], _ query: SearchQuery, passing filter: SearchFilter, among held: Set<FileNumber>?,
    in database: Database
  ) throws -> SearchResult {
    var result = SearchResult.empty
    let words = try meaning(of: typed, takingNear: false, in: database)
    if words.canMatch {
      var pass = NameSearch(words: words, limit: query.limit, filter: filter)
      let sieve = try WordSieve(words, among: held, in: database)
      result.isCountExact = try pass.run(
        through: sieve.files, knownCount: sieve.count(passing: filter), in: database)
      result.rows = try IndexedFile.fetch(pass.files, in: database)
      result.total = pass.total
    }
    // Only where few names fit is it likely that another one was meant.
    let room = min(Self.nearLimit, query.limit - result.total)
    guard room > 0 else { return result }
    let nearWords = try meaning(of: typed, takingNear: true, in: database)
    guard nearWords.hasNear, nearWords.canMatch else { return result }
    var pass = NameSearch(words: nearWords, limit: room, filter: filter, wantsNear: true)
    _ = try pass.run(through: WordSieve(nearWords, among: held, in: database).files, in: database)
    result.nearRows = try IndexedFile.fetch(pass.files, in: database)
    return result
  }

  private func search(
    _ number: String, _ typed: [String], _ query: SearchQuery, passing filter: SearchFilter,
    among held: Set<FileNumber>?, in database: Database
  ) throws -> SearchResult {
    let numbers = try NumberSearch(number, in: database)
    var files = numbers.files.filter { held?.contains($0) ?? true }
    guard typed.isEmpty else {
      let words = try meaning(of: typed, takingNear: false, in: database)
      guard words.canMatch else { return .empty }
      var pass = NameSearch(words: words, limit: query.limit, filter: filter)
      let isComplete = try pass.run(through: FileSieve(files), in: database)
      return SearchResult(
        rows: try IndexedFile.fetch(pass.files, in: database), total: pass.total,
        isCountExact: isComplete && numbers.isComplete)
    }
    // Whoever typed a file's own number is told that it is there; a filter asks what it holds.
    let own = filter.isEmpty ? FileNumber(text: number) : nil
    files.removeAll { filter.closes($0) && $0 != own }
    if !filter.isEmpty {
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

  private func meaning(of typed: [String], takingNear: Bool, in database: Database) throws -> TypedWords {
    try withDictionary(from: database) { TypedWords(typed, in: $0, takingNear: takingNear) }
  }

  /// Asks the words of all names, those that came since the last time included.
  func withDictionary<Value>(from database: Database, _ body: (WordDictionary) -> Value) throws -> Value {
    try words.withLock { dictionary in
      try dictionary.refresh(from: database)
      return body(dictionary)
    }
  }
}
