import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("The sheet with a line in each driver")
struct CalibrationSheetTests {
  private func text(of drivers: [any BidiDriver], firstNumber: Int = 1) -> String {
    CalibrationSheet(drivers: drivers, firstNumber: firstNumber, columns: 4, heading: ["press"]).text {
      number, columns in
      ("ab" + String(number)).prefix(columns).map { Cell(text: String($0), style: .text, level: 1) }
    }
  }

  @Test("each line stands in its driver's own state, with its number, and the state is taken back behind it")
  func lines() {
    #expect(
      text(of: [PlainDriver(), BidiModeDriver(), LeftToRightOverrideDriver(), RightToLeftOverrideDriver()])
        == "\u{1B}[2J\u{1B}[1;1Hpress" + "\u{1B}[3;1H\u{1B}[2Kab1"
        + "\u{1B}[8l\u{1B}[5;1H\u{1B}[2Kab2\u{1B}[8h" + "\u{1B}[7;1H\u{1B}[2K \u{202D}ab3"
        + "\u{1B}[9;1H\u{1B}[2K \u{202E}4ba" + "\u{1B}[11;1H")
  }

  @Test("mlterm's line stands alone, because its switch is the whole screen's; it is taken back when the sheet is left")
  func alone() {
    #expect(CalibrationSheet.alone.map(\.name) == [.mlterm])
    #expect(
      text(of: CalibrationSheet.alone, firstNumber: 7)
        == "\u{1B}[2J\u{1B}[1;1Hpress\u{1B}]5379;use_ctl=false\u{07}\u{1B}[3;1H\u{1B}[2Kab7\u{1B}[5;1H")
  }

  @Test("every driver has a line")
  func complete() {
    let shown = (CalibrationSheet.together + CalibrationSheet.alone).map(\.name)
    #expect(Set(shown) == Set(BidiDriverName.allCases))
    #expect(shown.count == BidiDriverName.allCases.count)
  }
}
