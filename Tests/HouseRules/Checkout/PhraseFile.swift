import Foundation

/// One file of the interface's sentences, in both languages.
struct PhraseFile {
  let path: String
  let arabic: [String: String]
  let english: [String: String]
  /// Keys as they are written, line by line, doubled ones included.
  let writtenKeys: [String]

  static let all: [PhraseFile] = Checkout.contents(of: "Resources/Phrases").filter { $0.hasSuffix(".json") }.sorted()
    .compactMap { try? PhraseFile(path: "Resources/Phrases/" + $0) }

  /// The keys of every file.
  static let keys: Set<String> = all.reduce(into: []) { $0.formUnion($1.arabic.keys) }

  private init(path: String) throws {
    let data = try Checkout.data(path)
    let languages = try JSONDecoder().decode([String: [String: String]].self, from: data)
    self.path = path
    arabic = languages["ar"] ?? [:]
    english = languages["en"] ?? [:]
    writtenKeys = String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("\""), let end = text.firstRange(of: "\": \"") else { return nil }
      return String(text[..<end.lowerBound].dropFirst())
    }
  }

  /// The names in braces, each as often as it occurs.
  static func places(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }.sorted()
  }
}
