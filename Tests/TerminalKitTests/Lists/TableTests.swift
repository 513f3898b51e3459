import ArabicText
import Testing

@testable import TerminalKit

@Suite("A table holds a window of a list of any length")
struct TableTests {
  private let columns = [
    TableColumn("File", .fixed(6), base: .leftToRight), TableColumn("Name", .flexible(minimum: 5)),
    TableColumn("Days", .fixed(4), alignment: .end, base: .leftToRight),
  ]

  private func rows(_ range: Range<Int>) -> [TableRow] {
    range.map { TableRow("r\($0)", ["F-\($0)", "Name \($0)", String($0 % 10)]) }
  }

  @Test("The focused row is marked as a whole and by a sign, and the cursor stands at its start")
  func grid() {
    var table = Table(columns, rows: rows(0..<3), emptyText: "none", wording: .test)
    _ = table.handle(.down)
    var canvas = Canvas(size: Size(columns: 26, rows: 5), appearance: .english)
    table.draw(on: &canvas)
    #expect(
      (0..<5).map { canvas.row($0).plain } == [
        "  File   Name         Days", "  F-0    Name 0          0", "▶ F-1    Name 1          1",
        "  F-2    Name 2          2", "                    2 of 3",
      ])
    #expect(Set(canvas.frame().styles(ofRow: 2)) == [.focused])
    #expect(canvas.frame().cursor == ScreenPosition(row: 2, column: 0))
  }

  @Test("After other pictures a table looks as on the first: with other rows, columns, widths and directions")
  func drawnAgain() {
    var table = Table(columns, rows: rows(0..<4), emptyText: "none", wording: .test)
    var drawnLines = DrawnLines()
    let looks = [(26, Appearance.english), (26, .arabic), (40, .english), (26, .english)]
    for step in 0..<4 {
      if step == 1 { table.show(rows(10..<14)) }
      if step == 2 { table.columns[1].base = .rightToLeft; table.columns[2].alignment = .start }
      if step == 3 { table.show(table.rows.map { TableRow($0.id, $0.cells.reversed(), cellStyles: [1: .error]) }) }
      for (width, appearance) in looks {
        _ = table.handle(.down)
        let next = canvas(showing: table, width: width, appearance, after: drawnLines)
        #expect(
          next.frame() == canvas(showing: table, width: width, appearance).frame(), "step \(step), width \(width)")
        drawnLines = DrawnLines(after: next.drawnLines)
      }
    }
  }

  @Test(
    "A row that stays as it was is the same in memory, one that gets the focus is not, and one that leaves is not kept")
  func sharedLines() {
    var table = Table(columns, rows: rows(0..<2), emptyText: "none", wording: .test)
    let first = canvas(showing: table, width: 26, .english)
    let second = canvas(showing: table, width: 26, .english, after: DrawnLines(after: first.drawnLines))
    #expect((1...2).map { address(of: second.lines[$0]) == address(of: first.lines[$0]) } == [true, true])
    _ = table.handle(.down)
    let third = canvas(showing: table, width: 26, .english, after: DrawnLines(after: second.drawnLines))
    #expect((1...2).map { address(of: third.lines[$0]) == address(of: first.lines[$0]) } == [false, false])
    _ = table.handle(.up)
    let fourth = canvas(showing: table, width: 26, .english, after: DrawnLines(after: third.drawnLines))
    #expect((1...2).map { address(of: fourth.lines[$0]) == address(of: first.lines[$0]) } == [false, false])
    #expect(fourth.frame() == first.frame())
  }

  @Test("Beside something else, a row takes its own columns only, also when it was drawn before")
  func besideOthers() {
    let table = Table(columns, rows: rows(0..<2), emptyText: "none", wording: .test)
    var drawnLines = DrawnLines()
    for _ in 0..<2 {
      var canvas = Canvas(size: Size(columns: 40, rows: 4), appearance: .english)
      canvas.drawnLines = drawnLines
      canvas.fill(canvas.bounds, style: .faint)
      canvas.within(Region(row: 0, column: 10, rows: 4, columns: 26)) { table.draw(on: &$0) }
      #expect(canvas.row(1) == "          ▶ F-0    Name 0          0")
      #expect(canvas.row(2) == "            F-1    Name 1          1")
      let styles = canvas.frame().styles(ofRow: 1)
      #expect(styles[..<10].allSatisfy { $0 == .faint })
      #expect(styles[10..<36].allSatisfy { $0 == .focused })
      #expect(styles[36...].allSatisfy { $0 == .faint })
      drawnLines = DrawnLines(after: canvas.drawnLines)
    }
  }

  private func canvas(
    showing table: Table, width: Int, _ appearance: Appearance, after drawnLines: DrawnLines = DrawnLines()
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: width, rows: 6), appearance: appearance)
    canvas.drawnLines = drawnLines
    table.draw(on: &canvas)
    return canvas
  }

  private func address(of line: [Cell]) -> UnsafeRawPointer? { line.withUnsafeBytes { $0.baseAddress } }

  @Test("A warning marks its own cell, and the focus the whole row")
  func warnsInCell() {
    let late = TableRow("1", ["F-1", "Name", "9"], cellStyles: [2: .error])
    var table = Table(columns, rows: [TableRow("0", ["F-0", "Name", "1"]), late], emptyText: "", wording: .test)
    var canvas = Canvas(size: Size(columns: 26, rows: 4), appearance: .english)
    table.draw(on: &canvas)
    #expect(Set(canvas.frame().styles(ofRow: 2)) == [.text, .error])
    _ = table.handle(.down)
    table.draw(on: &canvas)
    #expect(Set(canvas.frame().styles(ofRow: 2)) == [.focused])
  }

  @Test("In Arabic the first column is at the right and the sign points to the row")
  func arabicGrid() {
    let table = Table(
      [TableColumn("الاسم", .fixed(8)), TableColumn("الملف", .fixed(6), base: .leftToRight)],
      rows: [TableRow("1", ["محمد", "F-12"])], emptyText: "", wording: .test)
    var canvas = Canvas(size: Size(columns: 20, rows: 3), appearance: .arabic)
    table.draw(on: &canvas)
    #expect(canvas.row(0) == "  الاسم     الملف")
    #expect(canvas.row(1) == "◀ محمد     F-12")
    #expect(canvas.screenRow(1).hasSuffix(" ◀"))
    #expect(canvas.frame().cursor == ScreenPosition(row: 1, column: 19))
  }

  @Test("End of a million rows asks for the last window only; a short way needs no fetch")
  func window() {
    var table = Table(columns, emptyText: "none", wording: .test)
    table.rowsShown = 10
    table.show(rows(0..<30), firstIndex: 0, total: 1_000_000)
    #expect(table.handle(.pageDown) == .moved)
    #expect(table.focus == 9)
    #expect(table.handle(.end) == .needsRows(999_980..<1_000_000))
    #expect(table.focusedRow == nil)
    table.show(rows(999_980..<1_000_000), firstIndex: 999_980, total: 1_000_000)
    #expect(table.focusedRow?.id == "r999999")
    #expect(table.handle(.enter) == .chosen(rows(999_999..<1_000_000)[0]))
    #expect(table.handle(.home) == .needsRows(0..<30))
  }

  @Test("New rows leave the focus on its row")
  func stableFocus() {
    var table = Table(columns, rows: rows(5..<9), emptyText: "none", wording: .test)
    _ = table.handle(.down)
    table.show(rows(3..<9))
    #expect(table.focusedRow?.id == "r6")
    table.show(rows(20..<21))
    #expect(table.focusedRow?.id == "r20")
  }

  @Test("Typed letters filter, Escape drops the filter before it leaves")
  func filter() {
    let wording = KitWording(direction: .leftToRight) { $0 == .filter ? "find:" : $0.rawValue }
    var table = Table(columns, rows: rows(0..<9), emptyText: "none", isFilterable: true, wording: wording)
    #expect(table.handle(.character("م")) == .filtered("م"))
    table.show([])
    #expect(table.handle(.enter) == .ignored)
    #expect(table.handle(.escape) == .filtered(""))
    #expect(table.handle(.escape) == .ignored)
    var canvas = Canvas(size: Size(columns: 26, rows: 5), appearance: .english)
    table.draw(on: &canvas)
    #expect(canvas.row(0) == "  find:")
    #expect(canvas.row(2) == "  none")
    #expect(canvas.frame().cursor == ScreenPosition(row: 0, column: 8))
  }

  @Test(
    "What is copied of the focused row is its words, without the sign before them",
    arguments: BorderSet.allCases, [LayoutDirection.leftToRight, .rightToLeft])
  func copied(borders: BorderSet, direction: LayoutDirection) {
    let table = Table(
      [TableColumn("Name", .fixed(8)), TableColumn("File", .fixed(6))], rows: [TableRow("1", ["Ali", "F-12"])],
      emptyText: "", wording: .test)
    var canvas = Canvas(
      size: Size(columns: 20, rows: 3), appearance: Appearance(direction: direction, borders: borders))
    table.draw(on: &canvas)
    #expect(canvas.frame().focusedText == "Ali\tF-12")
  }

  @Test("In Arabic an empty filter begins beside its label at the right, and so do digits")
  func arabicFilter() {
    var table = Table(columns, rows: rows(0..<9), emptyText: "none", isFilterable: true, wording: .test)
    for (key, column) in [(Key.left, 17), (.character("5"), 16), (.backspace, 17), (.character("م"), 16)] {
      _ = table.handle(key)
      var canvas = Canvas(size: Size(columns: 26, rows: 5), appearance: .arabic)
      table.draw(on: &canvas)
      #expect(canvas.frame().cursor == ScreenPosition(row: 0, column: column), "\(key)")
    }
  }

  @Test("What was typed is marked in whichever cell holds it")
  func marks() {
    let rows = [
      TableRow("1", ["F-1", "Ali", "12"]), TableRow("2", ["F-2", "Mona", "34"], matches: [1: [0..<2], 2: [1..<2]]),
    ]
    let table = Table(columns, rows: rows, emptyText: "none", wording: .test)
    var canvas = Canvas(size: Size(columns: 26, rows: 5), appearance: .english)
    table.draw(on: &canvas)
    let marked = canvas.frame().styles(ofRow: 2).enumerated().filter { $0.element == .match }.map(\.offset)
    #expect(canvas.row(2).plain == "  F-2    Mona           34")
    #expect(marked == [9, 10, 25])
  }

  @Test("An inactive key is not the table's")
  func ignored() {
    var table = Table(columns, rows: rows(0..<2), emptyText: "none", wording: .test)
    #expect(table.handle(.character("x")) == .ignored)
    #expect(table.handle(.escape) == .ignored)
  }
}
