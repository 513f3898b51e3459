import ArabicText

extension Canvas {
  /// Blanks a rectangle in a style.
  public mutating func fill(_ part: Region, style: Style = .text) {
    within(part) { canvas in
      let blank = Cell(glyph: .blank, style: style, level: canvas.layoutLevel)
      canvas.eachCell { $0 = blank }
    }
  }

  /// Draws a line from the start edge towards the end edge.
  public mutating func horizontalLine(row: Int, column: Int = 0, width: Int? = nil, style: Style = .border) {
    let line = Region(row: row, column: column, rows: 1, columns: width ?? region.columns - column)
    let cell = Cell(text: appearance.borders.horizontal, style: style, level: layoutLevel)
    within(line) { canvas in canvas.eachCell { $0 = cell } }
  }

  /// Draws a line downwards.
  public mutating func verticalLine(column: Int, row: Int = 0, height: Int? = nil, style: Style = .border) {
    let line = Region(row: row, column: column, rows: height ?? region.rows - row, columns: 1)
    let cell = Cell(text: appearance.borders.vertical, style: style, level: layoutLevel)
    within(line) { canvas in canvas.eachCell { $0 = cell } }
  }

  /// Draws a frame along the edge of a rectangle, with a title in its first row.
  public mutating func box(_ part: Region, title: String = "", style: Style = .border, titleStyle: Style = .title) {
    within(part) { canvas in
      let size = canvas.size
      guard size.rows > 1, size.columns > 1 else { return }
      for row in [0, size.rows - 1] { canvas.horizontalLine(row: row, style: style) }
      for column in [0, size.columns - 1] {
        canvas.verticalLine(column: column, row: 1, height: size.rows - 2, style: style)
      }
      for row in [0, size.rows - 1] {
        for column in [0, size.columns - 1] {
          let isLeft = (column == 0) == (canvas.appearance.direction == .leftToRight)
          canvas.putSign(
            canvas.appearance.borders.corner(isTop: row == 0, isLeft: isLeft), row: row, column: column, style: style)
        }
      }
      if !title.isEmpty, size.columns > 6 {
        canvas.write(" \(title) ", row: 0, column: 2, width: size.columns - 4, style: titleStyle)
      }
    }
  }

  /// Puts a line, as wide as the canvas, into a row: the one that the last picture had, or else what is drawn now. Lines of
  /// two pictures are the same in memory where the canvas is as wide as the screen.
  mutating func put(_ source: DrawnLines.Source, row: Int, draw: (inout Canvas) -> Void) {
    guard row >= 0, row < region.rows, !size.isEmpty else { return }
    let line = drawnLines.line(of: source) { [size = Size(columns: region.columns, rows: 1), appearance] in
      var canvas = Canvas(size: size, appearance: appearance)
      draw(&canvas)
      return canvas.lines[0]
    }
    if line.count == screen.columns {
      lines[region.row + row] = line
    } else {
      lines[region.row + row].replaceSubrange(physicalColumns, with: line)
    }
  }

  /// Puts one ready sign of one cell, as it is, without bidi.
  mutating func putSign(_ sign: String, row: Int, column: Int, style: Style) {
    guard row >= 0, row < region.rows, column >= 0, column < region.columns else { return }
    let physical = physicalColumn(region.column + column)
    lines[region.row + row][physical] = Cell(text: sign, style: style, level: layoutLevel)
  }

  private mutating func eachCell(_ change: (inout Cell) -> Void) {
    guard !size.isEmpty else { return }
    let columns = physicalColumns
    for row in 0..<region.rows {
      withLine(row) { line in
        for column in columns { change(&line[column]) }
      }
    }
  }

  /// The rectangle's columns from the screen's left edge.
  private var physicalColumns: Range<Int> {
    let first = min(physicalColumn(region.column), physicalColumn(region.column + region.columns - 1))
    return first..<first + region.columns
  }
}
