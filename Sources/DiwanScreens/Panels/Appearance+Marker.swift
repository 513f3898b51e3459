import TerminalKit

extension Appearance {
  /// The sign before the focused line, pointing away from the start edge.
  var marker: String {
    switch (borders, direction) {
    case (.unicode, .rightToLeft): "\u{25C0}"
    case (.unicode, .leftToRight): "\u{25B6}"
    case (.ascii, .rightToLeft): "<"
    case (.ascii, .leftToRight): ">"
    }
  }
}
