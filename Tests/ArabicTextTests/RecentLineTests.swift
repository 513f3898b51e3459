import ArabicText
import Testing

@Suite("Lines laid out before")
struct RecentLineTests {
  @Test("a remembered line is the line that would be laid out, at each width and in each direction")
  func equalToLaidOut() {
    for text in ["محمد عبدالله القحطاني", "هاتف 0551234567", "", "SITI MOHD"] {
      for width in [0, 3, 8, 40] {
        for base in [BaseDirection.rightToLeft, .leftToRight] {
          let fresh = Paragraph(text, base: base).clipped(toWidth: width)
          for _ in 1...2 {
            #expect(Paragraph.clippedLine(of: text, base: base, options: ShapingOptions(), toWidth: width) == fresh)
          }
        }
      }
    }
  }

  @Test("a hamza typed as a mark keeps offsets of its own beside the letter that looks the same")
  func canonicallyEqualTexts() {
    let composed = "\u{623}\u{628}"
    let decomposed = "\u{627}\u{654}\u{628}"
    #expect(composed == decomposed)
    func end(_ text: String) -> Int {
      Paragraph.clippedLine(of: text, base: .rightToLeft, options: ShapingOptions(), toWidth: 10).source.upperBound
    }
    #expect(end(composed) == 2)
    #expect(end(decomposed) == 3)
  }
}
