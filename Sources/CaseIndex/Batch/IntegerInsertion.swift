import GRDB
import GRDBSQLite

/// Enters rows of whole numbers into a table, in place of those with the same key.
///
/// It speaks to SQLite itself: to hand over numbers as values of the database library takes longer than to enter them,
/// and an index has a row for every commit of the ledger.
struct IntegerInsertion<let count: Int> {
  private let statement: SQLiteStatement

  init(_ database: Database, into table: String) throws {
    statement = try database.cachedStatement(sql: RowInsertion.sql(replacingIn: table, columns: count)).sqliteStatement
  }

  /// - Throws: `DatabaseError`.
  func insert(_ values: InlineArray<count, Int>) throws {
    for place in values.indices { sqlite3_bind_int64(statement, Int32(place + 1), Int64(values[place])) }
    sqlite3_step(statement)
    let code = sqlite3_reset(statement)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
