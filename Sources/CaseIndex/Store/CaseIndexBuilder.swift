import CSQLiteSettings
import Casework
import GRDB
import Glibc

/// Builds an index beside the current one and puts it in its place when it is finished; until then the old one answers.
///
/// A build that is killed leaves a file that whoever opens the index next removes.
public final class CaseIndexBuilder {
  private let log: String
  private let location: IndexLocation
  private let file: UnfinishedIndex
  private let queue: DatabaseQueue

  /// Begins an empty index for a ledger at a path whose folder exists.
  public init(at path: String, log: String) throws(IndexFault) {
    self.log = log
    location = IndexLocation(path: path)
    file = try location.createFile()
    do {
      queue = try RegisterIndex.connect(to: file.path, isBulk: true)
      try queue.write { database in
        try IndexSchema.createTables(in: database)
        try database.execute(
          sql: "INSERT INTO meta VALUES (1, ?, 0, 1, 0, 0, '', 0, 0)", arguments: [log])
      }
    } catch {
      throw IndexFault.of(error)
    }
  }

  /// Projects commits up to a mark, in one transaction; large batches are faster.
  /// - Parameter puttingEachOnce: whether each file, session and matter is put once in all: files before matters.
  /// - Throws: `IndexFault`, or what `body` throws; the build cannot go on then.
  public func write(
    upTo mark: IndexMark, puttingEachOnce: Bool = false, _ body: (IndexBatch) throws -> Void
  ) throws {
    do {
      try queue.write { database in
        let batch = IndexBatch(database, putsEachOnce: puttingEachOnce)
        try body(batch)
        try batch.finish(at: mark)
      }
    } catch let error as DatabaseError {
      throw IndexFault(error)
    }
  }

  /// Makes the indexes and counts, puts the index in its place and opens it.
  public func finish() throws(IndexFault) -> RegisterIndex {
    do {
      try sortBesideIndex()
      try queue.write { try IndexSchema.createIndexes(in: $0) }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    } catch {
      throw IndexFault.of(error)
    }
    try location.publish(file)
    return try RegisterIndex(at: location.path, log: log)
  }

  /// What is sorted at one time; the more of it fits the processors' caches, the quicker.
  private static let (sortedKibibytes, sortingThreads) = (4_096, 2)

  /// Lets the indexes be sorted piece by piece in files of the index's own folder, which is memory as well, by threads
  /// beside the one that reads the rows. In memory of its own the library sorts everything at once, and on one thread.
  private func sortBesideIndex() throws {
    guard access(location.folderPath, R_OK | W_OK | X_OK) == 0 else { return }
    sqlite_sort_in_folder(location.folderPath)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA temp_store = FILE; PRAGMA threads = \(Self.sortingThreads);
          PRAGMA cache_size = -\(Self.sortedKibibytes);
          """)
    }
  }

  /// Gives the build up and removes what it wrote.
  public func abandon() {
    try? queue.close()
    location.remove(file.path)
  }
}
