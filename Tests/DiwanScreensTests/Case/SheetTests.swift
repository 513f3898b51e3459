import ArabicText
import TerminalKit
import Testing

@testable import DiwanScreens

struct SheetTests {
  private func sheet(_ size: Size) -> Sheet {
    var sheet = Sheet(language: .english)
    sheet.size = size
    sheet.sections = [
      SheetSection("One", (1...3).map { SheetLine("fact", String($0)) }),
      SheetSection("Two", [SheetLine("first entry").entered("a"), SheetLine("second entry").entered("b")]),
      SheetSection("Three", [SheetLine("third entry").entered("c")]),
    ]
    return sheet
  }

  private func rows(_ sheet: Sheet) -> [String] {
    var canvas = Canvas(size: sheet.size, appearance: Appearance(direction: .leftToRight))
    sheet.draw(on: &canvas)
    return canvas.frame().rows
  }

  @Test("One below the other at 80 columns, side by side at 120")
  func columns() {
    let narrow = rows(sheet(Size(columns: 80, rows: 21)))
    #expect(narrow.contains { $0.hasPrefix("  One") && !$0.contains("Two") })
    let wide = rows(sheet(Size(columns: 120, rows: 37)))
    #expect(wide.contains { $0.contains("One") && $0.contains("Two") })
  }

  @Test("A sentence that goes by its own letters keeps its own start edge, its signs behind it")
  func ownDirection() {
    var sheet = Sheet(language: .english)
    sheet.sections = [SheetSection("", [SheetLine("تم.", base: .automatic), SheetLine("Done.", base: .automatic)])]
    var canvas = Canvas(
      size: Size(columns: 20, rows: 3),
      appearance: Appearance(direction: .leftToRight, shaping: ShapingOptions(shapesLetters: false)))
    sheet.draw(on: &canvas)
    #expect(canvas.frame().screenRow(0) == "               .مت  ")
    #expect(canvas.frame().screenRow(1) == "  Done.             ")
  }

  @Test("A label or a cell that is longer than its room goes on below, and nothing is cut")
  func wraps() {
    var sheet = Sheet(language: .english)
    sheet.size = Size(columns: 30, rows: 8)
    sheet.sections = [
      SheetSection("", [SheetLine("Delegates of the branches", "in person")]),
      SheetSection(
        "", [SheetLine(cells: ["Salary or pension statement", "Missing"]), SheetLine(cells: ["Lease", "Valid"])],
        columns: [nil, 8]),
    ]
    let rows = rows(sheet)
    #expect(rows[0].hasSuffix("Delegates   in person"))
    #expect(rows[1] == "  of the")
    #expect(rows.contains("  Salary or pension Missing"))
    #expect(rows.contains("  statement"))
    #expect(rows.contains("  Lease             Valid"))
  }

  @Test("Where nothing can be entered, nothing looks as if Enter opened it")
  func onlyRead() {
    var sheet = Sheet(language: .english)
    sheet.size = Size(columns: 30, rows: 4)
    sheet.sections = [SheetSection("", [SheetLine("Name", "Huda"), SheetLine("Visit", "open")])]
    #expect(rows(sheet).first == "  Name   Huda")
    sheet.sections[0].lines[0] = sheet.sections[0].lines[0].entered("name")
    #expect(rows(sheet).first == "▶ Name   Huda")
  }

  @Test("Where everything is in view, the focus stands on entries only")
  func stops() {
    var sheet = sheet(Size(columns: 80, rows: 21))
    #expect(sheet.focusedLine?.id == "a")
    #expect(sheet.handle(.down) == .moved)
    #expect(sheet.focusedLine?.id == "b")
    #expect(sheet.handle(.end) == .moved)
    #expect(sheet.focusedLine?.id == "c")
    #expect(sheet.handle(.character("x")) == .ignored)
  }

  @Test("Where it scrolls, a section that is only read can be reached, too")
  func scrolling() {
    var sheet = sheet(Size(columns: 80, rows: 4))
    #expect(sheet.focusedLine == nil)
    #expect(rows(sheet).first?.contains("One") == true)
    _ = sheet.handle(.end)
    #expect(rows(sheet).contains { $0.contains("third entry") })
    _ = sheet.handle(.home)
    #expect(rows(sheet).first?.contains("One") == true)
  }

  @Test("The arrows lead to the nearest entry of the next column and back")
  func columnsByArrows() {
    var sheet = sheet(Size(columns: 120, rows: 37))
    sheet.sections[0].lines[0] = sheet.sections[0].lines[0].entered("f")
    sheet.moveFocus(to: "f")
    _ = sheet.handle(.right)
    #expect(sheet.focusedLine?.id == "a")
    _ = sheet.handle(.left)
    #expect(sheet.focusedLine?.id == "f")
  }

  @Test("The focus keeps its entry when the sections change, and its place when the entry is gone")
  func keepsFocus() {
    var sheet = sheet(Size(columns: 80, rows: 21))
    sheet.moveFocus(to: "b")
    sheet.sections.removeLast()
    #expect(sheet.focusedLine?.id == "b")
    sheet.sections[1].lines.removeLast()
    var canvas = Canvas(size: sheet.size, appearance: Appearance(direction: .leftToRight))
    sheet.draw(on: &canvas)
    #expect(canvas.hasCursor)
  }
}
