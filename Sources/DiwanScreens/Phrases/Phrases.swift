import ArabicText
import TerminalKit

/// The interface's sentences in one language, by key; `{name}` in one marks a place that is filled in.
public struct Phrases: Sendable {
  public let language: Language
  private let table: [String: String]
  /// Where the sentences of the other languages stand.
  private let files: PhraseFiles

  public init(language: Language, table: [String: String]) {
    self.init(language: language, table: table, files: PhraseFiles([]))
  }

  private init(language: Language, table: [String: String], files: PhraseFiles) {
    self.language = language
    self.table = table
    self.files = files
  }

  /// The sentences of a language from phrase files.
  /// - Throws: a decoding error where a file is no phrase file.
  public init(language: Language, files: PhraseFiles) throws {
    self.init(language: language, table: try files.table(of: language), files: files)
  }

  /// The same sentences in Arabic, for what beneficiaries are told whatever the officer's language.
  var inArabic: Phrases { speaking(.arabic) }

  /// The same sentences in another language; where they cannot be had in it, in this one.
  func speaking(_ other: Language) -> Phrases {
    guard other != language else { return self }
    let known = (try? files.table(of: other)).flatMap { $0.isEmpty ? nil : $0 }
    return Phrases(language: other, table: known ?? table, files: files)
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
