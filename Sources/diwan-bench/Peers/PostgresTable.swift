/// PostgreSQL over a Unix socket, as it is configured when installed: every commit is synced.
final class PostgresTable: CommitPeer {
  let name = "PostgreSQL, Unix socket"
  private static let commandOK: Int32 = 1
  private let server: PostgresServer
  private let library: PostgresLibrary
  private let connection: OpaquePointer?

  init(in folder: String) throws {
    library = try PostgresLibrary()
    server = try PostgresServer(in: folder)
    connection = library.connect("host=\(folder) user=diwan dbname=postgres")
    guard library.connectionStatus(connection) == 0 else { throw BenchmarkProblem("PostgreSQL: no connection") }
    try check(library.execute(connection, "CREATE TABLE event (n bigint PRIMARY KEY, line text NOT NULL)"), "create")
    try check(library.prepare(connection, "add", "INSERT INTO event VALUES ($1::bigint, $2)", 2, nil), "prepare")
  }

  deinit {
    library.finish(connection)
  }

  func commit(_ line: [UInt8], number: Int) throws {
    let result = String(number).withCString { number in
      (line + [0]).withUnsafeBytes { line in
        let values = [number, line.assumingMemoryBound(to: CChar.self).baseAddress]
        return library.executePrepared(connection, "add", 2, values, nil, nil, 0)
      }
    }
    try check(result, "insert")
  }

  private func check(_ result: OpaquePointer?, _ step: String) throws {
    defer { library.clear(result) }
    guard library.resultStatus(result) == Self.commandOK else { throw BenchmarkProblem("PostgreSQL: \(step) failed") }
  }
}
