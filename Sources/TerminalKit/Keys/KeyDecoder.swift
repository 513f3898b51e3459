import ArabicText

/// Turns keys as terminals report them into keys as the program means them.
public struct KeyDecoder: Sendable {
  public init() {}

  /// Escape and a digit is a function key (0 is F10); a key that types a presentation form types its letters;
  /// pasted text holds letters, never their display forms.
  public func decode(_ key: Key) -> [Key] {
    switch key {
    case .character(let scalar, alt: true):
      guard let digit = KeyboardLayout.digitValue(of: scalar) else { return [key] }
      return [.function(digit == 0 ? 10 : digit)]
    case .character(let scalar, alt: false):
      return PresentationForms.letters(String(scalar)).unicodeScalars.map { .character($0) }
    case .paste(let text):
      return [.paste(PresentationForms.letters(text))]
    default:
      return [key]
    }
  }
}
