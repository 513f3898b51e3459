public import ArabicText

/// How the interface is laid out and drawn for this officer on this terminal.
public struct Appearance: Hashable, Sendable {
  public var direction: LayoutDirection
  public var borders: BorderSet
  /// Letter shaping, marks, and the officer's digits.
  public var shaping: ShapingOptions
  /// The theme's name; the terminal knows its colours.
  public var theme: String

  public init(
    direction: LayoutDirection = .rightToLeft, borders: BorderSet = .unicode,
    shaping: ShapingOptions = ShapingOptions(), theme: String = "default"
  ) {
    self.direction = direction
    self.borders = borders
    self.shaping = shaping
    self.theme = theme
  }
}
