import FoundationEssentials
import GRDB

/// Counts in `attempts.sqlite` beside the keys.
///
/// Where the disk takes nothing the office is still there to be read: this process then counts by itself.
public struct FolderSignInAttempts: SignInAttempts {
  static let fileName = "attempts.sqlite"
  private let folder: String
  private let uncounted = MemorySignInAttempts()

  public init(folder: String) {
    self.folder = folder
  }

  public func update<Value: Sendable>(_ key: String, _ change: @Sendable (inout SignInCount) -> Value) -> Value {
    (try? updateOnDisk(key, change)) ?? uncounted.update(key, change)
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
