import ArabicText

extension Table {
  /// The rows of a canvas that hold no row of the list: the filter, the heading, and the line with the position.
  public var rowsAroundList: Int { isFilterable ? 3 : 2 }

  /// Draws filter, heading, rows and position; where the table is active, the cursor stands in the filter, else at the
  /// focused row.
  public func draw(on canvas: inout Canvas, isActive: Bool = true) {
    var (head, below) = canvas.bounds.splitTop(isFilterable ? 1 : 0)
    if isFilterable { canvas.within(head) { drawFilter(on: &$0, isActive: isActive) } }
    (head, below) = below.splitTop(1)
    let widths = columns.widths(in: canvas.size.columns - 2)
    canvas.within(head) { drawHeading(on: &$0, widths: widths) }
    let (list, foot) = below.splitTop(below.rows - 1)
    canvas.within(list) { drawRows(on: &$0, widths: widths, isActive: isActive) }
    canvas.within(foot) { foot in
      guard total > 0 else { return }
      foot.write(
        wording(.position, String(focus + 1), String(total)), row: 0, style: .faint, alignment: .end)
    }
  }

  private func drawFilter(on canvas: inout Canvas, isActive: Bool) {
    let used = canvas.write(wording[.filter], row: 0, column: 2, style: .faint) + 3
    query.draw(on: &canvas, row: 0, column: used, width: canvas.size.columns - used, isActive: isActive)
  }

  private func drawHeading(on canvas: inout Canvas, widths: [Int]) {
    var column = 2
    for (heading, width) in zip(columns, widths) {
      canvas.write(
        heading.title, row: 0, column: column, width: width, style: .strong, alignment: heading.alignment)
      column += width + 1
    }
  }

  private func drawRows(on canvas: inout Canvas, widths: [Int], isActive: Bool) {
    guard total > 0 else {
      canvas.write(emptyText, row: 0, column: 2, style: .faint)
      if isActive, !isFilterable { canvas.placeCursor(row: 0, column: 0) }
      return
    }
    let first = max(focus - canvas.size.rows + 1, min(top, focus))
    for line in 0..<canvas.size.rows {
      let place = first + line - firstIndex
      guard rows.indices.contains(place) else { continue }
      draw(rows[place], isFocused: isActive && first + line == focus, on: &canvas, row: line, widths: widths)
    }
    if isActive, !isFilterable { canvas.placeCursor(row: focus - first, column: 0) }
  }

  private func draw(_ row: TableRow, isFocused: Bool, on canvas: inout Canvas, row line: Int, widths: [Int]) {
    let style: Style = isFocused ? .focused : row.style
    if isFocused || style != .text {
      canvas.fill(Region(row: line, column: 0, rows: 1, columns: canvas.size.columns), style: style)
    }
    if isFocused {
      let marker = canvas.appearance.borders.marker(canvas.appearance.direction)
      canvas.putSign(marker, row: line, column: 0, style: style)
    }
    var column = 2
    for (index, width) in widths.enumerated() where index < row.cells.count && width > 0 {
      let base = columns[index].base ?? canvas.appearance.direction.base
      let laidOut = Paragraph.clippedLine(
        of: row.cells[index], base: base, options: canvas.appearance.shaping, toWidth: width)
      canvas.write(
        laidOut, row: line, column: column, width: width, style: isFocused ? style : row.cellStyles[index] ?? style,
        alignment: columns[index].alignment,
        marked: row.matches[index] ?? [])
      column += width + 1
    }
  }
}
