/// The letters behind Arabic presentation forms: what a keyboard or a paste may bring in their place.
public enum PresentationForms {
  /// The letters that a presentation form stands for, lam-alef as two; nil for every other scalar.
  public static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    let value = scalar.value
    if (0xFEF5...0xFEFC).contains(value) {
      return ["\u{644}", alefsAfterLam[Int(value - 0xFEF5) / 2]]
    }
    if (0xFE80...0xFEF4).contains(value) {
      return [formsB[Int(value - 0xFE80)]]
    }
    return persianForms[value].map { [$0] }
  }

  /// The text with letters in place of presentation forms.
  public static func letters(in text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFB50...0xFEFC).contains($0.value) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letters = letters(of: scalar) {
        result.append(contentsOf: letters)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let alefsAfterLam: [Unicode.Scalar] = ["\u{622}", "\u{623}", "\u{625}", "\u{627}"]

  /// U+FE80 to U+FEF4: two forms for letters that join on one side, four for the others (Unicode, Arabic Presentation Forms-B).
  private static let formsB: [Unicode.Scalar] = {
    var forms: [Unicode.Scalar] = ["\u{621}"]
    let joiningOnBothSides: Set<UInt32> = [0x626, 0x628]
    let joiningOnOneSide: Set<UInt32> = [0x629, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x649]
    for value in Array(UInt32(0x622)...0x63A) + Array(UInt32(0x641)...0x64A) {
      let isEarlyLetter = value < 0x628 && !joiningOnBothSides.contains(value)
      let count = isEarlyLetter || joiningOnOneSide.contains(value) ? 2 : 4
      forms += Unicode.Scalar(value).map { Array(repeating: $0, count: count) } ?? []
    }
    return forms
  }()

  /// The Persian and Urdu letters that fonts for Arabic carry in Presentation Forms-A.
  private static let persianForms: [UInt32: Unicode.Scalar] = {
    let firstForms: [(first: UInt32, count: UInt32, letter: Unicode.Scalar)] = [
      (0xFB56, 4, "\u{67E}"), (0xFB7A, 4, "\u{686}"), (0xFB8A, 2, "\u{698}"), (0xFB8E, 4, "\u{6A9}"),
      (0xFB92, 4, "\u{6AF}"), (0xFBFC, 4, "\u{6CC}"),
    ]
    var letters: [UInt32: Unicode.Scalar] = [:]
    for forms in firstForms {
      for offset in 0..<forms.count { letters[forms.first + offset] = forms.letter }
    }
    return letters
  }()
}
