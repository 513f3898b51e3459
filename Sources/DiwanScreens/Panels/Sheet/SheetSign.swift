import TerminalKit

/// A sign before a line, so that its state is never told by colour alone.
enum SheetSign: Hashable, Sendable {
  case done, lacking, warning, question, idle
  /// Keeps the place of a sign, as in a heading.
  case blank

  func text(_ borders: BorderSet) -> String {
    switch (self, borders) {
    case (.done, .unicode): "\u{2713}"
    case (.done, .ascii): "+"
    case (.lacking, .unicode): "\u{2717}"
    case (.lacking, .ascii): "x"
    case (.warning, _): "!"
    case (.question, _): "?"
    case (.idle, .unicode): "\u{00B7}"
    case (.idle, .ascii): "-"
    case (.blank, _): " "
    }
  }

  var style: Style {
    switch self {
    case .done: .success
    case .lacking, .warning: .warning
    case .question: .notice
    case .idle, .blank: .faint
    }
  }
}
