public import Casework
import GRDB

extension RegisterIndex {
  /// The lines of a list that are files already, from a file's number on.
  public func importedLines(
    of list: String, from file: FileNumber = FileNumber(0)
  ) throws(IndexFault) -> Set<Int> {
    guard let key = ListLine.key(ofList: list) else { return [] }
    return try read { database in
      let statement = try database.cachedStatement(sql: "SELECT line FROM imported WHERE list = ? AND file >= ?")
      return Set(try Int.fetchAll(statement, arguments: [key, file.value]))
    }
  }
}

extension IndexBatch {
  /// Notes from which line of a list a file was imported.
  static func note(_ line: ListLine, as file: FileNumber, in database: Database) throws {
    guard let key = ListLine.key(ofList: line.list) else { return }
    try IntegerInsertion<3>(database, into: "imported").insert([key, line.line, file.value])
  }

  /// The file that is identified by a paper, files of this batch among them; nil if none.
  public func file(with identity: Identity) throws -> FileNumber? {
    try DuplicateSearch.holder(of: identity, in: database)?.id
  }

  /// Files that may be the same person's, those of this batch among them, the strongest sign first.
  public func duplicates(of query: DuplicateQuery) throws -> [Duplicate] {
    var search = DuplicateSearch(query)
    try search.run(in: database)
    return search.found
  }
}

extension ListLine {
  /// The digits that name a list as a number; nil where they are none.
  fileprivate static func key(ofList list: String) -> Int? {
    UInt(list.prefix(digitCount), radix: 16).map { Int(bitPattern: $0) }
  }
}
