import Testing

@testable import ArabicText

@Suite("A glyph holds a base and four marks in fourteen bytes")
struct GlyphTests {
  @Test(
    "what goes in comes out", arguments: ["ا", "ب\u{650}\u{651}", "\u{1F600}", "a\u{301}\u{302}\u{303}\u{304}", ""])
  func roundTrip(text: String) {
    let glyph = Glyph(text)
    #expect(Array(glyph.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(glyph.base == text.unicodeScalars.first)
    #expect(glyph.isEmpty == text.isEmpty)
  }

  @Test("a fifth mark is left out, each of the others counts")
  func marks() {
    let four = Glyph("a\u{301}\u{302}\u{303}\u{304}")
    #expect(Glyph("a\u{301}\u{302}\u{303}\u{304}\u{305}") == four)
    #expect(Glyph("a\u{301}\u{302}\u{303}\u{305}") != four)
    #expect(Glyph("a\u{302}\u{301}\u{303}\u{304}") != four)
    #expect(four[4] == "\u{304}")
    #expect(four[1] == "\u{301}")
  }

  @Test("another base keeps the marks")
  func otherBase() {
    #expect(Glyph("(\u{301}").with(base: ")") == Glyph(")\u{301}"))
  }

  @Test("it leaves room for a style and a level in two machine words")
  func size() {
    #expect(MemoryLayout<Glyph>.size == 14)
  }
}
