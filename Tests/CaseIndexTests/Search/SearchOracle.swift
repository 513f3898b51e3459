import ArabicText

/// The search as it is promised, by trying everything: what a quick search has to agree with.
struct SearchOracle {
  private let names: [(number: Int, words: [String])]

  init(_ names: [(number: Int, name: String)]) {
    self.names = names.map { ($0.number, FoldedName($0.name).words) }
  }

  /// The numbers of files that fit, best first, and of those that fit but for a letter.
  func found(_ typed: String) -> (exact: [Int], near: [Int]) {
    let words = FoldedName(typed).words
    var ranked: [(number: Int, cost: Int, position: Int)] = []
    for (number, name) in names {
      if let (cost, position) = Self.best(words[...], name, used: []) { ranked.append((number, cost, position)) }
    }
    ranked.sort { ($0.cost, $0.position, -$0.number) < ($1.cost, $1.position, -$1.number) }
    return (ranked.filter { $0.cost < 100 }.map(\.number), ranked.filter { $0.cost >= 100 }.map(\.number))
  }

  /// The least cost of giving each typed word a word of its own, then the least sum of their places.
  private static func best(_ typed: ArraySlice<String>, _ name: [String], used: Set<Int>) -> (Int, Int)? {
    guard let first = typed.first else { return (0, 0) }
    var best: (Int, Int)?
    for place in name.indices where !used.contains(place) {
      guard let cost = cost(of: first, for: name[place]),
        let rest = self.best(typed.dropFirst(), name, used: used.union([place]))
      else { continue }
      let sum = (cost + rest.0, place + rest.1)
      if best.map({ sum < $0 }) ?? true { best = sum }
    }
    return best
  }

  private static let article = "\u{627}\u{644}"

  private static func bare(_ word: String) -> String? {
    word.hasPrefix(article) && word.count >= 4 ? String(word.dropFirst(2)) : nil
  }

  /// 0 the word itself, 1 its beginning, 2 its beginning without the typed article, 100 but for a letter.
  private static func cost(of typed: String, for word: String) -> Int? {
    let forms = [word] + (bare(word).map { [$0] } ?? [])
    if forms.contains(typed) { return 0 }
    if forms.contains(where: { $0.hasPrefix(typed) }) { return 1 }
    if typed.count >= 5, let rest = bare(typed), word.hasPrefix(rest) { return word == rest ? 0 : 2 }
    guard typed.count >= 4, forms.contains(where: { distance(typed, $0) == 1 }) else { return nil }
    return 100
  }

  /// The number of letters to add, take away, change or swap with their neighbour (Damerau and Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 1...max(1, a.count) where i <= a.count {
      for j in 1...max(1, b.count) where j <= b.count {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
