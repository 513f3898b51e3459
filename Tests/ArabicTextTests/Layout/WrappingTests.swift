import ArabicText
import Testing

@Suite("A long text is wrapped or clipped without changing a letter")
struct WrappingTests {
  private func rows(_ text: String, _ width: Int, base: BaseDirection = .leftToRight) -> [String] {
    Paragraph(text, base: base).wrapped(toWidth: width).map { $0.cells.map(\.text).joined() }
  }

  @Test("lines break at blanks and behind hyphens; a longer word is broken inside")
  func breaks() {
    #expect(rows("one two three", 8) == ["one two ", "three"])
    #expect(rows("one two three", 7) == ["one two", "three"])
    #expect(rows("well-known", 7) == ["well-", "known"])
    #expect(rows("-7 -8", 4) == ["-7 ", "-8"])
    #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(rows("日本語", 4) == ["日本", "語"])
    #expect(rows("", 4) == [""])
  }

  @Test("a no-break space holds its neighbours together")
  func noBreakSpace() {
    #expect(rows("aa 10\u{A0}km", 6) == ["aa ", "10\u{A0}km"])
  }

  @Test("blanks that do not fit hang over: no cell, but part of the line")
  func hangingBlanks() {
    let lines = Paragraph("one   two", base: .leftToRight).wrapped(toWidth: 4)
    #expect(lines.map { $0.cells.map(\.text).joined() } == ["one ", "two"])
    #expect(lines.map(\.source) == [0..<6, 6..<9])
    #expect(!lines[0].cells.contains { $0.source.contains(4) })
    #expect(lines[0].caretColumn(beforeScalar: 4) == 4)
  }

  @Test("the lines of any text fit and share its scalars among them", arguments: [1, 2, 5, 10])
  func randomLines(width: Int) {
    var random = RandomText(seed: 4)
    for _ in 0..<1000 {
      let text = random.anyText()
      let lines = Paragraph(text, base: .automatic).wrapped(toWidth: width)
      #expect(lines.first?.source.lowerBound == 0)
      #expect(lines.last?.source.upperBound == text.unicodeScalars.count)
      for (line, next) in zip(lines, lines.dropFirst()) { #expect(line.source.upperBound == next.source.lowerBound) }
      #expect(lines.allSatisfy { $0.widthInCells <= width || $0.cells.count == 1 })
    }
  }

  @Test("a word broken inside keeps the joined forms that it had")
  func shapedBeforeCut() {
    #expect(rows("ببب", 2, base: .rightToLeft) == ["\u{FE92}\u{FE91}", "\u{FE90}"])
  }

  @Test("trailing blanks of each line stand at its end edge, also behind Latin words")
  func trailingBlanks() {
    #expect(rows("abc ابج", 4, base: .rightToLeft) == [" abc", "\u{FE9E}\u{FE91}\u{FE8D}"])
  }

  @Test("a clipped Arabic text ends in an ellipsis at its left")
  func clippedArabic() {
    let line = Paragraph("محمد أحمد", base: .rightToLeft).clipped(toWidth: 4)
    #expect(line.cells.map(\.text) == ["\u{2026}", "\u{FEE4}", "\u{FEA4}", "\u{FEE3}"])
    #expect(line.cells[0].source == 3..<9)
    #expect(line.source == 0..<9)
  }

  @Test("the ellipsis stands where the cut words would go on, whichever way the page is read")
  func ellipsisOfTheRun() {
    let arabic = Paragraph("محمد أحمد", base: .leftToRight).clipped(toWidth: 4)
    #expect(arabic.cells.map(\.text) == ["\u{2026}", "\u{FEE4}", "\u{FEA4}", "\u{FEE3}"])
    let latin = Paragraph("one two", base: .rightToLeft).clipped(toWidth: 5)
    #expect(latin.cells.map(\.text).joined() == "one\u{2026}")
    let words = Paragraph("A: محمد أحمد", base: .leftToRight).clipped(toWidth: 7)
    #expect(words.cells.map(\.text) == ["A", ":", " ", "\u{2026}", "\u{FEE4}", "\u{FEA4}", "\u{FEE3}"])
  }

  @Test("a clipped Latin text ends in an ellipsis at its right, without a blank before it")
  func clippedLatin() {
    let text = Paragraph("one two", base: .automatic)
    #expect(text.clipped(toWidth: 5).cells.map(\.text).joined() == "one\u{2026}")
    #expect(text.clipped(toWidth: 7) == text.line())
    #expect(text.clipped(toWidth: 1).cells.map(\.text) == ["\u{2026}"])
    #expect(text.clipped(toWidth: 0).cells.isEmpty)
  }

  @Test("clipped lines of any text fit and still account for every scalar")
  func randomClips() {
    var random = RandomText(seed: 5)
    for width in 1...12 {
      for _ in 0..<200 {
        let text = random.anyText()
        let line = Paragraph(text, base: .automatic).clipped(toWidth: width)
        #expect(line.widthInCells <= width)
        #expect(line.source == 0..<text.unicodeScalars.count)
        let shown = line.cells.reduce(0) { $0 + $1.source.count }
        #expect(line.cells.isEmpty || shown == text.unicodeScalars.count)
      }
    }
  }

  @Test(
    "whatever is cut off, one ellipsis stands for the rest and what is before it is the text's beginning",
    arguments: [
      BaseDirection.rightToLeft, .leftToRight,
    ])
  func ellipsisForTheRest(base: BaseDirection) throws {
    var random = RandomText(seed: 8)
    for width in 2...10 {
      for _ in 0..<300 {
        let paragraph = Paragraph(random.anyText(), base: base)
        let line = paragraph.clipped(toWidth: width)
        guard line != paragraph.line() else { continue }
        let end = try #require(line.cells.max { $0.source.lowerBound < $1.source.lowerBound })
        #expect(end.text == "\u{2026}", "\(paragraph.text.unicodeScalars.map(\.value))")
        #expect(end.source.upperBound == paragraph.scalarCount)
        let kept = Set(line.cells.filter { $0.source != end.source }.flatMap(\.source))
        #expect(kept == Set(0..<end.source.lowerBound), "\(paragraph.text.unicodeScalars.map(\.value))")
      }
    }
  }
}
