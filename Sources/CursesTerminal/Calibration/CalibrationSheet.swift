import ArabicText
import TerminalKit

/// One line in each driver, numbered: whoever reads them sees at once which driver is right here.
///
/// It is written without curses, because each line needs the terminal in another state.
struct CalibrationSheet {
  /// The drivers whose lines can stand on one screen: none of them changes how the others look.
  static let together: [any BidiDriver] = [
    PlainDriver(), BidiModeDriver(), LeftToRightOverrideDriver(), RightToLeftOverrideDriver(), KittyRunsDriver(),
    TerminalOrderDriver(),
  ]
  /// mlterm lays the whole screen out anew, so that its line is shown alone.
  static let alone: [any BidiDriver] = [MltermDriver()]

  let drivers: [any BidiDriver]
  /// The number of the first driver.
  let firstNumber: Int
  let columns: Int
  /// Instructions in Latin letters, which every terminal shows as they are.
  let heading: [String]

  /// Where a line of the sheet stands, in rows from 1.
  func row(of number: Int) -> Int { heading.count + 2 + (number - firstNumber) * 2 }

  var numbers: Range<Int> { firstNumber..<(firstNumber + drivers.count) }

  /// The bytes that show it.
  ///
  /// - Parameter sample: the cells of a full row of so many columns, with a number in it, in visual order.
  func text(sample: (_ number: Int, _ columns: Int) -> [Cell]) -> String {
    var text = "\u{1B}[2J"
    for (index, line) in heading.enumerated() { text += "\u{1B}[\(index + 1);1H" + line }
    for (number, driver) in zip(numbers, drivers) {
      let cells = sample(number, columns - driver.reservedColumns)
      // VTE keeps mode 8 with a row from its clearing.
      text += driver.prelude + "\u{1B}[\(row(of: number));1H\u{1B}[2K" + characters(of: driver.storedRow(cells[...]))
      text += driver.isGlobal ? "" : driver.undo
    }
    return text + "\u{1B}[\(row(of: numbers.upperBound));1H"
  }

  private func characters(of cells: [Cell]) -> String {
    String(
      String.UnicodeScalarView(
        cells.flatMap { cell -> [Unicode.Scalar] in
          guard let base = cell.glyph.base else { return [] }
          return [base] + cell.text.unicodeScalars.dropFirst().filter(\.isDirectionalFormat)
        }))
  }
}

extension BidiDriver {
  /// Whether its prelude changes the whole screen, so that its undo may only follow when the screen is left.
  fileprivate var isGlobal: Bool { name == .mlterm }
}

extension Unicode.Scalar {
  /// The drivers' overrides and joiner; harakat are left out of the sheet.
  fileprivate var isDirectionalFormat: Bool { value == 0x202D || value == 0x202E || value == 0x34F }
}
