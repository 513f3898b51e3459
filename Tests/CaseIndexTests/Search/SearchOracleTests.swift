import ArabicText
import CaseIndex
import Casework
import Seeds
import Testing

@Suite("The search against a plain reading of every name")
struct SearchOracleTests {
  private static let words = [
    "محمد", "محمود", "ماجد", "سعد", "سعدون", "سعيد", "علي", "عليان", "العلي", "عبدالله", "فهد",
  ]

  /// How a typed word fits a word of a name: 0 exactly, 1 as its beginning, nil not at all.
  private func level(_ typed: String, _ word: String, bare: String) -> Int? {
    if typed == word || typed == bare { return 0 }
    return word.hasPrefix(typed) || bare.hasPrefix(typed) ? 1 : nil
  }

  /// The least sum of levels and positions over all ways of giving each typed word a word of its own.
  private func cost(_ typed: ArraySlice<String>, _ name: FoldedName, used: Set<Int> = []) -> (Int, Int)? {
    guard let first = typed.first else { return (0, 0) }
    var best: (Int, Int)?
    for (index, word) in name.words.enumerated() where !used.contains(index) {
      guard let level = level(first, word, bare: name.wordsWithoutArticle[index]),
        let rest = cost(typed.dropFirst(), name, used: used.union([index]))
      else { continue }
      let cost = (rest.0 + level, rest.1 + index)
      if best.map({ cost < $0 }) ?? true { best = cost }
    }
    return best
  }

  @Test("the same files in the same order, for two hundred queries over three hundred names")
  func sameAsOracle() throws {
    var random = SplitMix(seed: 20_261_122)
    let names = (0..<300).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    let folder = try IndexFolder()
    let index = try Cases.index(
      try names.enumerated().map { try Cases.file(100_001 + $0.offset, $0.element) }, in: folder)
    for _ in 0..<200 {
      let typed = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let word = Self.words.randomElement(using: &random) ?? ""
        return String(word.prefix(Int.random(in: 1...word.count, using: &random)))
      }
      // A typed article opens a compound with the word behind it, which the oracle does not know.
      guard !typed.contains(where: { $0.hasPrefix("ا") || $0 == "عبد" }) else { continue }
      let expected = names.enumerated()
        .compactMap { offset, name in cost(typed[...], FoldedName(name)).map { (cost: $0, number: 100_001 + offset) } }
        .sorted { ($0.cost.0, $0.cost.1, -$0.number) < ($1.cost.0, $1.cost.1, -$1.number) }
      let result = try index.search(SearchQuery(text: typed.joined(separator: " "), limit: 300))
      #expect(result.rows.map(\.id.value) == expected.map(\.number), "typed \(typed)")
      #expect(result.total == expected.count)
    }
  }
}
