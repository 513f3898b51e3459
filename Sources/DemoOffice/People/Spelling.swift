/// The ways in which one name is spelt at a desk.
enum Spelling {
  /// The name as another officer might have typed it, or as it was where nothing in it varies.
  static func variant(of name: String, _ random: inout SeededRandom) -> String {
    switch random.below(4) {
    case 0: replaced(name) { bareAlefs.contains($0) ? "\u{627}" : $0 }
    case 1: separatedServant(name)
    case 2: wordEnds(name, from: "\u{629}", to: "\u{647}")
    default: wordEnds(name, from: "\u{649}", to: "\u{64A}")
    }
  }

  /// Alef with hamza above, with hamza below, with madda.
  private static let bareAlefs: Set<Unicode.Scalar> = ["\u{623}", "\u{625}", "\u{622}"]

  private static func replaced(_ name: String, _ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: name.unicodeScalars.map(change))
    return result
  }

  /// The word for servant and the name of God behind it, written apart.
  private static func separatedServant(_ name: String) -> String {
    let servant = "\u{639}\u{628}\u{62F}"
    let words = name.split(separator: " ").map { word -> String in
      guard word.hasPrefix(servant + "\u{627}\u{644}") else { return String(word) }
      return servant + " " + word.dropFirst(3)
    }
    return words.joined(separator: " ")
  }

  private static func wordEnds(_ name: String, from old: Unicode.Scalar, to new: Unicode.Scalar) -> String {
    let words = name.split(separator: " ").map { word -> String in
      guard word.unicodeScalars.last == old else { return String(word) }
      var changed = String(String.UnicodeScalarView(word.unicodeScalars.dropLast()))
      changed.unicodeScalars.append(new)
      return changed
    }
    return words.joined(separator: " ")
  }
}
