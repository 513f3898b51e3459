import GRDB

extension RegisterIndex {
  /// What is kept of the index in memory while it is filled, in KiB: at most: the pages that some thousands of new names and
  /// numbers change in a register of a million, so that none is written twice for one transaction.
  private static let fillingCacheSizeInKibibytes = 256 * 1_024
  /// Pages of the write-ahead log that are taken over at once; SQLite's own habit is a thousand.
  private static let (fillingPagesPerCheckpoint, pagesPerCheckpoint) = (16_384, 1_000)

  /// Does something that writes thousands of files at a time, with more memory than a desk needs.
  /// - Throws: `IndexFault`, or what the body throws.
  public func whileFilling<Value>(_ body: () throws -> Value) throws -> Value {
    try set(cacheSizeInKibibytes: Self.fillingCacheSizeInKibibytes, pages: Self.fillingPagesPerCheckpoint)
    let result = Result { try body() }
    try set(cacheSizeInKibibytes: Self.cacheSizeInKibibytes, pages: Self.pagesPerCheckpoint)
    return try result.get()
  }

  private func set(cacheSizeInKibibytes kibibytes: Int, pages: Int) throws(IndexFault) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA cache_size = -\(kibibytes); PRAGMA wal_autocheckpoint = \(pages)")
      }
    } catch {
      throw IndexFault.of(error)
    }
  }
}
