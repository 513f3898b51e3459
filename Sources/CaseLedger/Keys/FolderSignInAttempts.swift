import Crypto
import FoundationEssentials
import GRDB
import Glibc

/// Counts in `attempts.sqlite` beside the keys.
///
/// Where the disk takes nothing the office is still there to be read: this process then counts by itself.
public struct FolderSignInAttempts: SignInAttempts {
  static let fileName = "attempts.sqlite"
  static let lockName = "attempts.lock"
  /// `F_OFD_SETLKW` of fcntl(2), which Glibc's module leaves out: a lock of the open file, not of the process.
  private static let waitForLock: Int32 = 38
  private let folder: String
  private let uncounted = MemorySignInAttempts()

  public init(folder: String) {
    self.folder = folder
  }

  public func update<Value: Sendable>(_ key: String, _ change: @Sendable (inout SignInCount) -> Value) -> Value {
    (try? updateOnDisk(key, change)) ?? uncounted.update(key, change)
  }

  /// A byte of a file of its own is locked for each key; where the disk takes no such file, nothing is waited for.
  public func whileAlone<Value>(_ key: String, _ body: () throws(KeyError) -> Value) throws(KeyError) -> Value {
    let descriptor = FolderAccess(of: folder).openFile("\(folder)/\(Self.lockName)", flags: O_RDWR)
    defer { if descriptor >= 0 { close(descriptor) } }
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_start = SHA256.hash(data: Array(key.utf8)).prefix(4).reduce(0) { $0 << 8 | off_t($1) }
    range.l_len = 1
    while descriptor >= 0, fcntl(descriptor, Self.waitForLock, &range) != 0, errno == EINTR {}
    return try body()
  }

  /// The database is opened for each attempt: there are few, and the door of an office to be verified touches no file.
  private func updateOnDisk<Value: Sendable>(
    _ key: String, _ change: @Sendable (inout SignInCount) -> Value
  ) throws -> Value {
    let path = "\(folder)/\(Self.fileName)"
    try FolderKeyStore.makeFile(path, in: folder)
    let database = try DatabaseQueue(path: path, configuration: FolderKeyStore.configuration(isReadOnly: false))
    return try database.write { database in
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS attempt (name TEXT PRIMARY KEY NOT NULL, count TEXT NOT NULL)
          STRICT, WITHOUT ROWID
          """)
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
}
