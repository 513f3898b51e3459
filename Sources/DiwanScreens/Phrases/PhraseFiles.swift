import FoundationEssentials
import Synchronization

/// The files that hold the interface's sentences: `{"ar": {key: text}, "en": {key: text}}`, with the same keys on both
/// sides.
///
/// A language is decoded when somebody asks for it, since most desks speak one.
public final class PhraseFiles: Sendable {
  private let files: [[UInt8]]
  private let known = Mutex<[Language: [String: String]]>([:])

  public init(_ files: [[UInt8]]) { self.files = files }

  /// The sentences of a language by key.
  /// - Throws: a decoding error where a file is no phrase file.
  func table(of language: Language) throws -> [String: String] {
    try known.withLock { known in
      if let table = known[language] { return table }
      var table: [String: String] = [:]
      for file in files {
        let read = try JSONDecoder().decode(PhraseList.self, from: Data(file), configuration: language)
        for (key, text) in read.sentences { table[key] = text }
      }
      known[language] = table
      return table
    }
  }
}

/// What one file says in a language.
private struct PhraseList: DecodableWithConfiguration {
  let sentences: [(key: String, text: String)]

  /// Takes the keys as they come: the library's own decoding of a dictionary takes half as long again.
  init(from decoder: any Decoder, configuration language: Language) throws {
    let languages = try decoder.container(keyedBy: PhraseKey.self)
    let key = PhraseKey(stringValue: language.rawValue)
    guard languages.contains(key) else {
      sentences = []
      return
    }
    let table = try languages.nestedContainer(keyedBy: PhraseKey.self, forKey: key)
    sentences = try table.allKeys.map { ($0.stringValue, try table.decode(String.self, forKey: $0)) }
  }
}

private struct PhraseKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
