import ArabicText

/// Draws a message: a sign, then its words.
public struct MessageLine: Sendable {
  public var message: Message

  /// More rows would hide too much of the screen under them.
  static let mostRows = 5
  private static let signWidthInCells = 2

  public init(_ message: Message) {
    self.message = message
  }

  /// Draws it in one row, clipped where it is wider than its place.
  public func draw(on canvas: inout Canvas, row: Int, column: Int = 0, width: Int? = nil) {
    drawSign(on: &canvas, row: row, column: column)
    canvas.write(
      message.text, row: row, column: column + Self.signWidthInCells, width: width.map { $0 - Self.signWidthInCells },
      style: message.kind.style)
  }

  /// Draws all of it in as many rows as it needs, the last one at the given row.
  func draw(on canvas: inout Canvas, lastRow: Int) {
    let count = rowCount(width: canvas.size.columns, appearance: canvas.appearance)
    let first = lastRow - count + 1
    canvas.fill(Region(row: first, column: 0, rows: count, columns: canvas.size.columns))
    draw(on: &canvas, firstRow: first, column: 0)
  }

  /// Draws all of it in as many rows as it needs from a column to the end edge, the first one at the given row.
  func draw(on canvas: inout Canvas, firstRow: Int, column: Int) {
    drawSign(on: &canvas, row: firstRow, column: column)
    let lines = lines(width: canvas.size.columns - column, appearance: canvas.appearance)
    for (row, line) in lines.enumerated() {
      canvas.write(line, row: firstRow + row, column: column + Self.signWidthInCells, style: message.kind.style)
    }
  }

  func rowCount(width: Int, appearance: Appearance) -> Int { lines(width: width, appearance: appearance).count }

  /// Whether it needs more rows than the foot of the screen may take.
  func needsPanel(width: Int, appearance: Appearance) -> Bool {
    rowCount(width: width, appearance: appearance) > Self.mostRows
  }

  private func lines(width: Int, appearance: Appearance) -> [VisualLine] {
    Paragraph.wrappedLines(
      of: message.text, base: appearance.direction.base, options: appearance.shaping,
      toWidth: max(1, width - Self.signWidthInCells))
  }

  private func drawSign(on canvas: inout Canvas, row: Int, column: Int) {
    let sign = message.kind.sign(canvas.appearance.borders)
    canvas.write("\(sign) ", row: row, column: column, width: Self.signWidthInCells, style: message.kind.style)
  }
}
