import TerminalKit
import Testing

@Suite("Bars")
struct BarTests {
  private static let ascii = Appearance(direction: .rightToLeft, borders: .ascii)

  @Test(
    "a bar is as long as its share, in halves that begin at the start edge",
    arguments: [(10, "█████", "█████"), (5, "██▐", "██▌"), (4, "██", "██"), (3, "█▐", "█▌"), (1, "▐", "▌")])
  func lengths(value: Int, arabic: String, english: String) {
    #expect(Bar.text(value, of: 10, width: 5, in: .arabic) == arabic)
    #expect(Bar.text(value, of: 10, width: 5, in: .english) == english)
  }

  @Test(
    "where the terminal has no such signs, whole cells stand for it", arguments: [(10, "#####"), (5, "###"), (1, "#")])
  func ascii(value: Int, text: String) {
    #expect(Bar.text(value, of: 10, width: 5, in: Self.ascii) == text)
  }

  @Test("nothing has no bar, the smallest has one, and none leaves its place")
  func edges() {
    #expect(Bar.text(0, of: 10, width: 5, in: .arabic) == "")
    #expect(Bar.text(1, of: 1_000_000, width: 5, in: .english) == "▌")
    #expect(Bar.text(20, of: 10, width: 5, in: .english) == "█████")
    #expect(Bar.text(5, of: 0, width: 5, in: .english) == "")
  }

  @Test("a table of figures stands mirrored in Arabic: the label at the right, then number and bar")
  func mirrored() {
    let figures = BarTable(
      "M", [.init("W"), .init("N", hasBars: false)],
      [.init("a", "A", [.init("4", 4), .init("7", 7)]), .init("b", "B", [.init("2", 2), nil])])
    func rows(_ appearance: Appearance) -> [String] {
      var canvas = Canvas(size: Size(columns: 40, rows: 4), appearance: appearance)
      var table = Table(
        figures.columns(widthInCells: 40), emptyText: "", wording: .test)
      table.show(figures.tableRows(widthInCells: 40, in: appearance))
      table.draw(on: &canvas)
      return (0..<3).map { canvas.screenRow($0) }
    }
    let english = rows(.english)
    let arabic = rows(.arabic)
    #expect(english[1].contains("4 ███████████ "))
    #expect(english[2].contains("2 █████▌ "))
    #expect(arabic[1].contains(" ███████████ 4"))
    #expect(arabic[2].contains(" ▐█████ 2"))
    #expect(arabic[2].contains("–"))
  }
}
