import Casework
import GRDB

extension RegisterIndex {
  /// How many of these values stand anywhere in the index's files, in parts that are not in use any more, too.
  ///
  /// A value that a file of somebody else rightly holds, as a shared phone or a common name, is not counted.
  public func traceCount(of texts: Set<String>, phones: Set<String>) throws(IndexFault) -> Int {
    let numbers = phones.compactMap { try? PhoneNumber(checking: $0) }
    let values = texts.union(numbers.flatMap { [$0.e164, PhoneDigits.dialled($0), PhoneDigits.reversed($0)] })
    return try read { database in
      try Self.stored(values, in: database).count { try !Self.isHeldByAFile($0, in: database) }
    }
  }

  /// Those of some values that stand in the database's files.
  private static func stored(_ values: Set<String>, in database: Database) throws -> Set<String> {
    var missing = values.map { (value: $0, search: ByteSearch($0)) }
    // A value may stand across the end of a piece.
    let overlap = max(0, (values.map(\.utf8.count).max() ?? 0) - 1)
    for part in try StoredBytes.parts(of: database) {
      try part.read(overlap: overlap) { piece in missing.removeAll { $0.search.isFound(in: piece) } }
    }
    return values.subtracting(missing.map(\.value))
  }

  private static func isHeldByAFile(_ value: String, in database: Database) throws -> Bool {
    let sql = """
      SELECT EXISTS (
        SELECT 1 FROM file WHERE instr(name, ?1) OR instr(coalesce(latin_name, ''), ?1) OR identity_number = ?1
          OR instr(handles, ?1)) OR EXISTS (SELECT 1 FROM watch WHERE instr(name, ?1))
      """
    return try Bool.fetchOne(database, sql: sql, arguments: [value]) ?? false
  }
}
