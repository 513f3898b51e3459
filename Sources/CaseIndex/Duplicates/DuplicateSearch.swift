import ArabicText
import Calendars
import Casework
import GRDB

/// Looks for the files that may be one person's by every sign that is known.
struct DuplicateSearch {
  let query: DuplicateQuery
  private let name: IndexedName
  private var sounds = WordSounds()
  private var rows: [FileNumber: IndexedFile] = [:]
  private var reasons: [FileNumber: Set<DuplicateReason>] = [:]

  init(_ query: DuplicateQuery) {
    self.query = query
    name = IndexedName(query.name, sounds: &sounds)
  }

  /// So many namesakes are compared, and so many who were born on one day and are called alike; the commonest have fewer.
  private static let namesakeLimit = 500
  private static let birthLimit = 5_000

  /// The strongest first; of equal ones the newest file.
  var found: [Duplicate] {
    let all = rows.values.map { row in
      Duplicate(file: row, reasons: DuplicateReason.allCases.filter { reasons[row.id]?.contains($0) ?? false })
    }
    return all.sorted { left, right in
      let (strength, other) = (Self.place(of: left), Self.place(of: right))
      return strength == other ? left.file.id > right.file.id : strength < other
    }
  }

  private static func place(of duplicate: Duplicate) -> Int {
    duplicate.reasons.first.flatMap(DuplicateReason.allCases.firstIndex) ?? DuplicateReason.allCases.count
  }

  mutating func run(in database: Database) throws {
    try lookUpIdentity(in: database)
    if let phone = try? PhoneNumber(checking: query.phone) {
      note(try Self.rows(.phoneEnd, PhoneDigits.reversed(phone), in: database).map { ($0, .samePhone) })
    }
    // One word alone is nobody's name.
    guard name.folded.words.count > 1 else { return }
    try lookUpBirth(in: database)
    note(try Self.rows(.nameSound, name.sound, in: database).map { ($0, namesake($0)) })
  }

  private mutating func lookUpIdentity(in database: Database) throws {
    guard let identity = query.identity else { return }
    let holders = try Self.rows(.identity, identity.number, in: database)
    note(holders.map { ($0, $0.identity?.isSamePaper(as: identity) ?? false ? .sameIdentity : nil) })
    // Dependants are entered by the number of a citizen or a resident alone.
    guard identity.kind == .nationalID || identity.kind == .iqama else { return }
    note(try Self.rows(.dependantIdentity, identity.number, in: database).map { ($0, .dependantIdentity) })
  }

  private mutating func lookUpBirth(in database: Database) throws {
    guard let birth = query.birth else { return }
    // Thousands may be born on one day: of the years in which the day was not known, on the first of a month.
    let statement = try database.cachedStatement(
      sql: """
        SELECT number, name FROM file
        WHERE birth = ? AND first_sound = ? AND birth IS NOT NULL AND listed IS NOT NULL
        ORDER BY number DESC LIMIT ?
        """)
    var numbers: [FileNumber] = []
    let cursor = try Row.fetchCursor(statement, arguments: [birth.daysSinceEpoch, name.words.first, Self.birthLimit])
    while let row = try cursor.next() {
      if name.words.isAlike(NameWords(FoldedName(row[1]), sounds: &sounds)) { numbers.append(FileNumber(row[0])) }
    }
    note(try IndexedFile.fetch(numbers, in: database).map { ($0, sameBirth($0)) })
  }

  /// What a name of equal sound says; somebody born on another day is somebody else, however common the name.
  private func namesake(_ row: IndexedFile) -> DuplicateReason? {
    if let birth = query.birth, let other = row.birth {
      guard birth == other else { return nil }
      return sameBirth(row)
    }
    return FoldedName(row.name) == name.folded ? .sameName : .similarName
  }

  private func sameBirth(_ row: IndexedFile) -> DuplicateReason {
    FoldedName(row.name) == name.folded ? .sameNameAndBirth : .nearNameAndBirth
  }

  private mutating func note(_ candidates: [(IndexedFile, DuplicateReason?)]) {
    let others = candidates.filter { row, sign in sign != nil && row.id != query.except }
    for (row, sign) in others.prefix(RegisterIndex.duplicatesPerReason) {
      guard let sign else { continue }
      rows[row.id] = row
      reasons[row.id, default: []].insert(sign)
    }
  }

  private static func rows(_ kind: FileHandle.Kind, _ key: String, in database: Database) throws -> [IndexedFile] {
    try IndexedFile.fetch(try files(kind, key, in: database), in: database)
  }

  /// The file that is identified by a paper; nil if none.
  static func holder(
    of identity: Identity, except: FileNumber? = nil, in database: Database
  ) throws -> IndexedFile? {
    let holders = try files(.identity, identity.number, in: database)
    return try IndexedFile.fetch(holders.filter { $0 != except }, in: database)
      .first { $0.identity?.isSamePaper(as: identity) ?? false }
  }

  private static func files(_ kind: FileHandle.Kind, _ key: String, in database: Database) throws -> [FileNumber] {
    let statement = try database.cachedStatement(
      sql: "SELECT file FROM handle WHERE kind = ? AND key = ? ORDER BY file DESC LIMIT ?")
    return try Int.fetchAll(statement, arguments: [kind.rawValue, key, namesakeLimit]).map(FileNumber.init)
  }
}
