import ArabicText

/// What a text field lets in.
public struct TextRules: Hashable, Sendable {
  public enum Filter: Hashable, Sendable {
    /// Everything that can be shown.
    case any
    /// Everything that can be shown, digits kept as Latin ones, as in days: the numbers around a hyphen are one run then, and
    /// the arrows go from sign to sign.
    case latinDigits
    /// Digits of any of the three kinds, kept as Latin ones.
    case digits
    /// Digits, signs and one decimal point, kept as Latin ones.
    case number
    /// Latin letters and digits, letters in upper case, as in passports and IBANs; the layout does not matter.
    case upperCaseLatin
    /// Latin letters in lower case, digits, dots and hyphens, as in sign-in names; the layout does not matter.
    case lowerCaseName
    /// Digits, a plus sign at the start, as in phone numbers.
    case phone
  }

  public var filter: Filter
  /// The largest number of characters; nil for no limit.
  public var maximumLength: Int?
  /// Whether a line end may be typed.
  public var allowsLineEnds: Bool

  public init(_ filter: Filter = .any, maximumLength: Int? = nil, allowsLineEnds: Bool = false) {
    self.filter = filter
    self.maximumLength = maximumLength
    self.allowsLineEnds = allowsLineEnds
  }

  /// What is let in of typed or pasted text.
  func accepted(_ text: String) -> [Unicode.Scalar] {
    (readsKeys ? text : PresentationForms.letters(text)).unicodeScalars.compactMap(accepted)
  }

  /// Whether it is the key that counts, whatever the layout types with it: lam-alef is then one Latin letter.
  private var readsKeys: Bool { filter == .upperCaseLatin || filter == .lowerCaseName }

  private func accepted(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch filter {
    case .any: return shown(scalar)
    case .latinDigits: return KeyboardLayout.latinDigit(of: scalar) ?? shown(scalar)
    case .digits:
      return KeyboardLayout.latinDigit(of: scalar)
    case .number:
      let latin = KeyboardLayout.latinKey(of: scalar)
      return KeyboardLayout.latinDigit(of: scalar) ?? (latin == "." || latin == "-" ? latin : nil)
    case .upperCaseLatin:
      let latin = KeyboardLayout.latinKey(of: scalar)
      switch latin.value {
      case 0x61...0x7A: return Unicode.Scalar(UInt8(latin.value - 0x20))
      case 0x30...0x39: return latin
      default: return nil
      }
    case .lowerCaseName:
      let latin = KeyboardLayout.latinKey(of: scalar)
      switch latin.value {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E: return latin
      default: return nil
      }
    case .phone:
      return KeyboardLayout.latinDigit(of: scalar) ?? (scalar == "+" ? scalar : nil)
    }
  }

  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if Self.isLineEnd(scalar) { return allowsLineEnds ? "\n" : " " }
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control || Self.isDirectionControl(scalar) ? nil : scalar
  }

  /// A line feed, and what stands for it in text from word processors: next line, line separator, paragraph separator.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls that change the reading direction have no place in data: they hide what it says.
  private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C, 0xFEFF: true
    default: false
    }
  }
}
