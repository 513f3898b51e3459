/// Folds the spellings of one word into one: what folds alike is found alike.
public enum SearchFolding {
  /// Hamza seats, taa marbuta, alef maqsura, Persian letters and presentation forms as plain letters; no vowel marks,
  /// tatweel, accents or controls; digits as 0 to 9, Latin in lower case; runs of blanks as one space.
  public static func fold(_ text: String) -> String {
    var letters = ScalarText(byteCount: text.utf8.count)
    var (isEmpty, isAfterBlank) = (true, false)
    for scalar in PresentationForms.letters(text).unicodeScalars {
      if scalar.isBlank {
        isAfterBlank = !isEmpty
      } else if let folded = folded(scalar) {
        if isAfterBlank { letters.append(" ") }
        letters.append(folded)
        (isEmpty, isAfterBlank) = (false, false)
      }
    }
    return letters.text
  }

  /// The scalar that stands for this one in a folded text; nil when it leaves no trace.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x61...0x7A: scalar
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0x20...0x7E: scalar
    case 0x0600...0x06FF: foldedArabic(scalar)
    case 0xC0...0x024F, 0x1E00...0x1EFF: foldedLatin(scalar)
    case 0xAD, 0x02BC...0x02BF: nil
    default:
      switch scalar.role {
      case .base: scalar.properties.isCased ? lowercase(scalar) : scalar
      case .mark, .dropped, .shownAs: nil
      }
    }
  }

  private static func foldedArabic(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675: "\u{0627}"
    case 0x0624, 0x0676, 0x06C4...0x06CB, 0x06CF: "\u{0648}"
    case 0x0626, 0x0649, 0x0678, 0x06CC...0x06CE, 0x06D0...0x06D3: "\u{064A}"
    case 0x0629, 0x06BE, 0x06C0...0x06C3, 0x06D5: "\u{0647}"
    case 0x06A9...0x06AC: "\u{0643}"
    case 0x0660...0x0669, 0x06F0...0x06F9: Unicode.Scalar(Digits.latin(scalar.value))
    case 0x0640: nil
    default: scalar.role == .base ? scalar : nil
    }
  }

  /// The letter without accents, taken from its name: "LATIN SMALL LETTER A WITH MACRON" is an a.
  private static func foldedLatin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let small = lowercase(scalar)
    let prefix = "LATIN SMALL LETTER "
    guard let name = small.properties.name, name.hasPrefix(prefix) else { return small }
    let rest = name.dropFirst(prefix.count)
    guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.unicodeScalars.first else { return small }
    return Unicode.Scalar(letter.value + 0x20)
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}
