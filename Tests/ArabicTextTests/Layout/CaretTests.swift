import ArabicText
import Testing

@Suite("The cursor stands where the next letter will go")
struct CaretTests {
  @Test(
    "every stop of any text has a column of its own that leads back to it",
    arguments: [
      BaseDirection.rightToLeft, .leftToRight, .automatic,
    ])
  func roundTrip(base: BaseDirection) {
    var random = RandomText(seed: 3)
    for _ in 0..<2000 {
      let paragraph = Paragraph(random.anyText(), base: base)
      let line = paragraph.line()
      guard !line.cells.isEmpty else { continue }
      for stop in paragraph.caretStops {
        let back = line.scalarOffset(atColumn: line.caretColumn(beforeScalar: stop))
        #expect(back == stop, "\(paragraph.text.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test(
    "every scalar of any text leads to the stop of its own letter, and no two stops share a column",
    arguments: [
      BaseDirection.rightToLeft, .leftToRight, .automatic,
    ])
  func everyIndex(base: BaseDirection) {
    var random = RandomText(seed: 6)
    for _ in 0..<2000 {
      let paragraph = Paragraph(random.anyText(), base: base)
      let line = paragraph.line()
      guard !line.cells.isEmpty else { continue }
      let stops = paragraph.caretStops
      #expect(stops == stops.sorted() && stops.last == paragraph.scalarCount)
      #expect(Set(stops.map(line.caretColumn)).count == stops.count, "\(paragraph.text.unicodeScalars.map(\.value))")
      for offset in 0..<paragraph.scalarCount {
        let back = line.scalarOffset(atColumn: line.caretColumn(beforeScalar: offset))
        #expect(back == stops.last { $0 <= offset }, "\(paragraph.text.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test("word steps and Backspace always lead to another stop on their own side, in any text")
  func steps() {
    var random = RandomText(seed: 7)
    for _ in 0..<1000 {
      let paragraph = Paragraph(random.anyText(), base: .rightToLeft)
      let stops = Set(paragraph.caretStops)
      for stop in stops {
        let back = paragraph.wordStart(before: stop)
        let forward = paragraph.wordEnd(after: stop)
        #expect(stops.contains(back) && (back < stop || stop == 0))
        #expect(stops.contains(forward) && (forward > stop || stop == paragraph.scalarCount))
        #expect(paragraph.deletionStart(before: stop) < stop || stop == 0)
      }
    }
  }

  @Test("columns of an Arabic word count from the left, its end lies left of it")
  func arabicColumns() {
    let line = Paragraph("سلام", base: .rightToLeft).line()
    #expect(line.widthInCells == 3)
    #expect([0, 1, 2, 3, 4].map(line.caretColumn) == [2, 1, 1, 0, -1])
    #expect([-2, -1, 0, 1, 2, 3].map(line.scalarOffset) == [4, 4, 3, 1, 0, 0])
  }

  @Test("columns of a Latin word count from the left, its end lies right of it")
  func latinColumns() {
    let line = Paragraph("abc", base: .leftToRight).line()
    #expect([0, 2, 3].map(line.caretColumn) == [0, 2, 3])
    #expect([-1, 0, 2, 3, 9].map(line.scalarOffset) == [0, 0, 2, 3, 3])
  }

  @Test("an empty field has its cursor at its end edge")
  func empty() {
    #expect(Paragraph("", base: .rightToLeft).line().caretColumn(beforeScalar: 0) == -1)
    #expect(Paragraph("", base: .leftToRight).line().caretColumn(beforeScalar: 0) == 0)
    #expect(Paragraph("", base: .rightToLeft).caretStops == [0])
  }

  @Test("a letter with its marks is one stop, and so is lam-alef")
  func stops() {
    #expect(Paragraph("مُحَمَّد", base: .rightToLeft).caretStops == [0, 2, 4, 7, 8])
    #expect(Paragraph("سلام", base: .rightToLeft).caretStops == [0, 1, 3, 4])
  }

  @Test("word steps stop at the edges of words, not at blanks or commas")
  func words() {
    let paragraph = Paragraph("محمد بن علي، أحمد", base: .rightToLeft)
    #expect([17, 13, 12, 8, 5, 3, 0].map(paragraph.wordStart) == [13, 8, 8, 5, 0, 0, 0])
    #expect([0, 4, 7, 11, 14, 17].map(paragraph.wordEnd) == [4, 7, 11, 17, 17, 17])
  }

  @Test("Backspace takes the last mark first, then the letter; of lam-alef the alef")
  func deletion() {
    let vowelled = Paragraph("مُ", base: .rightToLeft)
    #expect(vowelled.deletionStart(before: 2) == 1)
    #expect(vowelled.deletionStart(before: 1) == 0)
    #expect(Paragraph("لا", base: .rightToLeft).deletionStart(before: 2) == 1)
    #expect(Paragraph("مي\u{200C}", base: .rightToLeft).deletionStart(before: 3) == 1)
    #expect(vowelled.deletionStart(before: 0) == 0)
  }
}
