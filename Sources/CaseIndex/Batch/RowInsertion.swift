import GRDB
import GRDBSQLite

/// Runs a statement that writes, with values for its places: mostly a row for a table, a value for every column.
///
/// It speaks to SQLite itself, as `IntegerInsertion` does: to hand over twenty values as those of the database library
/// takes longer than to enter them.
///
/// Whatever fails takes its whole transaction back, so statements that write into several tables or indexes are written
/// with `OR FAIL`: SQLite then need not be able to take back the one statement by itself, which costs it a copy of every
/// page that the statement changes, more than the row does.
struct RowInsertion {
  enum Value: Hashable {
    case nothing
    case integer(Int)
    case bytes(TextBytes)

    static func text(_ text: String) -> Value { .bytes(TextBytes(text)) }
    init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
    init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .nothing }
  }

  /// What SQLite calls SQLITE_TRANSIENT: it copies a text before the call returns.
  private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  private let statement: SQLiteStatement

  /// A row whose key stands nowhere in the table yet.
  /// - Parameter columns: how many the table has.
  init(_ database: Database, into table: String, columns: Int) throws {
    try self.init(database, sql: "INSERT OR FAIL INTO " + table + Self.placeLists[columns])
  }

  /// In place of a row with the same key, in a table that has no other index and nobody who counts its rows.
  init(_ database: Database, replacingIn table: String, columns: Int) throws {
    try self.init(database, sql: Self.sql(replacingIn: table, columns: columns))
  }

  static func sql(replacingIn table: String, columns: Int) -> String {
    "INSERT OR REPLACE INTO " + table + placeLists[columns]
  }

  /// Written out once: a statement is asked for again with every file.
  private static let placeLists = (0...32).map { count in
    " VALUES (" + repeatElement("?", count: count).joined(separator: ", ") + ")"
  }

  init(_ database: Database, sql: String) throws {
    statement = try database.cachedStatement(sql: sql).sqliteStatement
  }

  /// - Throws: `DatabaseError`.
  func insert(_ values: [Value]) throws {
    for (place, value) in values.enumerated() { bind(value, at: Int32(place + 1)) }
    sqlite3_step(statement)
    let code = sqlite3_reset(statement)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private func bind(_ value: Value, at place: Int32) {
    switch value {
    case .nothing: sqlite3_bind_null(statement, place)
    case .integer(let integer): sqlite3_bind_int64(statement, place, Int64(integer))
    case .bytes(let bytes):
      var text = bytes.text
      _ = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty text may have no place in memory, and without one SQLite would take it for null.
          let start = characters.baseAddress ?? UnsafePointer(bitPattern: 1)
          return sqlite3_bind_text(statement, place, start, Int32(characters.count), Self.copying)
        }
      }
    }
  }
}
