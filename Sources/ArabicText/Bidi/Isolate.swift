/// Marks a part of a sentence as one unit, so that its letters and its neighbours do not reorder each other.
///
/// Text that users typed goes through ``VisibleControls`` first: a control in it could close the isolate early.
public enum Isolate {
  /// A part that reads from left to right: a phone, an IBAN, an e-mail address, a date, a path or a code.
  ///
  /// Arabic-Indic digits around a hyphen turn around even in a left-to-right isolate (they are numbers of class AN),
  /// so a part of such digits without right-to-left letters is also overridden.
  public static func leftToRight(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let needsOverride = scalars.contains(where: Digits.isArabicIndic) && !scalars.contains(where: \.isRightToLeftLetter)
    return needsOverride ? "\u{2066}\u{202D}\(text)\u{202C}\u{2069}" : "\u{2066}\(text)\u{2069}"
  }

  /// A part that reads from right to left.
  public static func rightToLeft(_ text: String) -> String {
    "\u{2067}\(text)\u{2069}"
  }

  /// A part whose first letter decides: a name or any other text of a user inside a sentence.
  ///
  /// The algorithm does not look into isolates for that letter: where there is none outside of them, the first letter of
  /// the parts that go by their own decides here.
  public static func firstStrong(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{2068}"), letterDirection(of: text, lookingInto: false) == nil,
      letterDirection(of: text, lookingInto: true) == .rightToLeft
    else { return "\u{2068}\(text)\u{2069}" }
    return rightToLeft(text)
  }

  /// The direction of the first letter outside of isolates, or in those that go by their first letter, too.
  private static func letterDirection(of text: String, lookingInto: Bool) -> BaseDirection? {
    var skipped: [Bool] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2066}", "\u{2067}": skipped.append(true)
      case "\u{2068}": skipped.append(!lookingInto)
      case "\u{2069}": _ = skipped.popLast()
      default:
        guard !skipped.contains(true), let direction = scalar.letterDirection else { continue }
        return direction
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The direction in which a letter reads; nil for what is no letter.
  var letterDirection: BaseDirection? {
    guard properties.isAlphabetic else { return nil }
    return isRightToLeftLetter ? .rightToLeft : .leftToRight
  }

  /// Whether the scalar lies in the blocks of right-to-left scripts and is a letter.
  var isRightToLeftLetter: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic
    default: false
    }
  }
}
