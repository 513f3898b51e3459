import GRDB
import GRDBSQLite

/// The rows of one file in a table whose first column is the file: only those that differ from what stands there are
/// written, since every commit puts its whole file, and most of them change one row.
struct FileRows {
  private let database: Database
  private let table: String
  private let keyColumns: [String]
  private let isNewFile: Bool

  /// - Parameters:
  ///   - keyColumns: those that tell a row of the table from all others, the first ones of the table.
  ///   - isNewFile: whether the file had no row anywhere, so that none needs to be looked for.
  init(_ database: Database, of table: String, keyColumns: [String], isNewFile: Bool) {
    self.database = database
    self.table = table
    self.keyColumns = keyColumns
    self.isNewFile = isNewFile
  }

  /// Leaves these rows, each with a value for every column, as the only ones of the file.
  func replace(of file: Int, by rows: [[RowInsertion.Value]]) throws {
    let stored = isNewFile ? [] : try stored(of: file)
    guard rows != stored else { return }
    for row in stored where !rows.contains(row) { try remove(row) }
    guard let columns = rows.first?.count else { return }
    let insertion = try RowInsertion(database, into: table, columns: columns)
    for row in rows where !stored.contains(row) { try insertion.insert(row) }
  }

  private func stored(of file: Int) throws -> [[RowInsertion.Value]] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM \(table) WHERE file = ?").sqliteStatement
    sqlite3_bind_int64(statement, 1, Int64(file))
    var rows: [[RowInsertion.Value]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { RowInsertion.Value(statement, column: $0) })
    }
    let code = sqlite3_reset(statement)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return rows
  }

  private func remove(_ row: [RowInsertion.Value]) throws {
    let key = keyColumns.map { $0 + " = ?" }.joined(separator: " AND ")
    try RowInsertion(database, sql: "DELETE FROM \(table) WHERE \(key)").insert(Array(row.prefix(keyColumns.count)))
  }
}

extension RowInsertion.Value {
  /// The value of a column of the row at which a statement stands.
  fileprivate init(_ statement: SQLiteStatement, column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_TEXT: self = .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
    default: self = .nothing
    }
  }
}
