/// Which key of the keyboard a letter stands on, so that a command works in the Arabic (101) layout and in the Latin one.
public enum KeyboardLayout {
  /// The Latin letter or sign on the key that types the given one; signs and digits of Arabic count as their Latin twins.
  public static func latinKey(of typed: Unicode.Scalar) -> Unicode.Scalar {
    switch typed.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(typed.value + 0x20))
    case 0...0x7F: typed
    default: latinDigit(of: typed) ?? latinSign(of: typed) ?? latinByArabicLetter[typed.value] ?? typed
    }
  }

  /// Whether both are typed with the same key, or are the same sign, in whatever layout.
  public static func isSameKey(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    one == other || latinKey(of: one) == latinKey(of: other)
  }

  /// 0 to 9 for a Latin, Arabic-Indic or Persian digit.
  public static func digitValue(of typed: Unicode.Scalar) -> Int? {
    switch typed.value {
    case 0x30...0x39: Int(typed.value - 0x30)
    case 0x660...0x669: Int(typed.value - 0x660)
    case 0x6F0...0x6F9: Int(typed.value - 0x6F0)
    default: nil
    }
  }

  /// The Latin digit for a digit of any of the three kinds.
  public static func latinDigit(of typed: Unicode.Scalar) -> Unicode.Scalar? {
    digitValue(of: typed).map { Unicode.Scalar(UInt8(0x30 + $0)) }
  }

  /// The Arabic letter of the Arabic (101) layout on the key of a Latin letter.
  public static func arabicLetter(onLatinKey latin: Unicode.Scalar) -> Unicode.Scalar? {
    unshiftedKeys.first { $0.latin == latin }?.arabic
  }

  /// A text as it stands, and as the same keys would type it in the Latin layout; lam with alef is one key or two.
  public static func readings(of typed: String) -> [String] {
    func latin(_ text: String) -> String {
      var scalars = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { scalars.append(latinKey(of: scalar)) }
      return String(scalars)
    }
    let asOneKey = typed.replacing("\u{644}\u{627}", with: "\u{FEFB}")
    var readings = [typed]
    for reading in [latin(typed), latin(asOneKey)] where !readings.contains(reading) { readings.append(reading) }
    return readings
  }

  private static func latinSign(of typed: Unicode.Scalar) -> Unicode.Scalar? {
    switch typed.value {
    case 0x61F: "?"
    case 0x60C: ","
    case 0x61B: ";"
    case 0x66A: "%"
    case 0x66B: "."
    default: nil
    }
  }

  /// The Arabic (101) layout without Shift, in the order of the keys; the key `b` types lam-alef.
  private static let unshiftedKeys: [(arabic: Unicode.Scalar, latin: Unicode.Scalar)] = [
    ("\u{630}", "`"),
    ("\u{636}", "q"), ("\u{635}", "w"), ("\u{62B}", "e"), ("\u{642}", "r"), ("\u{641}", "t"), ("\u{63A}", "y"),
    ("\u{639}", "u"), ("\u{647}", "i"), ("\u{62E}", "o"), ("\u{62D}", "p"), ("\u{62C}", "["), ("\u{62F}", "]"),
    ("\u{634}", "a"), ("\u{633}", "s"), ("\u{64A}", "d"), ("\u{628}", "f"), ("\u{644}", "g"), ("\u{627}", "h"),
    ("\u{62A}", "j"), ("\u{646}", "k"), ("\u{645}", "l"), ("\u{643}", ";"), ("\u{637}", "'"),
    ("\u{626}", "z"), ("\u{621}", "x"), ("\u{624}", "c"), ("\u{631}", "v"), ("\u{FEFB}", "b"), ("\u{649}", "n"),
    ("\u{629}", "m"), ("\u{648}", ","), ("\u{632}", "."), ("\u{638}", "/"),
  ]

  /// Letters typed with Shift that are forms of alef, alone and after lam.
  private static let shiftedKeys: [(arabic: Unicode.Scalar, latin: Unicode.Scalar)] = [
    ("\u{623}", "h"), ("\u{625}", "y"), ("\u{622}", "n"), ("\u{FEF7}", "g"), ("\u{FEF9}", "t"), ("\u{FEF5}", "b"),
  ]

  private static let latinByArabicLetter = Dictionary(
    uniqueKeysWithValues: (unshiftedKeys + shiftedKeys).map { ($0.arabic.value, $0.latin) })
}
