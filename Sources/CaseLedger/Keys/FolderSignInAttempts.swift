import Crypto
import FoundationEssentials
import GRDB
import Glibc

/// Counts in `attempts.sqlite` beside the keys.
///
/// A full disk does not make it forget: room is taken when the file is made, its journal stays as long as it was, and a
/// count is written over the former one. Where the disk takes nothing at all the office is still there to be read: this
/// process then counts by itself.
public struct FolderSignInAttempts: SignInAttempts {
  static let fileName = "attempts.sqlite"
  static let lockName = "attempts.lock"
  /// `F_OFD_SETLK` of fcntl(2), which Glibc's module leaves out: a lock of the open file, not of the process.
  private static let lockOfOpenFile: Int32 = 37
  /// How often it is asked for, and how long at most: whoever holds it longer was stopped, and holds up nobody.
  private static let (pauseMicroseconds, longestWaitMicroseconds) = (10_000, 10_000_000)
  private let folder: String
  private let uncounted = MemorySignInAttempts()

  public init(folder: String) {
    self.folder = folder
  }

  public func update<Value: Sendable>(_ key: String, _ change: @Sendable (inout SignInCount) -> Value) -> Value {
    (try? updateOnDisk(key, change)) ?? uncounted.update(key, change)
  }

  public func whileAlone<Value>(_ key: String, _ body: () throws(KeyError) -> Value) throws(KeyError) -> Value {
    let turn = takeTurn(of: key)
    defer { if turn >= 0 { close(turn) } }
    return try body()
  }

  /// Locks a byte of a file of its own for a key; where the disk takes no such file, nothing is waited for.
  /// - Returns: the open file, whose closing ends the turn; negative where there is none.
  private func takeTurn(of key: String) -> Int32 {
    let file = FolderAccess(of: folder).openFile("\(folder)/\(Self.lockName)", flags: O_RDWR)
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_start = SHA256.hash(data: Array(key.utf8)).prefix(4).reduce(0) { $0 << 8 | off_t($1) }
    range.l_len = 1
    var waited = 0
    while file >= 0, waited < Self.longestWaitMicroseconds, fcntl(file, Self.lockOfOpenFile, &range) != 0 {
      guard [EAGAIN, EACCES, EINTR].contains(errno) else { break }
      usleep(UInt32(Self.pauseMicroseconds))
      waited += Self.pauseMicroseconds
    }
    return file
  }

  /// The database is opened for each attempt: there are few, and the door of an office to be verified touches no file.
  private func updateOnDisk<Value: Sendable>(
    _ key: String, _ change: @Sendable (inout SignInCount) -> Value
  ) throws -> Value {
    let path = "\(folder)/\(Self.fileName)"
    try FolderKeyStore.makeFile(path, in: folder)
    let configuration = FolderKeyStore.configuration(isReadOnly: false, keepsJournal: true)
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write { database in
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS attempt (name TEXT PRIMARY KEY NOT NULL, count TEXT NOT NULL)
          STRICT, WITHOUT ROWID
          """)
    }
    // A disk that has no room to spare takes what fits into the room that is there.
    try? Self.takeRoom(in: database)
    return try database.write { database in
      let stored = try String.fetchOne(database, sql: "SELECT count FROM attempt WHERE name = ?", arguments: [key])
      let before = try stored.map { try JSONDecoder().decode(SignInCount.self, from: Data($0.utf8)) } ?? SignInCount()
      var count = before
      let value = change(&count)
      guard count != before else { return value }
      try database.execute(
        sql: "INSERT INTO attempt VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET count = excluded.count",
        arguments: [key, String(decoding: try JSONEncoder().encode(count), as: UTF8.self)])
      return value
    }
  }

  /// Pages that are free for counts of further names, and as many in the journal, of which a change takes three or four.
  private static let (fewestPages, takenByteCount) = (4, 32_768)

  /// Takes room beforehand where little is left: pages that are written and deleted stay in the file, and what the journal
  /// held of them in the journal.
  private static func takeRoom(in database: DatabaseQueue) throws {
    let free = try database.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") } ?? 0
    guard free < fewestPages else { return }
    try database.write { database in
      let filler = String(repeating: " ", count: takenByteCount)
      try database.execute(sql: "INSERT OR REPLACE INTO attempt VALUES ('', ?)", arguments: [filler])
    }
    try database.write { try $0.execute(sql: "DELETE FROM attempt WHERE name = ''") }
  }
}
