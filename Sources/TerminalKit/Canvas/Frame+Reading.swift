import ArabicText

extension Frame {
  /// The text of a row from its left edge to its right one, as displayed.
  public func screenRow(_ row: Int) -> String {
    line(row).map(\.text).joined()
  }

  /// The text of a row as a person reads it: in logical order, letters in place of their joined forms, without
  /// blanks at the end.
  public func row(_ row: Int) -> String {
    Self.reading(line(row)[...])
  }

  static func reading(_ cells: ArraySlice<Cell>) -> String {
    var ordered = Array(cells)
    let levels = ordered.map(\.level)
    let highest = levels.max() ?? 0
    for level in stride(from: UInt8(1), through: max(1, highest), by: 1) {
      reverseRuns(of: &ordered, atLeast: level)
    }
    let text = PresentationForms.letters(ordered.map(\.readingText).joined())
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Every row as a person reads it, without the empty ones at the end.
  public var rows: [String] {
    var rows = (0..<size.rows).map { row($0) }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// The first row that holds the text, in reading order.
  public func firstRow(containing text: String) -> Int? {
    (0..<size.rows).first { row($0).contains(text) }
  }

  /// The styles of a row's cells from the left edge.
  public func styles(ofRow row: Int) -> [Style] {
    line(row).map(\.style)
  }

  private func line(_ row: Int) -> [Cell] {
    precondition(row >= 0 && row < size.rows, "a row is counted from the top of the screen")
    return lines[row]
  }

  /// Undoes one level of rule L2 of the Unicode bidirectional algorithm; taken from the lowest level up, all of it.
  private static func reverseRuns(of cells: inout [Cell], atLeast level: UInt8) {
    var start = 0
    while start < cells.count {
      guard cells[start].level >= level else {
        start += 1
        continue
      }
      var end = start
      while end < cells.count, cells[end].level >= level { end += 1 }
      cells[start..<end].reverse()
      start = end
    }
  }
}

extension Cell {
  /// Brackets were mirrored for display at odd levels; reading order undoes that.
  fileprivate var readingText: String {
    guard level % 2 == 1, let mirrored = Self.mirrored[text] else { return text }
    return mirrored
  }

  private static let mirrored: [String: String] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "\u{AB}": "\u{BB}",
    "\u{BB}": "\u{AB}", "\u{2039}": "\u{203A}", "\u{203A}": "\u{2039}",
  ]
}
