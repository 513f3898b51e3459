/// The key by which names sort: plain comparison of keys gives the order of the Arabic alphabet, Latin names first.
public enum SortKey {
  /// The words of ``FoldedName``, so that spellings, vowel marks and "son of" do not part people of one name.
  ///
  /// The article counts as written: people are listed by given name, and a given name that happens to begin with the
  /// article's letters keeps its place. Persian letters sort with the Arabic letter that they are made from.
  public static func key(_ name: String) -> String { key(of: FoldedName(name)) }

  /// The key of a name that was folded already.
  public static func key(of name: FoldedName) -> String {
    let folded = name.key
    guard folded.unicodeScalars.contains(where: { arabicLetter(for: $0) != $0 }) else { return folded }
    var key = ScalarText(byteCount: folded.utf8.count)
    for scalar in folded.unicodeScalars {
      key.append(arabicLetter(for: scalar))
    }
    return key.text
  }

  private static func arabicLetter(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x067E: "\u{0628}"
    case 0x0686: "\u{062C}"
    case 0x0698: "\u{0632}"
    case 0x06A4: "\u{0641}"
    case 0x06AF: "\u{0643}"
    default: scalar
    }
  }
}
