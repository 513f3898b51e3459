import Casework
import Foundation
import GRDB

/// Which files bear a word: for every word and every stretch of numbers the files, see `FileBits`.
///
/// What is written is kept until `flush`.
final class Postings {
  /// A row's number is so many times the word's, and the stretch's.
  private static let rowsOfWord = 65_536
  static let table = "CREATE TABLE posting (id INTEGER PRIMARY KEY, files BLOB NOT NULL);"

  private let database: Database
  private var changes: [Int: [(place: UInt16, enters: Bool)]] = [:]

  init(_ database: Database) {
    self.database = database
  }

  /// Notes the words of a file in place of those that it had.
  func replace(_ old: [UInt32], by new: [UInt32], of file: FileNumber) {
    for word in old where !new.contains(word) { note(word, file, enters: false) }
    for word in new where !old.contains(word) { note(word, file, enters: true) }
  }

  private func note(_ word: UInt32, _ file: FileNumber, enters: Bool) {
    let row = Self.rows(of: word).lowerBound + file.value / FileBits.stretch
    changes[row, default: []].append((UInt16(file.value % FileBits.stretch), enters))
  }

  func flush() throws {
    let rows = try Self.reader(database)
    let insert = try database.cachedStatement(sql: "INSERT OR REPLACE INTO posting VALUES (?, ?)")
    let delete = try database.cachedStatement(sql: "DELETE FROM posting WHERE id = ?")
    for (row, changes) in changes.sorted(by: { $0.key < $1.key }) {
      var files = FileBits()
      try rows.read(row...row) { _, bytes in
        files.formUnion(bytes)
        return true
      }
      for change in changes {
        if change.enters { files.insert(Int(change.place)) } else { files.remove(Int(change.place)) }
      }
      let bytes = files.bytes
      if bytes.isEmpty {
        try delete.execute(arguments: [row])
      } else {
        try insert.execute(arguments: [row, Data(bytes)])
      }
    }
    changes = [:]
  }

  /// Removes words that no file bears any more; a rare name is personal data, too.
  static func removeUnusedWords(from database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM word WHERE NOT EXISTS (
          SELECT 1 FROM posting
          WHERE posting.id >= word.id * \(rowsOfWord) AND posting.id < (word.id + 1) * \(rowsOfWord))
        """)
  }

  /// The files that bear one of some words, or nil where more than `rowLimit` rows tell of them.
  static func files(bearing words: [UInt32], rowLimit: inout Int, in database: Database) throws -> FileSieve? {
    let rows = try reader(database)
    var files = FileSieve()
    for word in words {
      try rows.read(Self.rows(of: word)) { row, bytes in
        files.insert(bytes, ofStretch: row % rowsOfWord)
        rowLimit -= 1
        return rowLimit > 0
      }
      guard rowLimit > 0 else { return nil }
    }
    return files
  }

  private static func reader(_ database: Database) throws -> ByteRows {
    try ByteRows(database, of: "files", in: "posting")
  }

  private static func rows(of word: UInt32) -> ClosedRange<Int> {
    Int(word) * rowsOfWord...Int(word) * rowsOfWord + rowsOfWord - 1
  }
}
