import ArabicText

/// Which letters of a name answer to the words of a search, however both are spelt.
enum MatchedWords {
  /// Ranges of Unicode scalars of the name: the beginnings of its words that fold to the typed words.
  static func ranges(of search: String, in name: String) -> [Range<Int>] {
    let typed = SearchFolding.fold(search).split(separator: " ").map(String.init)
    guard !typed.isEmpty else { return [] }
    return words(of: name).compactMap { word in
      let folded = SearchFolding.fold(String(word.scalars))
      let article = folded.hasPrefix(articleText) ? articleText.unicodeScalars.count : 0
      for begin in Set([0, article]).sorted() {
        let rest = String(folded.unicodeScalars.dropFirst(begin))
        guard let part = typed.filter({ rest.hasPrefix($0) }).max(by: { $0.utf8.count < $1.utf8.count }) else {
          continue
        }
        let first = length(of: word.scalars, foldedCount: begin)
        let last = length(of: word.scalars, foldedCount: begin + part.unicodeScalars.count)
        return word.first + first..<word.first + last
      }
      return nil
    }
  }

  /// The Arabic article, which searches leave out.
  private static let articleText = "\u{627}\u{644}"

  private struct Word {
    /// The offset of the first scalar in the name.
    let first: Int
    let scalars: String.UnicodeScalarView
  }

  private static func words(of name: String) -> [Word] {
    var words: [Word] = []
    var current = String.UnicodeScalarView()
    var first = 0
    for (offset, scalar) in name.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        if !current.isEmpty { words.append(Word(first: first, scalars: current)) }
        current = String.UnicodeScalarView()
      } else {
        if current.isEmpty { first = offset }
        current.append(scalar)
      }
    }
    if !current.isEmpty { words.append(Word(first: first, scalars: current)) }
    return words
  }

  /// How many scalars of the word it takes until so many folded ones are there; marks count with their letter.
  private static func length(of word: String.UnicodeScalarView, foldedCount: Int) -> Int {
    guard foldedCount > 0 else { return 0 }
    let scalars = Array(word)
    func count(_ length: Int) -> Int {
      SearchFolding.fold(String(String.UnicodeScalarView(scalars[..<length]))).unicodeScalars.count
    }
    var length = 0
    while length < scalars.count, count(length) < foldedCount { length += 1 }
    while length < scalars.count, count(length + 1) == foldedCount { length += 1 }
    return length
  }
}
