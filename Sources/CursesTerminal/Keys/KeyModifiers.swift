import TerminalKit

/// The modifiers that xterm sends with a key: 1 + Shift 1, Alt 2, Ctrl 4.
struct KeyModifiers: OptionSet {
  let rawValue: Int

  static let shift = KeyModifiers(rawValue: 1)
  static let alt = KeyModifiers(rawValue: 2)
  static let control = KeyModifiers(rawValue: 4)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  init(parameter: Int) {
    self.init(rawValue: max(0, parameter - 1))
  }

  /// The key with the modifiers, or none where no such key has a meaning.
  func applied(to key: Key) -> Key? {
    switch (key, self) {
    case (_, []): key
    case (.up, .shift): .shiftUp
    case (.down, .shift): .shiftDown
    case (.left, .shift): .shiftLeft
    case (.right, .shift): .shiftRight
    case (.left, .control), (.left, .alt): .wordLeft
    case (.right, .control), (.right, .alt): .wordRight
    case (.function(let number, shift: _), .shift): .function(number, shift: true)
    default: nil
    }
  }
}
