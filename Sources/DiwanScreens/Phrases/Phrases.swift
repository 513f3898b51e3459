import ArabicText
import FoundationEssentials

/// The interface's sentences in one language, by key.
///
/// Phrase files hold `{"ar": {key: text}, "en": {key: text}}` with the same keys on both sides; `{name}` marks a place
/// that is filled in.
public struct Phrases: Hashable, Sendable {
  public let language: Language
  private let table: [String: String]
  private let arabicTable: [String: String]

  public init(language: Language, table: [String: String]) {
    self.init(language: language, table: table, arabicTable: table)
  }

  private init(language: Language, table: [String: String], arabicTable: [String: String]) {
    self.language = language
    self.table = table
    self.arabicTable = arabicTable
  }

  /// The sentences of a language from phrase files.
  /// - Throws: a decoding error where a file is no phrase file.
  public init(language: Language, files: [[UInt8]]) throws {
    self = try Self.ofEveryLanguage(files: files)[language] ?? Phrases(language: language, table: [:])
  }

  /// The sentences of all languages from phrase files, each of which is decoded once for all of them.
  /// - Throws: a decoding error where a file is no phrase file.
  public static func ofEveryLanguage(files: [[UInt8]]) throws -> [Language: Phrases] {
    var tables: [String: [String: String]] = [:]
    for file in files {
      let languages = try JSONDecoder().decode([String: [String: String]].self, from: Data(file))
      for (language, table) in languages { tables[language, default: [:]].merge(table) { _, newer in newer } }
    }
    let arabicTable = tables[Language.arabic.rawValue] ?? [:]
    let phrases = Language.allCases.map { language in
      Phrases(language: language, table: tables[language.rawValue] ?? [:], arabicTable: arabicTable)
    }
    return Dictionary(uniqueKeysWithValues: phrases.map { ($0.language, $0) })
  }

  /// The same sentences in Arabic, for what beneficiaries are told whatever the officer's language.
  var inArabic: Phrases { Phrases(language: .arabic, table: arabicTable) }

  public var keys: Set<String> { Set(table.keys) }

  /// The sentence of a key; the key itself where there is none, so that a test and a reader can see the gap.
  public subscript(key: String) -> String { table[key] ?? key }

  /// Whether there is a sentence for a key.
  public func has(_ key: String) -> Bool { table[key] != nil }

  /// The sentence with its places filled; what is filled in cannot turn the sentence around.
  public func callAsFunction(_ key: String, _ values: [String: String]) -> String {
    var text = self[key]
    for (name, value) in values {
      text = text.replacing("{" + name + "}", with: Isolate.firstStrong(value))
    }
    return text
  }
}
