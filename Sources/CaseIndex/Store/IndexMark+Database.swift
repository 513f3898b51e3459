import GRDB

extension IndexMark {
  static func fetch(_ database: Database) throws -> IndexMark {
    let statement = try database.cachedStatement(sql: "SELECT number, segment, offset, byte_count, head FROM meta")
    guard let row = try Row.fetchOne(statement) else { throw IndexFault.unusable(.damaged) }
    return IndexMark(number: row[0], segment: row[1], offset: row[2], byteCount: row[3], headHash: row[4])
  }

  /// The hashes, 64 hexadecimal digits each, of the commits up to the mark that tell of a restoration.
  static func fetchRestorations(_ database: Database) throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT head FROM restoration")
  }

  func store(in database: Database, addingEvents events: Int) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE meta SET number = ?, segment = ?, offset = ?, byte_count = ?, head = ?, events = events + ?")
    try statement.execute(arguments: [number, segment, offset, byteCount, headHash, events])
  }
}
