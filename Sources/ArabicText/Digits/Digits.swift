/// The three sets of decimal digits that people type: Latin, Arabic-Indic and extended Arabic-Indic.
public enum Digits {
  /// The text with U+0660…0669 and U+06F0…06F9 written as 0 to 9.
  public static func latin(_ text: String) -> String {
    mapped(text, by: latin)
  }

  /// The text with 0 to 9 and U+06F0…06F9 written as U+0660…0669.
  public static func arabicIndic(_ text: String) -> String {
    mapped(text) { arabicIndic(latin($0)) }
  }

  /// The signs of a text with 0 to 9 as U+0660…0669, but in words with a Latin letter: the name of a key, a code or an IBAN is
  /// read and copied as it stands.
  static func arabicIndicOutsideCodes(_ signs: [UInt32]) -> [UInt32] {
    var result = signs
    for word in signs.indices.split(whereSeparator: { !(0x21...0x7E).contains(signs[$0]) }) {
      guard !word.contains(where: { isLatinLetter(signs[$0]) }) else { continue }
      for index in word { result[index] = arabicIndic(signs[index]) }
    }
    return result
  }

  private static func isLatinLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  static func latin(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x0660...0x0669: value - 0x0660 + 0x30
    case 0x06F0...0x06F9: value - 0x06F0 + 0x30
    default: value
    }
  }

  static func arabicIndic(_ value: UInt32) -> UInt32 {
    (0x30...0x39).contains(value) ? value - 0x30 + 0x0660 : value
  }

  static func isArabicIndic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0660...0x0669).contains(scalar.value)
  }

  private static func mapped(_ text: String, by change: (UInt32) -> UInt32) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(change(scalar.value)) ?? scalar)
    }
    return String(result)
  }
}
