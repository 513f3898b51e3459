import ArabicText
import Casework
import Foundation
import GRDB

/// Writes the words of files into blocks; blocks that were touched are kept until `flush`.
final class SearchWriter {
  private let database: Database
  private let postings: Postings
  private var blocks: [Int: SearchBlock] = [:]
  private var changed: Set<Int> = []
  private var wordIDs: [TextBytes: UInt32] = [:]
  private var categoryIDs: [String: UInt16] = [:]

  init(_ database: Database) {
    self.database = database
    postings = Postings(database)
  }

  /// Writes a file's record, or removes it while the file is void.
  func put(_ file: BeneficiaryFile, named name: FoldedName) throws {
    guard !file.isVoid else { return try remove(file.id) }
    let place = SearchBlock.place(of: file.id)
    var words = name.words
    if let latin = file.facts.latinName { words += FoldedName(latin).words }
    let record = SearchRecord(
      slot: place.slot, status: SearchRecord.code(of: file.listedStatus),
      category: try category(file.facts.category), words: try words.prefix(SearchRecord.wordLimit).map(word))
    try load(place.block)
    let old = blocks[place.block]?.record(at: place.slot)
    guard old != record else { return }
    blocks[place.block]?.put(record)
    changed.insert(place.block)
    postings.replace(old?.words ?? [], by: record.words, of: file.id)
  }

  func remove(_ file: FileNumber) throws {
    let place = SearchBlock.place(of: file)
    try load(place.block)
    guard let old = blocks[place.block]?.record(at: place.slot) else { return }
    blocks[place.block]?.remove(slot: place.slot)
    changed.insert(place.block)
    postings.replace(old.words, by: [], of: file)
  }

  func flush() throws {
    let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO block VALUES (?, ?)")
    for id in changed.sorted() {
      guard let block = blocks[id] else { continue }
      try block.bytes.withUnsafeBytes { try statement.execute(arguments: [id, Data($0)]) }
    }
    blocks = [:]
    changed = []
    try postings.flush()
  }

  /// Removes words that no file holds any more.
  func removeUnusedWords() throws {
    try Postings.removeUnusedWords(from: database)
    wordIDs = [:]
  }

  private func load(_ id: Int) throws {
    guard blocks[id] == nil else { return }
    let statement = try database.cachedStatement(sql: "SELECT records FROM block WHERE id = ?")
    blocks[id] = try Data.fetchOne(statement, arguments: [id]).map { SearchBlock(bytes: $0) } ?? SearchBlock()
  }

  private func word(_ text: String) throws -> UInt32 {
    if let id = wordIDs[TextBytes(text)] { return id }
    let id = try UInt32(id(of: text, in: "word"))
    wordIDs[TextBytes(text)] = id
    return id
  }

  private func category(_ text: String) throws -> UInt16 {
    if let id = categoryIDs[text] { return id }
    let id = UInt16(clamping: try id(of: text, in: "category"))
    categoryIDs[text] = id
    return id
  }

  private func id(of text: String, in table: String) throws -> Int64 {
    let find = try database.cachedStatement(sql: "SELECT id FROM \(table) WHERE text = ?")
    if let id = try Int64.fetchOne(find, arguments: [text]) { return id }
    try database.cachedStatement(sql: "INSERT INTO \(table) (text) VALUES (?)").execute(arguments: [text])
    return database.lastInsertedRowID
  }
}
