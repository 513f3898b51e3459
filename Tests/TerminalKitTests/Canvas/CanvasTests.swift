import ArabicText
import Testing

@testable import TerminalKit

@Suite("The canvas mirrors once")
struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int, _ appearance: Appearance) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows), appearance: appearance)
  }

  @Test("Column 0 is the left edge in English and the right edge in Arabic")
  func startEdge() {
    var english = canvas(12, 1, .english)
    english.write("name", row: 0, column: 2)
    #expect(english.screenRow(0) == "  name      ")
    var arabic = canvas(12, 1, .arabic)
    arabic.write("name", row: 0, column: 2)
    #expect(arabic.screenRow(0) == "      name  ")
  }

  @Test("An Arabic word is joined and stands at the right edge; it is read back as it was written")
  func arabicWord() {
    var arabic = canvas(8, 1, .arabic)
    arabic.write("سلام", row: 0)
    #expect(arabic.screenRow(0) == "     \u{FEE1}\u{FEFC}\u{FEB3}")
    #expect(arabic.row(0) == "سلام")
  }

  @Test("A row with Arabic, digits and Latin letters reads in logical order", arguments: [Appearance.arabic, .english])
  func mixedReading(appearance: Appearance) {
    var drawn = canvas(60, 1, appearance)
    drawn.write("الملف 1448 باسم (Ahmad)", row: 0, base: .rightToLeft)
    #expect(drawn.row(0).trimmingBlanks == "الملف 1448 باسم (Ahmad)")
  }

  @Test("A phone in an Arabic row keeps its order, on the screen and in reading")
  func phone() {
    var drawn = canvas(30, 1, .arabic)
    drawn.write("الجوال", row: 0)
    drawn.write("+966 50-123", row: 0, column: 8, base: .leftToRight)
    #expect(drawn.screenRow(0).contains("+966 50-123"))
    #expect(drawn.row(0) == "الجوال  +966 50-123")
  }

  @Test("Text that is too wide ends in an ellipsis at the end edge")
  func clipping() {
    var english = canvas(6, 1, .english)
    english.write("beneficiary", row: 0)
    #expect(english.screenRow(0) == "benef…")
    var arabic = canvas(6, 1, .arabic)
    arabic.write("المستفيدون", row: 0)
    #expect(arabic.row(0) == "المست…")
    #expect(arabic.screenRow(0).hasPrefix("…"))
  }

  @Test("Text of more rows than there are says by an ellipsis that it goes on", arguments: [1, 2, 3])
  func wrappedAndCut(rows: Int) {
    var drawn = canvas(11, 3, .arabic)
    #expect(drawn.writeWrapped("مدة الرد على الطلب", row: 0, column: 0, width: 9, rows: rows) == min(rows, 2))
    let whole = ["مدة الرد", "على الطلب", ""]
    let shown = (0..<3).map { drawn.row($0).trimmingBlanks }
    #expect(shown == (rows == 1 ? ["مدة الرد…", "", ""] : whole))
  }

  @Test("Alignment is measured from the start edge")
  func alignment() {
    var arabic = canvas(10, 3, .arabic)
    for (row, alignment) in [Alignment.start, .centre, .end].enumerated() {
      arabic.write("ab", row: row, width: 10, alignment: alignment)
    }
    #expect(arabic.screenRow(0) == "        ab")
    #expect(arabic.screenRow(1) == "    ab    ")
    #expect(arabic.screenRow(2) == "ab        ")
  }

  @Test("A box has its title at the start, in both directions and in ASCII")
  func box() {
    var english = canvas(12, 3, .english)
    english.box(english.bounds, title: "Key")
    #expect((0..<3).map { english.screenRow($0) } == ["┌─ Key ────┐", "│          │", "└──────────┘"])
    var arabic = canvas(12, 3, .arabic)
    arabic.box(arabic.bounds, title: "Key")
    #expect((0..<3).map { arabic.screenRow($0) } == ["┌──── Key ─┐", "│          │", "└──────────┘"])
    var ascii = canvas(5, 2, Appearance(direction: .leftToRight, borders: .ascii))
    ascii.box(ascii.bounds)
    #expect((0..<2).map { ascii.screenRow($0) } == ["+---+", "+---+"])
  }

  @Test("Nothing leaves a region, and the cursor is mirrored with it")
  func regions() {
    var arabic = canvas(10, 2, .arabic)
    arabic.within(Region(row: 1, column: 6, rows: 5, columns: 20)) { part in
      #expect(part.size == Size(columns: 4, rows: 1))
      part.write("abcdefgh", row: 0)
      part.write("lost", row: 1)
      part.placeCursor(row: 0, column: 1)
    }
    #expect(arabic.screenRow(0) == "          ")
    #expect(arabic.screenRow(1) == "abc…      ")
    #expect(arabic.frame().cursor == ScreenPosition(row: 1, column: 2))
  }

  @Test("Marked letters take the other style and the cells keep their levels")
  func marks() {
    var english = canvas(6, 1, .english)
    let line = Paragraph("abcd", base: .leftToRight).line()
    english.write(line, row: 0, marked: [1..<3])
    #expect(english.frame().styles(ofRow: 0) == [.text, .match, .match, .text, .text, .text])
    var arabic = canvas(3, 1, .arabic)
    arabic.write("12", row: 0)
    #expect(arabic.frame().lines[0].map(\.level) == [1, 2, 2])
  }
}
