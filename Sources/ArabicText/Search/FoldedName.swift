/// A person's name as it is searched: spellings folded, compound names joined, "son of" left out.
public struct FoldedName: Hashable, Sendable {
  /// The folded words in order; "abd" + article, a lone article and the compounds of Allah and al-din are one word.
  ///
  /// "Son of" and "daughter of" are left out unless the name consists of nothing else.
  public let words: [String]

  public init(_ name: String) {
    let joined = Self.joined(Self.pieces(of: SearchFolding.fold(name)))
    let named = joined.filter {
      !$0.isSpelt(asOneOf: ArabicAffix.filiations) && !$0.isSpelt(asOneOf: LatinAffix.filiations)
    }
    words = named.isEmpty ? joined : named
  }

  /// The words with one space between them.
  public var key: String { words.joined(separator: " ") }

  /// Each word without a leading Arabic article, where at least two letters remain: a second way to match and rank.
  public var wordsWithoutArticle: [String] {
    words.map { word in
      guard word.utf8.starts(with: ArabicAffix.article.utf8) else { return word }
      let rest = word.unicodeScalars.dropFirst(ArabicAffix.article.unicodeScalars.count)
      return rest.count >= 2 ? String(rest) : word
    }
  }

  /// The runs of letters and digits; an apostrophe does not separate, nor does the hyphen of a Latin article.
  private static func pieces(of text: String) -> [String] {
    // Most names are words with single blanks between them.
    if text.unicodeScalars.allSatisfy({ $0 == " " || $0.belongsToWord }) {
      return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
    var pieces: [String] = []
    var piece = ""
    for scalar in text.unicodeScalars {
      if scalar.belongsToWord {
        piece.unicodeScalars.append(scalar)
      } else if scalar == "-" ? !isLatinArticle(piece) : !isApostrophe(scalar) {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func joined(_ pieces: [String]) -> [String] {
    var words: [String] = []
    var opening = ""
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      if let next, opensCompound(piece, before: next) {
        opening += piece
      } else if piece.isSpelt(asOneOf: ArabicAffix.secondHalves), opening.isEmpty, let previous = words.popLast() {
        words.append(previous + piece)
      } else {
        words.append(opening + piece)
        opening = ""
      }
    }
    return words
  }

  private static func opensCompound(_ piece: String, before next: String) -> Bool {
    piece.isSpelt(as: ArabicAffix.servant) && next.utf8.starts(with: ArabicAffix.article.utf8)
      || piece.isSpelt(as: ArabicAffix.article) || piece.isSpelt(asOneOf: LatinAffix.servants)
      || piece.isSpelt(asOneOf: LatinAffix.articles)
  }

  /// al-, el-, and the assimilated forms as-, ash-, ar-, which stand before a hyphen only.
  private static func isLatinArticle(_ piece: String) -> Bool {
    (2...3).contains(piece.utf8.count) && (piece.hasPrefix("a") || piece.hasPrefix("e"))
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "`" || scalar == "\u{2018}" || scalar == "\u{2019}"
  }
}
