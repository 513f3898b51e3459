import ArabicText

/// What a terminal shows at one moment.
struct ScreenPicture: Equatable, CustomStringConvertible {
  /// One text a cell, in the order in which the terminal holds them, with the marks; empty in a wide cell's second half.
  var cells: [[String]] = []
  /// How each cell looks: its attributes and colours, in a form that can be compared.
  var looks: [[CellLook]] = []
  var cursorRow = 0
  var cursorColumn = 0
  var cursorIsVisible = true
  var isAlternateScreen = false
  var title = ""

  /// A row from the left edge, without the blanks at its end.
  func row(_ row: Int) -> String {
    var texts = cells[row]
    while texts.last == " " { texts.removeLast() }
    return texts.joined()
  }

  var description: String { cells.indices.map(row).joined(separator: "\n") }

  /// Whether a row holds these cells side by side.
  func contains(_ text: String) -> Bool {
    firstRow(containing: text) != nil
  }

  func firstRow(containing text: String) -> Int? {
    cells.indices.first { row($0).unicodeScalars.contains(text.unicodeScalars) }
  }

  /// Whether a text can be read on the screen: Arabic in its joined forms and in the order of the screen.
  func shows(_ text: String) -> Bool {
    contains(Paragraph(text, base: .rightToLeft).line().cells.map(\.text).joined())
  }
}
