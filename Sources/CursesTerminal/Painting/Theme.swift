import TerminalKit

/// What each meaning looks like.
///
/// Two rules: whatever tells a state differs from plain text by an attribute too, never by colour alone; and the
/// focused row, which is written at every Down, is marked by a background colour where there is one, because
/// terminals erase blanks in a background with a few bytes, and reversed blanks only one by one.
struct Theme: Sendable {
  private let appearances: [Style: StyleAppearance]

  init(_ name: ThemeName) {
    let appearance: (Style) -> StyleAppearance =
      switch name {
      case .standard: Self.standard
      case .highContrast: Self.highContrast
      case .mono: Self.mono
      }
    appearances = Dictionary(uniqueKeysWithValues: Style.allCases.map { ($0, appearance($0)) })
  }

  func appearance(of style: Style) -> StyleAppearance { appearances[style] ?? StyleAppearance() }

  /// Colours always come as a pair of foreground and background, so that they can be read on a dark and on a light
  /// terminal alike; black letters are reversed ground and never bold, which many terminals show as grey.
  private static func standard(_ style: Style) -> StyleAppearance {
    switch style {
    case .text, .border, .legend: StyleAppearance()
    case .faint, .disabled: StyleAppearance(attributes: .dim)
    case .strong: StyleAppearance(attributes: .bold)
    case .title, .focused: StyleAppearance(attributes: .bold, foreground: .white, background: .deepBlue)
    case .field: StyleAppearance(attributes: .underline)
    case .activeField: StyleAppearance(attributes: .reverse, foreground: .cyan, background: .black)
    case .selection: StyleAppearance(attributes: .reverse)
    case .error: StyleAppearance(attributes: [.bold, .underline], foreground: .white, background: .red)
    case .warning: StyleAppearance(attributes: .reverse, foreground: .yellow, background: .black)
    case .success: StyleAppearance(attributes: .reverse, foreground: .green, background: .black)
    case .notice: StyleAppearance(attributes: .reverse, foreground: .cyan, background: .black)
    case .legendKey: StyleAppearance(attributes: [.bold, .reverse])
    case .match: StyleAppearance(attributes: [.bold, .underline])
    }
  }

  private static func highContrast(_ style: Style) -> StyleAppearance {
    switch style {
    case .text, .faint, .border, .legend: StyleAppearance(foreground: .white, background: .black)
    case .strong, .title, .success, .notice, .legendKey:
      StyleAppearance(attributes: .bold, foreground: .white, background: .black)
    case .disabled: StyleAppearance(attributes: .italic, foreground: .white, background: .black)
    case .focused: StyleAppearance(attributes: .bold, foreground: .black, background: .yellow)
    case .field: StyleAppearance(attributes: .underline, foreground: .white, background: .black)
    case .activeField: StyleAppearance(attributes: .bold, foreground: .black, background: .white)
    case .selection: StyleAppearance(attributes: .reverse, foreground: .yellow, background: .black)
    case .error: StyleAppearance(attributes: [.bold, .underline], foreground: .yellow, background: .black)
    case .warning: StyleAppearance(attributes: .underline, foreground: .yellow, background: .black)
    case .match: StyleAppearance(attributes: [.bold, .underline], foreground: .cyan, background: .black)
    }
  }

  private static func mono(_ style: Style) -> StyleAppearance {
    switch style {
    case .text, .border, .legend: StyleAppearance()
    case .faint, .disabled: StyleAppearance(attributes: .dim)
    case .strong, .title, .success, .notice, .legendKey: StyleAppearance(attributes: .bold)
    case .focused: StyleAppearance(attributes: .reverse)
    case .field, .warning: StyleAppearance(attributes: .underline)
    case .activeField, .selection: StyleAppearance(attributes: [.reverse, .bold])
    case .error, .match: StyleAppearance(attributes: [.bold, .underline])
    }
  }
}
