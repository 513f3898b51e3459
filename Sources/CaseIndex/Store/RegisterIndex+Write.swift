import GRDB
import Synchronization
public import Casework

extension RegisterIndex {
  /// Projects the commits between two marks, in one transaction.
  ///
  /// Does nothing and returns false where the index is no longer at `start`: another process has projected meanwhile,
  /// and the caller reads the mark again.
  /// - Throws: `IndexFault`, or what `body` throws; the index then stays as it was.
  @discardableResult
  public func write(
    from start: IndexMark, upTo end: IndexMark, _ body: (IndexBatch) throws -> Void
  ) throws -> Bool {
    try write(from: start) { batch in
      try body(batch)
      return end
    }
  }

  /// Projects commits after a mark, in one transaction; the body tells how far they reach.
  ///
  /// Does nothing and returns false where the index is no longer at `start`.
  /// - Throws: `IndexFault`, or what `body` throws; the index then stays as it was.
  public func write(from start: IndexMark, _ body: (IndexBatch) throws -> IndexMark) throws -> Bool {
    try transaction { database in
      guard try IndexMark.fetch(database) == start else { return false }
      let batch = IndexBatch(database)
      try batch.finish(at: try body(batch))
      return true
    }
  }

  /// Takes every trace of a file's data out of the index, after its key was destroyed; its positions stay.
  public func purge(file number: FileNumber) throws(IndexFault) {
    do {
      try transaction { database in try IndexBatch(database).purge(file: number) }
      // What was purged must not linger in the write-ahead log.
      try queue.writeWithoutTransaction { database in _ = try database.checkpoint(.truncate) }
      words.withLock { $0 = WordDictionary() }
    } catch {
      throw IndexFault.of(error)
    }
  }

  private func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction { try Self.transaction(.immediate, in: $0, body) }
    } catch let error as DatabaseError {
      throw IndexFault(error)
    }
  }
}
