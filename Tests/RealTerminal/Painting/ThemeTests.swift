import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("What states look like")
struct ThemeTests {
  @Test("a state is never told by colour alone", arguments: ThemeName.allCases)
  func attributesTell(name: ThemeName) {
    let theme = Theme(name)
    for style in [Style.focused, .activeField, .selection, .error, .warning, .success, .notice, .disabled, .match] {
      #expect(theme.appearance(of: style).attributes != theme.appearance(of: .text).attributes, "\(style)")
    }
    #expect(theme.appearance(of: .field).attributes != theme.appearance(of: .activeField).attributes)
    #expect(theme.appearance(of: .error).attributes != theme.appearance(of: .warning).attributes)
  }

  @Test("the theme for one colour uses none")
  func monoHasNoColor() {
    for style in Style.allCases {
      #expect(Theme(.mono).appearance(of: style).foreground == .terminal, "\(style)")
      #expect(Theme(.mono).appearance(of: style).background == .terminal, "\(style)")
    }
  }

  @Test("NO_COLOR takes the colours away unless the officer chose a theme; empty it says nothing")
  func noColor() {
    #expect(ThemeName.chosen(nil, environment: ["NO_COLOR": "1"]) == .mono)
    #expect(ThemeName.chosen(nil, environment: ["NO_COLOR": ""]) == .standard)
    #expect(ThemeName.chosen(.highContrast, environment: ["NO_COLOR": "1"]) == .highContrast)
  }
}
