import Casework
import GRDB

/// Finds files by a number as typed: file, identity, phone from either end, account, registration.
struct NumberSearch {
  /// Of each way in which a number can fit, so many files are looked at.
  static let limitPerWay = 500
  /// A phone is looked up by that many of its last digits at least.
  static let minimumPhoneDigits = 4

  private(set) var files: [FileNumber] = []
  private var seen: Set<FileNumber> = []
  private(set) var isComplete = true
  private let database: Database

  /// Runs the search; whole numbers come before beginnings, and newer files before older ones.
  init(_ typed: String, in database: Database) throws {
    self.database = database
    let digits = typed.filter { $0 != "+" }
    try addFile(numbered: digits)
    for kind in [FileHandle.Kind.identity, .registration, .iban, .dependantIdentity] {
      try add(kind, from: digits, isWhole: true)
    }
    try addPhones(typed: typed, digits: digits)
    for kind in [FileHandle.Kind.identity, .registration, .iban, .dependantIdentity] {
      try add(kind, from: digits, isWhole: false)
    }
    try add(.iban, from: "SA" + digits, isWhole: false)
    try addFiles(beginningWith: digits)
  }

  private mutating func addPhones(typed: String, digits: String) throws {
    guard digits.utf8.count >= Self.minimumPhoneDigits, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return
    }
    try add(.phoneEnd, from: String(digits.reversed()), isWhole: false)
    let international = digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
    let dialled = international.hasPrefix("966") ? "0" + international.dropFirst(3) : international
    try add(.phone, from: String(dialled), isWhole: false)
  }

  private mutating func addFile(numbered digits: String) throws {
    guard let number = FileNumber(text: digits) else { return }
    let statement = try database.cachedStatement(sql: "SELECT number FROM file WHERE number = ?")
    take(try Int.fetchAll(statement, arguments: [number.value]))
  }

  private mutating func addFiles(beginningWith digits: String) throws {
    guard let start = FileNumber(text: digits)?.value, digits.first != "0" else { return }
    let statement = try database.cachedStatement(
      sql:
        "SELECT number FROM file WHERE number >= ? AND number < ? AND listed IS NOT NULL ORDER BY number DESC LIMIT ?")
    var low = start * 10
    var high = (start + 1) * 10
    while high <= 1_000_000_000 {
      take(try Int.fetchAll(statement, arguments: [low, high, Self.limitPerWay]))
      low *= 10
      high *= 10
    }
  }

  private mutating func add(_ kind: FileHandle.Kind, from key: String, isWhole: Bool) throws {
    let found: [Int]
    if isWhole {
      let statement = try database.cachedStatement(
        sql: "SELECT file FROM handle WHERE kind = ? AND key = ? ORDER BY file DESC LIMIT ?")
      found = try Int.fetchAll(statement, arguments: [kind.rawValue, key, Self.limitPerWay])
    } else {
      // ":" follows the digits and "[" the capitals: no key has a character behind them.
      let statement = try database.cachedStatement(
        sql: "SELECT file FROM handle WHERE kind = ? AND key >= ? AND key < ? LIMIT ?")
      found = try Int.fetchAll(statement, arguments: [kind.rawValue, key, key + "[", Self.limitPerWay])
    }
    take(found.sorted(by: >))
  }

  private mutating func take(_ found: [Int]) {
    if found.count == Self.limitPerWay { isComplete = false }
    for number in found.map(FileNumber.init) where seen.insert(number).inserted { files.append(number) }
  }
}
