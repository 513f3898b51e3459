import GRDBSQLite

/// SQLite's codes for calls that failed (<https://sqlite.org/rescode.html>), which its header writes as sums.
enum InputOutputCode {
  static let read = SQLITE_IOERR | 1 << 8
  static let shortRead = SQLITE_IOERR | 2 << 8
  static let write = SQLITE_IOERR | 3 << 8
  static let synchronise = SQLITE_IOERR | 4 << 8
  static let truncate = SQLITE_IOERR | 6 << 8
  static let measure = SQLITE_IOERR | 7 << 8
  static let delete = SQLITE_IOERR | 10 << 8
  static let access = SQLITE_IOERR | 13 << 8
  static let deleteNothing = SQLITE_IOERR | 23 << 8
}
