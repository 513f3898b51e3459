/// The characters of borders and markers.
public enum BorderSet: String, Hashable, Sendable, CaseIterable {
  case unicode, ascii

  var horizontal: String { self == .unicode ? "\u{2500}" : "-" }
  var vertical: String { self == .unicode ? "\u{2502}" : "|" }
  var filledBar: String { self == .unicode ? "\u{2588}" : "#" }
  var emptyBar: String { self == .unicode ? "\u{2591}" : "." }
  var checkMark: String { self == .unicode ? "\u{2713}" : "x" }

  /// The marker of the focused row, pointing away from the start edge.
  func marker(_ direction: LayoutDirection) -> String {
    switch (self, direction) {
    case (.unicode, .leftToRight): "\u{25B6}"
    case (.unicode, .rightToLeft): "\u{25C0}"
    case (.ascii, .leftToRight): ">"
    case (.ascii, .rightToLeft): "<"
    }
  }

  /// The corner at the top or bottom, and on the physical left or right side.
  func corner(isTop: Bool, isLeft: Bool) -> String {
    guard self == .unicode else { return "+" }
    return switch (isTop, isLeft) {
    case (true, true): "\u{250C}"
    case (true, false): "\u{2510}"
    case (false, true): "\u{2514}"
    case (false, false): "\u{2518}"
    }
  }
}
