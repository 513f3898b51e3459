import ArabicText
import FoundationEssentials
import TerminalKit

/// The interface's sentences in one language, by key.
///
/// Phrase files hold `{"ar": {key: text}, "en": {key: text}}` with the same keys on both sides; `{name}` marks a place
/// that is filled in.
public struct Phrases: Hashable, Sendable {
  public let language: Language
  private let table: [String: String]
  /// The sentences of all languages.
  private let tables: [Language: [String: String]]

  public init(language: Language, table: [String: String]) {
    self.init(language: language, tables: [language: table])
  }

  private init(language: Language, tables: [Language: [String: String]]) {
    self.language = language
    self.tables = tables
    table = tables[language] ?? [:]
  }

  /// The sentences of a language from phrase files.
  /// - Throws: a decoding error where a file is no phrase file.
  public init(language: Language, files: [[UInt8]]) throws {
    self = try Self.ofEveryLanguage(files: files)[language] ?? Phrases(language: language, table: [:])
  }

  /// The sentences of all languages from phrase files, each of which is decoded once for all of them.
  /// - Throws: a decoding error where a file is no phrase file.
  public static func ofEveryLanguage(files: [[UInt8]]) throws -> [Language: Phrases] {
    var named: [String: [String: String]] = [:]
    for file in files {
      let languages = try JSONDecoder().decode([String: [String: String]].self, from: Data(file))
      for (language, table) in languages { named[language, default: [:]].merge(table) { _, newer in newer } }
    }
    let tables = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, named[$0.rawValue] ?? [:]) })
    return tables.reduce(into: [:]) { all, entry in all[entry.key] = Phrases(language: entry.key, tables: tables) }
  }

  /// The same sentences in Arabic, for what beneficiaries are told whatever the officer's language.
  var inArabic: Phrases { speaking(.arabic) }

  /// The same sentences in another language; where only one was read, in that one.
  func speaking(_ other: Language) -> Phrases {
    tables[other] == nil ? Phrases(language: other, table: table) : Phrases(language: other, tables: tables)
  }

  public var keys: Set<String> { Set(table.keys) }

  /// The sentence of a key; the key itself where there is none, so that a test and a reader can see the gap.
  public subscript(key: String) -> String { table[key] ?? key }

  /// Whether there is a sentence for a key.
  public func has(_ key: String) -> Bool { table[key] != nil }

  /// The sentence with its places filled; what is filled in cannot turn the sentence around.
  public func callAsFunction(_ key: String, _ values: [String: String]) -> String {
    self[key].fillingPlaces { values[$0].map { Isolate.firstStrong($0) } }
  }
}
