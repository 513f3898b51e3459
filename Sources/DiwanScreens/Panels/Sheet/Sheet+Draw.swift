import TerminalKit

extension Sheet {
  /// Draws what is in view; the cursor stands at the focus, or in the line of the filter while that is open.
  func draw(on canvas: inout Canvas, isActive: Bool = true) {
    let (head, page) = canvas.bounds.splitTop(isFilterable ? 1 : 0)
    canvas.within(page) { drawPage(on: &$0, isActive: isActive) }
    if isFilterable { canvas.within(head) { drawFilter(on: &$0, isActive: isActive) } }
  }

  private func drawPage(on canvas: inout Canvas, isActive: Bool) {
    if let wording, !filterText.isEmpty, shownSections.isEmpty {
      canvas.write(wording[.noMatch], row: 1, column: 2, style: .faint)
    }
    let rows = canvas.size.rows
    let layout = layout(canvas.appearance, size: canvas.size)
    let first = firstRow(layout, rows: rows)
    let stops = layout.stops
    let place = focusedPlace(among: stops)
    let focused = isActive && stops.indices.contains(place) ? stops[place].stop : nil
    for piece in layout.pieces where piece.place.row + piece.place.rows > first && piece.place.row < first + rows {
      draw(piece.moved(rows: -first, columns: 0), isFocused: piece.stop != nil && piece.stop == focused, on: &canvas)
    }
    let unicode = canvas.appearance.borders == .unicode
    let edge = canvas.size.columns - 1
    if first > 0 { canvas.write(unicode ? "\u{25B2}" : "^", row: 0, column: edge, style: .faint) }
    if first + rows < layout.height {
      canvas.write(unicode ? "\u{25BC}" : "v", row: rows - 1, column: edge, style: .faint)
    }
  }

  private func draw(_ piece: SheetPiece, isFocused: Bool, on canvas: inout Canvas) {
    let place = piece.place
    if isFocused { canvas.placeCursor(row: max(0, place.row), column: place.column) }
    let isFocused = isFocused && piece.stop != SheetLayout.onlyRead
    if case .title(let title) = piece.content {
      if isFocused { drawMarker(on: &canvas, place: place, style: .strong) }
      let used = canvas.write(
        title, row: place.row, column: place.column + 2, width: place.columns - 3, style: .strong)
      let start = place.column + used + 3
      canvas.horizontalLine(row: place.row, column: start, width: max(0, place.column + place.columns - start - 1))
      return
    }
    let style: Style = isFocused ? .focused : piece.style
    if isFocused {
      canvas.fill(
        Region(row: place.row, column: place.column, rows: place.rows, columns: place.columns - 1), style: style)
      drawMarker(on: &canvas, place: place, style: style)
    }
    var column = place.column + 2
    if let sign = piece.sign {
      let signStyle = isFocused ? style : sign.style
      canvas.write(sign.text(canvas.appearance.borders), row: place.row, column: column, width: 1, style: signStyle)
      column += 2
    }
    drawContent(piece, row: place.row, column: column, style: style, isFocused: isFocused, on: &canvas)
  }

  private func drawContent(
    _ piece: SheetPiece, row: Int, column: Int, style: Style, isFocused: Bool, on canvas: inout Canvas
  ) {
    switch piece.content {
    case .title: break
    case .fact(let label, let labelWidth, let text):
      for (offset, line) in label.enumerated() {
        canvas.write(
          line, row: row + offset, column: column, width: max(0, labelWidth - 1), style: isFocused ? style : .faint)
      }
      for (offset, line) in text.enumerated() {
        // A sentence that reads against the layout keeps its own start edge; beside a label it begins where others do.
        canvas.write(
          line, row: row + offset, column: column + labelWidth,
          width: max(1, piece.place.columns - (column - piece.place.column) - labelWidth - 2), style: style,
          alignment: label.isEmpty ? canvas.alignment(of: line) : .start)
      }
    case .cells(let cells, let widths):
      var start = column
      for (cell, width) in zip(cells, widths) {
        for (offset, line) in cell.enumerated() {
          canvas.write(line, row: row + offset, column: start, width: width, style: style)
        }
        start += width + 1
      }
    }
  }

  private func drawMarker(on canvas: inout Canvas, place: Region, style: Style) {
    let isRightToLeft = canvas.appearance.direction == .rightToLeft
    // A bracket turns around by itself in right-to-left text, a triangle does not.
    let unicodeMarker = isRightToLeft ? "\u{25C0}" : "\u{25B6}"
    let marker = canvas.appearance.borders == .unicode ? unicodeMarker : ">"
    canvas.write(marker, row: place.row, column: place.column, width: 1, style: style)
  }
}
