import ArabicText

/// A way to call an action from the keyboard.
public enum KeyPattern: Hashable, Sendable {
  /// F1 to F12; Escape and a digit is the same.
  case function(Int)
  /// A mnemonic letter: pressed on its key in either layout; where letters are typed into a field, with Alt.
  case letter(Unicode.Scalar)
  /// A character as such, digits and signs of Arabic counting as their Latin twins.
  case sign(Unicode.Scalar)
  /// A sign with which nothing begins that is typed here: it needs no Alt where letters are typed.
  case freeSign(Unicode.Scalar)
  /// Any other key.
  case key(Key)

  /// Whether the key calls it; `lettersAreTyped` while the focus eats plain characters.
  public func matches(_ key: Key, lettersAreTyped: Bool) -> Bool {
    switch (self, key) {
    case (.function(let number), .function(let pressed, shift: false)):
      number == pressed
    case (.letter(let letter), .character(let pressed, let alt)):
      (alt || !lettersAreTyped) && KeyboardLayout.isSameKey(letter, pressed)
    case (.sign(let sign), .character(let pressed, let alt)):
      (alt || !lettersAreTyped) && Self.isSign(sign, pressed)
    case (.freeSign(let sign), .character(let pressed, _)):
      Self.isSign(sign, pressed)
    case (.key(let wanted), let pressed):
      wanted == pressed
    default:
      false
    }
  }

  static func isSign(_ sign: Unicode.Scalar, _ pressed: Unicode.Scalar) -> Bool {
    sign == pressed || KeyboardLayout.latinKey(of: pressed) == sign
  }

  /// What is engraved on the key: the Arabic letter where the interface reads right to left, else the Latin one; with the
  /// key that goes with a letter where letters are typed.
  public func name(direction: LayoutDirection, lettersAreTyped: Bool = false) -> String {
    switch self {
    case .function(let number):
      return "F\(number)"
    case .sign(let sign):
      return lettersAreTyped ? Self.withAlt(String(sign)) : String(sign)
    case .freeSign(let sign):
      return String(sign)
    case .key(let key):
      return direction == .rightToLeft && key.name.contains("+") ? Isolate.leftToRight(key.name) : key.name
    case .letter(let letter):
      let latin = KeyboardLayout.latinKey(of: letter)
      let engraved =
        direction == .leftToRight
        ? String(latin).uppercased()
        : PresentationForms.letters(String(KeyboardLayout.arabicLetter(onLatinKey: latin) ?? letter))
      return lettersAreTyped ? Self.withAlt(engraved) : engraved
    }
  }

  /// In a run of its own, or it would be read with the name of the key beside it.
  private static func withAlt(_ engraved: String) -> String { Isolate.leftToRight("Alt+" + engraved) }
}
