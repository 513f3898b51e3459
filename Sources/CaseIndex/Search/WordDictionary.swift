import ArabicText
import GRDB

/// The distinct words of all names, as far as this process has read them, by spelling, without article, and by sound.
struct WordDictionary {
  private var spellings = SortedKeys()
  private var bareSpellings = SortedKeys()
  private var sounds = SortedKeys()
  /// The highest word number read.
  private var lastWord: Int64 = 0
  /// How often words had been purged when this was read.
  private var purges: Int?

  /// The number after the highest word number.
  var capacity: Int { Int(lastWord) + 1 }

  /// Reads the words that came since the last time; after a purge, all of them.
  mutating func refresh(from database: Database) throws {
    let current = try Int.fetchOne(try database.cachedStatement(sql: "SELECT purges FROM meta"))
    if current != purges { self = WordDictionary() }
    purges = current
    let statement = try database.cachedStatement(sql: "SELECT id, text FROM word WHERE id > ? ORDER BY id")
    let cursor = try Row.fetchCursor(statement, arguments: [lastWord])
    var spelled: [(key: [UInt8], word: UInt32)] = []
    var bare: [(key: [UInt8], word: UInt32)] = []
    var sounded: [(key: [UInt8], word: UInt32)] = []
    while let row = try cursor.next() {
      let text: String = row[1]
      lastWord = row[0]
      let word = UInt32(clamping: lastWord)
      spelled.append((Array(text.utf8), word))
      if let rest = Self.withoutArticle(text) { bare.append((rest, word)) }
      let sound = SoundKey.key(of: text)
      if !sound.isEmpty { sounded.append((Array(sound.utf8), word)) }
    }
    spellings.add(spelled)
    bareSpellings.add(bare)
    sounds.add(sounded)
  }

  /// The words that a typed word may mean as it stands.
  func meanings(of typed: String) -> [UInt32] {
    var found: Set<UInt32> = []
    matches(typed) { word, _ in found.insert(word) }
    return found.sorted()
  }

  /// Calls `body` with every word that differs from a typed word by one letter.
  func nearMatches(_ typed: String, _ body: (UInt32) -> Void) {
    guard typed.unicodeScalars.count >= NearSpelling.minimumLetters else { return }
    let key = Array(typed.utf8)
    spellings.near(key, body)
    bareSpellings.near(key, body)
  }

  /// Calls `body` with every word that a typed word may mean as it stands, and how well it fits.
  func matches(_ typed: String, _ body: (UInt32, MatchLevel) -> Void) {
    let key = Array(typed.utf8)
    spellings.matches(key) { body($0, $1 ? .exact : .prefix) }
    bareSpellings.matches(key) { body($0, $1 ? .exact : .prefix) }
    if let bare = Self.withoutArticle(typed), typed.unicodeScalars.count >= Self.minimumLettersBehindArticle + 2 {
      spellings.matches(bare) { body($0, $1 ? .exact : .otherForm) }
    }
    guard typed.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    let sound = Array(SoundKey.key(of: typed).utf8)
    for reading in SoundKey.readings(ofTyped: typed) {
      let reading = Array(reading.utf8)
      sounds.matches(reading) { body($0, $1 && reading == sound ? .exact : .prefix) }
    }
  }

  /// Fewer letters behind a typed article would find half of the register.
  private static let minimumLettersBehindArticle = 3

  /// The word without its article, where it has one and enough remains.
  private static func withoutArticle(_ word: String) -> [UInt8]? {
    let bare = FoldedName(word).wordsWithoutArticle
    guard bare.count == 1, let rest = bare.first, rest != word else { return nil }
    return Array(rest.utf8)
  }
}

/// How well a word of a name fits a typed word; the lower, the better.
enum MatchLevel: Int, CaseIterable {
  case exact
  /// The typed word is the beginning of it.
  case prefix
  /// The typed word without its article is the beginning of it.
  case otherForm
  /// They differ by one letter.
  case near

  /// What it adds to the rank; one near miss weighs more than all other ways of fitting together.
  var cost: Int { self == .near ? TypedWords.nearCost : rawValue }
}
