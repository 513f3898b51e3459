import Casework
import Foundation
import GRDB

/// One pass over the words of all files, newest first, that keeps the best of what fits.
struct NameSearch {
  /// Once so many files were looked at and the rows are full, the rest is not counted: it could only lower the ranks
  /// of newer files, and the answer says so.
  static let exactScanLimit = 250_000

  let words: TypedWords
  let limit: Int
  /// The code of the stage asked for, or nil for all.
  let status: UInt8?
  /// The number of the category asked for, or nil for all.
  let category: UInt16?
  private var ranked: [[FileNumber]] = Array(repeating: [], count: TypedWords.worstRank + 1)
  private var visited = 0
  /// Files that fit; those that fit but for a letter are not counted.
  private(set) var total = 0

  init(words: TypedWords, limit: Int, status: UInt8?, category: UInt16?) {
    self.words = words
    self.limit = limit
    self.status = status
    self.category = category
  }

  /// The best files, best first.
  var files: [FileNumber] { Array(ranked[..<TypedWords.firstNearRank].joined().prefix(limit)) }

  /// Files whose names fit but for a letter, best first; none where enough fit as they are.
  var nearFiles: [FileNumber] {
    let room = min(Self.nearLimit, limit - total)
    return room > 0 ? Array(ranked[TypedWords.firstNearRank...].joined().prefix(room)) : []
  }

  /// So many near misses are offered.
  private static let nearLimit = 20

  /// Looks at all files; false where it stopped early.
  mutating func run(in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT id, records FROM block ORDER BY id DESC")
    let cursor = try Row.fetchCursor(statement)
    while let row = try cursor.next() {
      if visited >= Self.exactScanLimit, total >= limit { return false }
      try look(at: row)
    }
    return true
  }

  /// Looks at some files only.
  mutating func run(among files: Set<FileNumber>, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT id, records FROM block WHERE id = ?")
    for block in Set(files.map { SearchBlock.place(of: $0).block }).sorted(by: >) {
      guard let row = try Row.fetchOne(statement, arguments: [block]) else { continue }
      try look(at: row, among: files)
    }
  }

  private mutating func look(at row: Row, among files: Set<FileNumber>? = nil) throws {
    let block: Int = row[0]
    try row.withUnsafeData(atIndex: 1) { data in
      data?.withUnsafeBytes { bytes in
        SearchBlock.scan(bytes) { slot, status, category, record in
          visited += 1
          guard let rank = words.rank(of: record), fits(status: status, category: category) else { return }
          let file = SearchBlock.file(block: block, slot: slot)
          if let files, !files.contains(file) { return }
          if rank < TypedWords.firstNearRank { total += 1 }
          if ranked[rank].count < limit { ranked[rank].append(file) }
        }
      }
    }
  }

  private func fits(status: UInt8, category: UInt16) -> Bool {
    (self.status ?? status) == status && (self.category ?? category) == category
  }
}
