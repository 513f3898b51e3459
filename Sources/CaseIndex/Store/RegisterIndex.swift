import GRDB
import Synchronization

/// The disposable index of one ledger: lists, worklists, search and look-ups, answered without reading the ledger.
///
/// It holds personal data in the clear and therefore belongs into a memory-backed folder that only its owner can read.
/// Several processes may have it open at once: one writes, the others read what was last committed.
public final class RegisterIndex: Sendable {
  /// How long a process waits for another one that writes.
  public static let busyTimeoutSeconds = 5.0
  /// The page cache of one process at least; the file itself lives in memory already.
  static let cacheSizeInKibibytes = 8_192
  /// Of a large index such a part is cached, in which what searches look at finds room.
  private static let cachedPart = 40

  /// The id of the ledger that it was made from.
  public let log: String
  let location: IndexLocation
  /// The file that was opened; the name may stand for another one since.
  let file: String
  let queue: DatabaseQueue
  let words = Mutex(WordDictionary())
  let bearingFiles = BearingFiles()

  /// Opens the index at a path for a ledger, and removes what killed builds left beside it.
  /// - Throws: `IndexFault.missing` or `.unusable` where it has to be built first.
  public init(at path: String, log: String) throws(IndexFault) {
    self.log = log
    location = IndexLocation(path: path)
    location.removeAbandoned()
    (file, queue) = try Self.openCurrent(of: location, log: log)
  }

  /// A copy that nobody else sees.
  init(copy: DatabaseQueue, of index: RegisterIndex) {
    log = index.log
    location = index.location
    file = index.file
    queue = copy
  }

  /// Whether the index at a path can answer for a ledger, and how far it has read.
  public static func state(at path: String, log: String) -> IndexState {
    do {
      return .ready(try RegisterIndex(at: path, log: log).mark())
    } catch {
      return .notReady(error)
    }
  }

  /// The id of the ledger from which the index at a path was made, or nil where there is none to be read.
  public static func logName(at path: String) -> String? {
    guard let file = IndexLocation(path: path).currentFile() else { return nil }
    return try? connect(to: file).read { try String.fetchOne($0, sql: "SELECT log FROM meta") }
  }

  /// How far into the ledger the index has read.
  public func mark() throws(IndexFault) -> IndexMark {
    try read { try IndexMark.fetch($0) }
  }

  /// How far into the ledger the index has read, and the hashes of the commits up to there that tell of a restoration.
  public func reach() throws(IndexFault) -> (mark: IndexMark, restorations: Set<String>) {
    try read { (try IndexMark.fetch($0), try IndexMark.fetchRestorations($0)) }
  }

  /// True once a rebuilt index has taken the place of the one that is open here; whoever sees it opens anew.
  public var isReplaced: Bool { location.currentFile() != file }

  func read<Value>(_ body: (Database) throws -> Value) throws(IndexFault) -> Value {
    do {
      // The library's own way of reading forbids writing by a pragma after which SQLite compiles every statement anew.
      return try queue.unsafeRead { try Self.transaction(.deferred, in: $0, body) }
    } catch {
      throw IndexFault.of(error)
    }
  }

  static func transaction<Value>(
    _ kind: Database.TransactionKind, in database: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    var result: Result<Value, any Error>?
    try database.inTransaction(kind) {
      result = .success(try body(database))
      return .commit
    }
    guard let result else { throw IndexFault.busy }
    return try result.get()
  }

  /// The version of the tables that this program reads and writes.
  public static var tablesVersion: Int { IndexSchema.version }

  /// - Throws: `IndexFault.unusable` where a file is no index of a ledger that this program can read.
  static func check(file: String, log: String) throws(IndexFault) {
    do { try connect(to: file).read { try check($0, log: log) } } catch { throw IndexFault.of(error) }
  }

  private static func openCurrent(
    of location: IndexLocation, log: String
  ) throws(IndexFault) -> (file: String, queue: DatabaseQueue) {
    guard let file = location.currentFile() else { throw .missing }
    do {
      let queue = try connect(to: file)
      try queue.read { try check($0, log: log) }
      return (file, queue)
    } catch {
      // A rebuilt index may have taken its place between the look at the name and the opening.
      guard location.currentFile() == file else { return try openCurrent(of: location, log: log) }
      throw IndexFault.of(error)
    }
  }

  static func connect(to file: String, isBulk: Bool = false) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeoutSeconds)
    configuration.prepareDatabase { database in
      // Nothing here outlives the machine's memory: a lost index is rebuilt, so no sync is worth waiting for. What is
      // deleted is overwritten: a correction or a rebuild leaves nothing that an erasure would have to look for.
      let journal = isBulk ? "OFF" : "WAL"
      let byteCount = try Int.fetchOne(
        database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
      let cached = max(cacheSizeInKibibytes, (byteCount ?? 0) / 1_024 / cachedPart)
      try database.execute(
        sql: """
          PRAGMA journal_mode = \(journal); PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
          PRAGMA secure_delete = ON;
          PRAGMA cache_size = -\(isBulk ? 8 * cacheSizeInKibibytes : cached);
          """)
    }
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  private static func check(_ database: Database, log: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard application == IndexSchema.applicationID else { throw IndexFault.unusable(.damaged) }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
    guard version == IndexSchema.version else { throw IndexFault.unusable(.otherVersion) }
    let made = try String.fetchOne(database, sql: "SELECT log FROM meta")
    guard made == log else { throw IndexFault.unusable(made == nil ? .damaged : .otherLedger) }
  }
}

/// Whether an index can answer.
public enum IndexState: Hashable, Sendable {
  case ready(IndexMark)
  /// It is missing, has to be rebuilt, or is out of reach.
  case notReady(IndexFault)
}
