import ArabicText
import TerminalKit

/// The probe's picture: a greeting with harakat, the last keys, and a list with a marked row.
struct ProbeScreen {
  static let listRows = 12
  private static let names = ["فاطمة بنت عبدالله الحربي", "محمد بن سعيد الغامدي", "نورة الشهري (أرملة)"]

  var driver = ""
  var focus = 0
  var firstRow = 0
  var presented = 0
  private var notes: [String] = []

  /// The last keys by name.
  var noted: String { "keys " + notes.suffix(12).joined(separator: " ") }

  mutating func note(_ text: String) {
    notes.append(text)
  }

  func frame(size: Size) -> Frame {
    Frame(
      size: size, lines: (0..<size.rows).map { row($0, size: size) },
      cursor: ScreenPosition(row: min(4 + focus, size.rows - 1), column: size.columns - 1))
  }

  private func row(_ row: Int, size: Size) -> [Cell] {
    switch row {
    case 0: return rightToLeft("أهلًا بكم في دِيوان", style: .title, columns: size.columns)
    case 1: return leftToRight("size \(size.columns)x\(size.rows) driver \(driver)", columns: size.columns)
    case 2: return leftToRight(noted, columns: size.columns)
    case 4..<(4 + Self.listRows):
      let number = firstRow + row - 4
      let text = "\(Self.names[number % Self.names.count]) · ملف \(1000 + number) · بانتظار الباحث · 1448-06-11"
      return rightToLeft(text, style: row - 4 == focus ? .focused : .text, columns: size.columns)
    case size.rows - 1: return Array(repeating: Cell(text: "═", style: .border, level: 0), count: size.columns)
    default: return Array(repeating: .blank(), count: size.columns)
    }
  }

  private func rightToLeft(_ text: String, style: Style, columns: Int) -> [Cell] {
    let line = Paragraph(text, base: .rightToLeft).clipped(toWidth: columns)
    let blank = Cell(text: " ", style: style, level: 1)
    return Array(repeating: blank, count: columns - line.widthInCells) + cells(of: line, style: style)
  }

  private func leftToRight(_ text: String, columns: Int) -> [Cell] {
    let line = Paragraph(text, base: .leftToRight).clipped(toWidth: columns)
    return cells(of: line, style: .text) + Array(repeating: .blank(), count: columns - line.widthInCells)
  }

  private func cells(of line: VisualLine, style: Style) -> [Cell] {
    line.cells.flatMap { cell in
      [Cell(text: cell.text, style: style, level: cell.level)]
        + Array(repeating: Cell(text: "", style: style, level: cell.level), count: cell.widthInCells - 1)
    }
  }
}
