import ArabicText
public import Casework
import GRDB

extension RegisterIndex {
  /// Of each sign, so many files are named at most, newest first.
  public static let duplicatesPerReason = 10

  /// The file that holds an identity number in the stored form, its own or a dependant's not counted; nil if none.
  ///
  /// Void files do not count: a person entered in error can be registered anew.
  public func file(withIdentity number: String, except: FileNumber? = nil) throws(IndexFault) -> FileNumber? {
    try read { database in
      try Self.files(.identity, number, in: database).first { $0 != except }
    }
  }

  /// Files that may be the same person, each with its strongest sign, the strongest first.
  public func duplicates(of query: DuplicateQuery) throws(IndexFault) -> [Duplicate] {
    try read { database in
      var found: [Duplicate] = []
      var seen: Set<FileNumber> = query.except.map { [$0] } ?? []
      func add(_ rows: [IndexedFile], _ reason: Duplicate.Reason) {
        let fresh = rows.filter { !seen.contains($0.id) }.prefix(Self.duplicatesPerReason)
        for row in fresh {
          seen.insert(row.id)
          found.append(Duplicate(file: row, reason: reason))
        }
      }
      let identity = TypedNumber.compact(query.identityNumber)
      if !identity.isEmpty {
        for kind in [FileHandle.Kind.identity, .dependantIdentity] {
          add(try Self.rows(kind, identity, in: database), .sameIdentity)
        }
      }
      let name = FoldedName(query.name)
      let namesakes = name.words.count < 2 ? [] : try Self.rows(.nameSound, NameSound.key(of: name), in: database)
      if let birth = query.birth {
        add(namesakes.filter { $0.birth == birth && FoldedName($0.name) == name }, .sameNameAndBirth)
      }
      if let phone = try? PhoneNumber(checking: query.phone) {
        add(try Self.rows(.phoneEnd, PhoneDigits.reversed(phone), in: database), .samePhone)
      }
      // Somebody born on another day is somebody else, however common the name.
      add(namesakes.filter { query.birth == nil || $0.birth == nil || $0.birth == query.birth }, .similarName)
      return found
    }
  }

  /// So many namesakes are compared; the commonest full names have fewer.
  private static let namesakeLimit = 500

  private static func rows(_ kind: FileHandle.Kind, _ key: String, in database: Database) throws -> [IndexedFile] {
    try IndexedFile.fetch(try files(kind, key, in: database), in: database)
  }

  private static func files(_ kind: FileHandle.Kind, _ key: String, in database: Database) throws -> [FileNumber] {
    let statement = try database.cachedStatement(
      sql: "SELECT file FROM handle WHERE kind = ? AND key = ? ORDER BY file DESC LIMIT ?")
    return try Int.fetchAll(statement, arguments: [kind.rawValue, key, namesakeLimit]).map(FileNumber.init)
  }
}
