import GRDBSQLite

/// The names in SQLite, looked for by its full-text index or by LIKE.
final class NameTable: SearchPeer {
  enum Way {
    /// Words by their beginnings, the best first.
    case fullText
    /// Parts of words, in no order.
    case like
  }

  let name: String
  private let way: Way
  private var database: OpaquePointer?
  private static let rows = 50

  init(_ way: Way, names: [String], at path: String) throws {
    self.way = way
    name = way == .fullText ? "SQLite FTS5, by rank" : "SQLite LIKE, unranked"
    try check(sqlite3_open(path, &database), "open")
    let table =
      way == .fullText
      ? "CREATE VIRTUAL TABLE person USING fts5(name, prefix = '2 3')" : "CREATE TABLE person (name TEXT NOT NULL)"
    for sql in ["PRAGMA synchronous = OFF", table, "BEGIN"] { try execute(sql) }
    var insertion: OpaquePointer?
    try check(sqlite3_prepare_v2(database, "INSERT INTO person (name) VALUES (?)", -1, &insertion, nil), "prepare")
    defer { sqlite3_finalize(insertion) }
    for name in names {
      name.withCString {
        sqlite3_bind_text(insertion, 1, $0, -1, nil); sqlite3_step(insertion)
      }
      try check(sqlite3_reset(insertion), "insert")
    }
    try execute("COMMIT")
  }

  deinit { sqlite3_close(database) }

  func find(_ words: [String]) throws {
    let sql =
      switch way {
      case .fullText: "SELECT rowid FROM person WHERE person MATCH ? ORDER BY rank LIMIT \(Self.rows)"
      case .like:
        "SELECT rowid FROM person WHERE " + words.map { _ in "name LIKE ?" }.joined(separator: " AND ")
          + " LIMIT \(Self.rows)"
      }
    let values =
      way == .fullText ? [words.map { "\"\($0)\"*" }.joined(separator: " ")] : words.map { "%\($0)%" }
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(database, sql, -1, &statement, nil), "prepare")
    defer { sqlite3_finalize(statement) }
    try bind(values[...], to: statement, at: 1)
  }

  /// Each value lives until the statement has run.
  private func bind(_ values: ArraySlice<String>, to statement: OpaquePointer?, at place: Int32) throws {
    guard let value = values.first else {
      var code = sqlite3_step(statement)
      while code == SQLITE_ROW { code = sqlite3_step(statement) }
      guard code == SQLITE_DONE else { throw BenchmarkProblem("SQLite: a search ended with \(code)") }
      return
    }
    try value.withCString { text in
      sqlite3_bind_text(statement, place, text, -1, nil)
      try bind(values.dropFirst(), to: statement, at: place + 1)
    }
  }

  private func execute(_ sql: String) throws { try check(sqlite3_exec(database, sql, nil, nil, nil), sql) }

  private func check(_ code: Int32, _ step: String) throws {
    guard code == SQLITE_OK else { throw BenchmarkProblem("SQLite: \(step) ended with \(code)") }
  }
}
