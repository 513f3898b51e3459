import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("How each driver stores a row")
struct BidiDriverTests {
  /// Cells from the left edge: capital letters and brackets stand for Arabic, which is at level 1; blanks are at level 0.
  private func row(_ text: String) -> ArraySlice<Cell> {
    text.map { character in
      Cell(
        text: String(character), style: .text, level: character.isUppercase || "()".contains(character) ? 1 : 0)
    }[...]
  }

  private func stored(_ driver: any BidiDriver, _ text: String) -> [String] {
    driver.storedRow(row(text)).map(\.text)
  }

  @Test("plain, bdsm and mlterm store what is to be seen")
  func visual() {
    for driver in [PlainDriver(), BidiModeDriver(), MltermDriver()] as [any BidiDriver] {
      #expect(stored(driver, "a CBA") == ["a", " ", "C", "B", "A"])
      #expect(driver.storedColumn(3, in: row("a CBA")) == 3)
    }
  }

  @Test("bdsm and mlterm switch the terminal's reordering off and take that back")
  func switches() {
    #expect(BidiModeDriver().prelude == "\u{1B}[8l")
    #expect(BidiModeDriver().undo == "\u{1B}[8h")
    #expect(MltermDriver().prelude == "\u{1B}]5379;use_ctl=false\u{07}")
    #expect(MltermDriver().undo == "\u{1B}]5379;use_ctl=true\u{07}")
    #expect(BidiModeReset.throughTmux.prelude == "\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\")
  }

  @Test("lro keeps the left column for its override")
  func leftToRightOverride() {
    let driver = LeftToRightOverrideDriver()
    #expect(stored(driver, "a B") == [" \u{202D}", "a", " ", "B"])
    #expect(driver.storedColumn(0, in: row("a B")) == 1)
  }

  @Test("rlo mirrors the row behind its override, holds a blank end, and moves the cursor along")
  func rightToLeftOverride() {
    let driver = RightToLeftOverrideDriver()
    #expect(stored(driver, "ab(C") == [" \u{202E}", "C", "(", "b", "a"])
    #expect(stored(driver, " bC") == [" \u{202E}", "C", "b", "\u{A0}\u{34F}"])
    #expect(driver.storedColumn(0, in: row("abC")) == 3)
    #expect(driver.storedColumn(2, in: row("abC")) == 1)
  }

  @Test("kitty-runs turns each run of Arabic cells around, brackets too, and leaves the rest and the blanks")
  func kittyRuns() {
    let driver = KittyRunsDriver()
    #expect(stored(driver, "x (CBA FE 12") == ["x", " ", "A", "B", "C", ")", " ", "E", "F", " ", "1", "2"])
    #expect(driver.storedColumn(3, in: row("x (CBA FE 12")) == 3)
    #expect(!driver.keepsMarks)
  }

  @Test("terminal gives the row back in reading order, levels within levels")
  func readingOrder() {
    var cells = Array(row("x CB12A"))
    for column in [4, 5] { cells[column].level = 2 }
    let driver = TerminalOrderDriver()
    #expect(driver.storedRow(cells[...]).map(\.text) == ["x", " ", "A", "1", "2", "B", "C"])
    #expect(driver.storedColumn(6, in: cells[...]) == 2)
    #expect(stored(driver, ")A(") == [")", "A", "("].map { $0 })
  }

  @Test("a wide cell is never parted from its second half")
  func wideCells() {
    let cells = [
      Cell(text: "家", style: .text, level: 1), Cell(text: "", style: .text, level: 1),
      Cell(text: "A", style: .text, level: 1),
    ]
    #expect(RightToLeftOverrideDriver().storedRow(cells[...]).map(\.text) == [" \u{202E}", "A", "家", ""])
    #expect(TerminalOrderDriver().storedRow(cells[...]).map(\.text) == ["A", "家", ""])
  }
}
