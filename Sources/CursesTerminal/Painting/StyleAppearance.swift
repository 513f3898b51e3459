/// How a style looks: attributes, and colours where the terminal has them.
struct StyleAppearance: Hashable, Sendable {
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let italic = Attributes(rawValue: 4)
    static let reverse = Attributes(rawValue: 8)
    static let underline = Attributes(rawValue: 16)
  }

  /// The eight colours that every terminal lets its user choose, and one that is the same on all that have 256.
  enum Color: Int16, Sendable {
    case terminal = -1
    case black, red, green, yellow, blue, magenta, cyan, white
    /// Dark enough for white letters, where a palette's own blue may be a pale one; blue where there are fewer colours.
    case deepBlue = 19

    func number(among count: Int) -> Int16 { self == .deepBlue && count < 256 ? Color.blue.rawValue : rawValue }
  }

  var attributes: Attributes = []
  var foreground = Color.terminal
  var background = Color.terminal
}
