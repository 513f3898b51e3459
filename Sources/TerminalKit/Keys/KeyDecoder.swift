import ArabicText

/// Turns keys as terminals report them into keys as the program means them.
public struct KeyDecoder: Sendable {
  public init() {}

  /// Escape and a digit is a function key (0 is F10); a key that types the display form of a letter types the letter;
  /// pasted text holds letters, never their display forms.
  ///
  /// The lam-alef keys of X11 stay what they are, one key each: a text takes their two letters, a Latin field and a
  /// mnemonic the one Latin letter of the key. A terminal that sends lam and alef for them cannot be told from the keys
  /// of these two letters.
  public func decode(_ key: Key) -> [Key] {
    switch key {
    case .character(let scalar, alt: true):
      guard let digit = KeyboardLayout.digitValue(of: scalar) else { return [key] }
      return [.function(digit == 0 ? 10 : digit)]
    case .character(let scalar, alt: false):
      let letters = PresentationForms.letters(String(scalar)).unicodeScalars
      return [.character(letters.count == 1 ? letters.first ?? scalar : scalar)]
    case .paste(let text):
      return [.paste(PresentationForms.letters(text))]
    default:
      return [key]
    }
  }
}
