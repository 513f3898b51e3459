import ArabicText
import Testing

@Suite("Text of a stranger can neither reorder the screen nor drive the terminal")
struct VisibleControlsTests {
  @Test(
    "controls become symbols",
    arguments: [
      ("a\u{202E}b", "a\u{FFFD}b"), ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"), ("\u{1B}[2J", "␛[2J"),
      ("a\u{0}\u{7F}\u{9B}", "a␀␡\u{FFFD}"), ("\u{FEFF}a", "\u{FFFD}a"), ("a\u{200F}\u{061C}", "a\u{FFFD}\u{FFFD}"),
      ("a\u{2029}", "a\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"),
    ])
  func shown(_ text: String, _ expected: String) {
    #expect(VisibleControls.sanitized(text) == expected)
  }

  @Test("words keep their joiners, marks and letters", arguments: ["مي\u{200C}خوا", "مُحَمَّد", "e\u{0301}", "日本", ""])
  func kept(_ text: String) {
    #expect(VisibleControls.sanitized(text) == text)
    #expect(VisibleControls.stripped(text) == text)
  }

  @Test(
    "pasted text loses its controls, and its line ends and tabs become blanks",
    arguments: [
      ("\u{202A}+966 55\u{202C}", "+966 55"), ("محمد\r\nأحمد", "محمد أحمد"), ("a\tb\n", "a b "), ("\u{200F}علي", "علي"),
      ("a\u{1B}b", "ab"), ("\u{FEFF}a", "a"),
    ])
  func stripped(_ text: String, _ expected: String) {
    #expect(VisibleControls.stripped(text) == expected)
  }

  @Test("sanitized text in an isolate leaves its sentence alone")
  func sentence() {
    let hostile = VisibleControls.sanitized("\u{2069}\u{202E}abc")
    let line = Paragraph("x \(Isolate.firstStrong(hostile)) yz", base: .leftToRight).line()
    #expect(line.cells.map(\.text).joined() == "x \u{FFFD}\u{FFFD}abc yz")
  }
}
