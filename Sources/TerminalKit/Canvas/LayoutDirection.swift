public import ArabicText

/// Where reading starts: widgets speak of start and end, the canvas alone knows left and right.
public enum LayoutDirection: Hashable, Sendable {
  case leftToRight, rightToLeft

  /// The base direction of text that says nothing else.
  public var base: BaseDirection {
    self == .rightToLeft ? .rightToLeft : .leftToRight
  }
}
