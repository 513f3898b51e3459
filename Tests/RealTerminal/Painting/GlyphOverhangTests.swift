import ArabicText
import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("What an Arabic letter leaves behind where it goes")
struct GlyphOverhangTests {
  private func row(_ text: String, style: Style = .text) -> [Cell] {
    text.unicodeScalars.map { Cell(glyph: Glyph($0), style: style, level: 0) }
  }

  @Test(
    "blanks beside an Arabic letter that goes or changes are cleared, and no other cell",
    arguments: [
      (" \u{FEF1} ", "   ", [0, 2]), (" \u{FEF1}a", "  a", [0]), (" \u{FEF1} ", " \u{FEF3} ", [0, 2]),
      ("\u{FEF1}  \u{FEF1}", "\u{FEF1}   ", [2]), (" \u{FEF1} ", " \u{FEF1} ", []), ("   ", " \u{FEF1} ", []),
      (" a ", "   ", []), ("\u{FEF1}", " ", []), ("", "   ", []),
    ])
  func blanks(before: String, after: String, expected: [Int]) {
    #expect(GlyphOverhang.blanks(from: row(before), to: row(after)) == expected)
  }

  @Test("a blank that changes its colour is sent anyway")
  func recoloured() {
    #expect(GlyphOverhang.blanks(from: row(" \u{FEF1} "), to: row("   ", style: .error)) == [])
  }
}
