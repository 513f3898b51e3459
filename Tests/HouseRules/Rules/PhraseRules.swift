import Testing

@Suite("Every sentence exists once, in both languages, with the same places")
struct PhraseRules {
  @Test("every phrase file was read")
  func files() {
    let names = Checkout.contents(of: "Resources/Phrases").filter { $0.hasSuffix(".json") }
    #expect(PhraseFile.all.count == names.count, "A phrase file is {\"ar\": {key: text}, \"en\": {key: text}}.")
    #expect(PhraseFile.keys.count > 300)
  }

  @Test("Arabic and English have the same keys and no empty sentence")
  func bothLanguages() {
    for file in PhraseFile.all {
      let lonely = Set(file.arabic.keys).symmetricDifference(file.english.keys).sorted()
      #expect(lonely.isEmpty, "Write the other language too: \(file.path) \(lonely)")
      let empty = file.arabic.merging(file.english) { $0.isEmpty ? $0 : $1 }.filter { $0.value.isEmpty }.keys.sorted()
      #expect(empty.isEmpty, "Write a sentence: \(file.path) \(empty)")
    }
  }

  @Test("no key is defined twice")
  func once() {
    for file in PhraseFile.all {
      let counts = Dictionary(file.writtenKeys.map { ($0, 1) }, uniquingKeysWith: +)
      let wrong = counts.filter { $0.value != 2 }.keys.sorted()
      #expect(wrong.isEmpty, "One key a line, once in each language: \(file.path) \(wrong)")
      #expect(counts.count == file.arabic.count, "One key a line: \(file.path)")
    }
    let owners = Dictionary(grouping: PhraseFile.all.flatMap { file in file.arabic.keys.map { ($0, file.path) } }) {
      $0.0
    }
    let doubled = owners.filter { $0.value.count > 1 }.map { "\($0.key) in \($0.value.map(\.1))" }.sorted()
    #expect(doubled.isEmpty, "Keep the key in one file: \(doubled)")
  }

  @Test("both languages fill the same places")
  func places() {
    for file in PhraseFile.all {
      for (key, arabic) in file.arabic {
        let places = Set(PhraseFile.places(in: arabic))
        let others = Set(PhraseFile.places(in: file.english[key] ?? ""))
        #expect(places == others, "Use the same {names} on both sides: \(file.path) \(key)")
      }
    }
  }

  @Test("every key that a source names exists")
  func namedKeys() {
    var missing: Set<String> = []
    for file in Checkout.sources {
      for line in file.lines {
        for key in Self.keys(namedIn: line) where !PhraseFile.keys.contains(key) {
          missing.insert("\(key) in \(file.path)")
        }
      }
    }
    #expect(missing.isEmpty, "Add it to Resources/Phrases in both languages: \(missing.sorted())")
  }

  /// The literal keys of look-ups; keys that are put together end with a dot and are covered by the enum rules.
  private static func keys(namedIn line: Substring) -> [String] {
    ["phrases[\"", "phrases(\"", "Help.text(\""].flatMap { opening -> [String] in
      line.ranges(of: opening).compactMap { range in
        let rest = line[range.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        let key = rest[..<end]
        let after = rest[rest.index(after: end)...].first
        guard !key.contains("\\"), !key.hasSuffix("."), after != " " else { return nil }
        return String(key)
      }
    }
  }
}
