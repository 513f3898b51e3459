import GRDBSQLite

/// SQLite through its C interface: a write-ahead log, synced at every commit.
final class SQLiteTable: CommitPeer {
  let name = "SQLite, WAL FULL"
  private var database: OpaquePointer?
  private var insertion: OpaquePointer?

  init(at path: String) throws {
    try check(sqlite3_open(path, &database), "open")
    for sql in [
      "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
      "CREATE TABLE event (n INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT",
    ] {
      try check(sqlite3_exec(database, sql, nil, nil, nil), sql)
    }
    try check(sqlite3_prepare_v2(database, "INSERT INTO event VALUES (?, ?)", -1, &insertion, nil), "prepare")
  }

  deinit {
    sqlite3_finalize(insertion)
    sqlite3_close(database)
  }

  func commit(_ line: [UInt8], number: Int) throws {
    sqlite3_bind_int64(insertion, 1, Int64(number))
    // The line outlives the statement's use of it: no copy is asked for.
    let code = line.withUnsafeBytes { line in
      sqlite3_bind_text(insertion, 2, line.assumingMemoryBound(to: CChar.self).baseAddress, Int32(line.count), nil)
      return sqlite3_step(insertion)
    }
    guard code == SQLITE_DONE else { throw BenchmarkProblem("SQLite: insert ended with \(code)") }
    try check(sqlite3_reset(insertion), "reset")
  }

  private func check(_ code: Int32, _ step: String) throws {
    guard code == SQLITE_OK else { throw BenchmarkProblem("SQLite: \(step) ended with \(code)") }
  }
}
