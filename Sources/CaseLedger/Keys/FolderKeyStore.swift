import FoundationEssentials
import GRDB

/// Keys in `keys.sqlite`, a database whose every transaction is on the disk before it returns and which overwrites
/// what it deletes.
public final class FolderKeyStore: KeyStore {
  static let fileName = "keys.sqlite"
  static let schemaVersion = 2
  let database: DatabaseQueue

  /// Makes a store in a folder, or opens the one that is there.
  /// - Throws: `KeyError.storage` or `KeyError.database`.
  public static func made(in folder: String) throws(KeyError) -> FolderKeyStore {
    let path = "\(folder)/\(fileName)"
    try makeFile(path, in: folder)
    return try FolderKeyStore(database: path, isReadOnly: false)
  }

  /// Opens the store in a folder. One that is gone is told of: an empty one in its place would open nothing, and the next
  /// backup would take it for the office's.
  /// - Throws: `KeyError.storeMissing`, `.altered`, `.newerStore`, `.storage` or `.database`.
  public convenience init(folder: String, isReadOnly: Bool = false) throws(KeyError) {
    let path = "\(folder)/\(Self.fileName)"
    try Self.look(at: path, isReadOnly: isReadOnly)
    try self.init(database: path, isReadOnly: isReadOnly)
  }

  /// Opens the store's database at a path.
  package init(database path: String, isReadOnly: Bool) throws(KeyError) {
    do {
      database = try isReadOnly ? Self.openForReading(path) : Self.openForWriting(path)
    } catch {
      throw Self.keyError(error)
    }
  }

  public func wrap(for officer: String) throws(KeyError) -> PassphraseWrap? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM wrap WHERE officer = ?", arguments: [officer])
        .map(Self.wrap)
    }
  }

  public func officers() throws(KeyError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT officer FROM wrap ORDER BY officer") }
  }

  public func insert(_ wrap: PassphraseWrap) throws(KeyError) {
    try write { database in
      guard try !Self.hasWrap(database, wrap.officer) else { throw KeyError.officerExists }
      try Self.insert(wrap, in: database)
    }
  }

  public func insertFirst(_ wrap: PassphraseWrap) throws(KeyError) {
    try write { database in
      let seals = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM subjectKey)") ?? true
      guard !seals else { throw KeyError.exists }
      try database.execute(sql: "DELETE FROM wrap; DELETE FROM secret")
      try Self.insert(wrap, in: database)
    }
  }

  private static func insert(_ wrap: PassphraseWrap, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO wrap (officer, rounds, blockSize, parallelism, salt, sealed) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        wrap.officer, wrap.cost.rounds, wrap.cost.blockSize, wrap.cost.parallelism, Data(wrap.salt),
        Data(wrap.sealed),
      ])
  }

  public func replace(_ wrap: PassphraseWrap) throws(KeyError) {
    try write { database in
      guard try Self.hasWrap(database, wrap.officer) else { throw KeyError.wrongPassphrase }
      try database.execute(
        sql: "UPDATE wrap SET rounds = ?, blockSize = ?, parallelism = ?, salt = ?, sealed = ? WHERE officer = ?",
        arguments: [
          wrap.cost.rounds, wrap.cost.blockSize, wrap.cost.parallelism, Data(wrap.salt),
          Data(wrap.sealed), wrap.officer,
        ])
    }
  }

  public func removeWrap(of officer: String) throws(KeyError) {
    try write { database in
      guard try Self.hasWrap(database, officer) else { return }
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM wrap") ?? 0
      guard count > 1 else { throw KeyError.lastOfficer }
      try database.execute(sql: "DELETE FROM wrap WHERE officer = ?", arguments: [officer])
    }
  }

  public func subjectKeys(for subjects: [String]) throws(KeyError) -> [String: StoredSubjectKey] {
    try read { database in
      // One statement for all: thousands that mostly have no key are asked for at a time.
      let statement = try database.cachedStatement(
        sql: "SELECT subject, sealed FROM subjectKey WHERE subject IN (SELECT value FROM json_each(?))")
      let names = String(decoding: try JSONEncoder().encode(subjects), as: UTF8.self)
      var found: [String: StoredSubjectKey] = [:]
      let rows = try Row.fetchCursor(statement, arguments: [names])
      while let row = try rows.next() {
        found[row[0]] = (row[1] as Data?).map { .sealed(Array($0)) } ?? .destroyed
      }
      return found
    }
  }

  public func insertSubjectKeys(_ keys: [(subject: String, sealed: [UInt8])]) throws(KeyError) -> Set<String> {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT INTO subjectKey (subject, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING")
      var added: Set<String> = []
      for key in keys {
        try statement.execute(arguments: [key.subject, Data(key.sealed)])
        if database.changesCount == 1 { added.insert(key.subject) }
      }
      return added
    }
  }

  public func secret(_ name: String) throws(KeyError) -> [UInt8]? {
    try read { database in
      try Data.fetchOne(database, sql: "SELECT sealed FROM secret WHERE name = ?", arguments: [name]).map { Array($0) }
    }
  }

  public func insertSecret(_ sealed: [UInt8], as name: String) throws(KeyError) -> [UInt8] {
    try write { database in
      try database.execute(
        sql: "INSERT INTO secret (name, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [name, Data(sealed)])
      let held = try Data.fetchOne(database, sql: "SELECT sealed FROM secret WHERE name = ?", arguments: [name])
      return held.map { Array($0) } ?? sealed
    }
  }

  public func destroySubjectKey(for subject: String) throws(KeyError) {
    try write { database in
      try database.execute(sql: "UPDATE subjectKey SET sealed = NULL WHERE subject = ?", arguments: [subject])
      guard database.changesCount == 1 else { throw KeyError.missing(subject: subject) }
    }
  }
}
