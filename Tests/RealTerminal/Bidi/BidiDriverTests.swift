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

  /// Cells in visual order as the program makes them, with a level each; Arabic stands in its joined forms.
  private func cells(_ text: String, styles: [Int: Style] = [:]) -> ArraySlice<Cell> {
    text.unicodeScalars.enumerated().map { index, scalar in
      Cell(text: String(scalar), style: styles[index] ?? .text, level: 1)
    }[...]
  }

  private func storedByKitty(_ text: String, styles: [Int: Style] = [:]) -> String {
    KittyRunsDriver().storedRow(cells(text, styles: styles)).map(\.text).joined()
  }

  @Test("kitty-runs turns each run with Arabic letters around, brackets and digits too, and leaves the blanks")
  func kittyRuns() {
    // The forms of beh: U+FE90 final, U+FE91 initial.
    #expect(storedByKitty("x (\u{FE90}\u{FE91} 12") == "x \u{FE91}\u{FE90}) 12")
    #expect(storedByKitty("456\u{FEED}") == "\u{FEED}654")
    #expect(KittyRunsDriver().storedColumn(3, in: cells("x (\u{FE90}")) == 3)
    #expect(!KittyRunsDriver().keepsMarks)
  }

  @Test(
    "kitty-runs leaves what kitty leaves: lone brackets, Latin in brackets, borders, and stops where weight changes")
  func kittyLeaves() {
    #expect(storedByKitty("[2 \u{AB}Al-Amal\u{BB} ]") == "[2 \u{AB}Al-Amal\u{BB} ]")
    #expect(storedByKitty("\u{2510}\u{2500}\u{250C}") == "\u{2510}\u{2500}\u{250C}")
    #expect(storedByKitty("\u{2502}\u{FE90}\u{FE91}\u{2502}") == "\u{2502}\u{FE91}\u{FE90}\u{2502}")
    #expect(
      storedByKitty("\u{FE90}\u{FE91}\u{FE90}\u{FE91}", styles: [0: .strong, 1: .strong])
        == "\u{FE91}\u{FE90}\u{FE91}\u{FE90}")
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
