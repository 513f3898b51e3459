import FoundationEssentials
import GRDB
import Glibc

extension FolderKeyStore {
  /// The file is made before SQLite sees it, so that no moment exists in which others could read it; SQLite gives its
  /// journal the same mode.
  static func makeFile(_ path: String, in folder: String) throws(KeyError) {
    let descriptor = FolderAccess(of: folder).openFile(path, flags: O_RDWR)
    guard descriptor >= 0 else { throw .storage(StorageFailure(.create, path, errorNumber: errno)) }
    close(descriptor)
  }

  /// Sees whether there is a store that the account may use, before SQLite makes an empty one of a file that is empty.
  static func look(at path: String, isReadOnly: Bool) throws(KeyError) {
    let descriptor = open(path, (isReadOnly ? O_RDONLY : O_RDWR) | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? .storeMissing(path: path) : .storage(StorageFailure(.read, path, errorNumber: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { throw .storeMissing(path: path) }
  }

  static func openForWriting(_ path: String) throws -> DatabaseQueue {
    let database = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
    try database.write(prepare)
    return database
  }

  /// Half a transaction that a killed process left is taken back first, which takes the right to write for a moment.
  static func openForReading(_ path: String) throws -> DatabaseQueue {
    do {
      return try openAsItIs(path)
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      try openForWriting(path).close()
      return try openAsItIs(path)
    }
  }

  private static func openAsItIs(_ path: String) throws -> DatabaseQueue {
    let database = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
    _ = try database.read(knownVersion)
    return database
  }

  /// - Parameter keepsJournal: whether the journal keeps its room and is ended by its first bytes alone, so that a change
  ///   needs none of a full disk; of a key, whose former page must not wait there, it is cut.
  static func configuration(isReadOnly: Bool, keepsJournal: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(5)
    guard !isReadOnly else { return configuration }
    configuration.prepareDatabase { database in
      // A rollback journal that is cut, not unlinked: with FULL the cut itself is synced, so that a key outlives
      // the events sealed by it; and no former page waits in a write-ahead log after an erasure.
      let wanted = keepsJournal ? "persist" : "truncate"
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode = \(wanted)")
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      let secureDelete = try Int.fetchOne(database, sql: "PRAGMA secure_delete")
      precondition(
        journal == wanted && synchronous == 2 && secureDelete == 1,
        "The key store's database syncs every transaction and overwrites what it deletes.")
    }
    return configuration
  }

  /// The version of a store that this program can read.
  /// - Throws: `KeyError.newerStore` for one of a later program.
  private static func knownVersion(of database: Database) throws -> Int {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= schemaVersion else { throw KeyError.newerStore(version: version) }
    return version
  }

  private static func prepare(_ database: Database) throws {
    let version = try knownVersion(of: database)
    if version < 1 { try makeFirstTables(database) }
    if version < 2 {
      try database.execute(
        sql: "CREATE TABLE secret (name TEXT PRIMARY KEY NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID")
    }
    if version < schemaVersion { try database.execute(sql: "PRAGMA user_version = \(schemaVersion)") }
  }

  private static func makeFirstTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE wrap (
          officer TEXT PRIMARY KEY NOT NULL,
          rounds INTEGER NOT NULL, blockSize INTEGER NOT NULL, parallelism INTEGER NOT NULL,
          salt BLOB NOT NULL, sealed BLOB NOT NULL
        ) STRICT;
        CREATE TABLE subjectKey (subject TEXT PRIMARY KEY NOT NULL, sealed BLOB) STRICT, WITHOUT ROWID;
        """)
  }

  static func hasWrap(_ database: Database, _ officer: String) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM wrap WHERE officer = ?)", arguments: [officer]) ?? false
  }

  static func wrap(_ row: Row) throws -> PassphraseWrap {
    let rounds: Int = row["rounds"]
    let blockSize: Int = row["blockSize"]
    let parallelism: Int = row["parallelism"]
    guard rounds > 1, rounds.nonzeroBitCount == 1, blockSize > 0, parallelism > 0 else { throw KeyError.altered }
    let salt: Data = row["salt"]
    let sealed: Data = row["sealed"]
    return PassphraseWrap(
      officer: row["officer"],
      cost: ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
      salt: Array(salt), sealed: Array(sealed))
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(KeyError) -> Value {
    do { return try database.read(body) } catch { throw Self.keyError(error) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(KeyError) -> Value {
    do { return try database.write(body) } catch { throw Self.keyError(error) }
  }

  static func keyError(_ error: any Error) -> KeyError {
    switch error {
    case let error as KeyError: error
    case let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode): .altered
    case let error as DatabaseError: diskError(error) ?? .database(code: error.extendedResultCode.rawValue)
    default: .database(code: ResultCode.SQLITE_ERROR.rawValue)
    }
  }

  /// What the disk refused, as the log tells of it: a full disk is the same to whoever reads of it, whichever file grew.
  private static func diskError(_ error: DatabaseError) -> KeyError? {
    let errorNumber: Int32
    switch error.resultCode {
    case .SQLITE_FULL: errorNumber = ENOSPC
    case .SQLITE_IOERR: errorNumber = EIO
    case .SQLITE_READONLY: errorNumber = EROFS
    default: return nil
    }
    return .storage(StorageFailure(.append, fileName, errorNumber: errorNumber))
  }
}
