import GRDB
import GRDBSQLite

/// Reads the rows of a table of numbers and bytes, the highest number first.
///
/// It speaks to SQLite itself, as `IntegerInsertion` does: a search reads thousands of rows between two keys.
struct ByteRows {
  private let statement: SQLiteStatement

  /// - Parameter bytes: the column that holds them; the numbers are the table's `id`.
  init(_ database: Database, of bytes: String, in table: String) throws {
    statement = try database.cachedStatement(
      sql: "SELECT id, \(bytes) FROM \(table) WHERE id BETWEEN ? AND ? ORDER BY id DESC"
    ).sqliteStatement
  }

  /// Calls `body` with each row, as long as it returns true.
  /// - Throws: `DatabaseError`.
  func read(_ numbers: ClosedRange<Int>, _ body: (Int, UnsafeRawBufferPointer) -> Bool) throws {
    sqlite3_bind_int64(statement, 1, Int64(numbers.lowerBound))
    sqlite3_bind_int64(statement, 2, Int64(numbers.upperBound))
    var goesOn = true
    while goesOn, sqlite3_step(statement) == SQLITE_ROW {
      let number = Int(sqlite3_column_int64(statement, 0))
      let start = sqlite3_column_blob(statement, 1)
      goesOn = body(
        number, UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, 1))))
    }
    let code = sqlite3_reset(statement)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
