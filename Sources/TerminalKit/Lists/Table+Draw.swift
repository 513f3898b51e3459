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
      let look = Look(
        row: rows[place], isFocused: isActive && first + line == focus, columns: columns, width: canvas.size.columns,
        appearance: canvas.appearance)
      canvas.put(.row(look), row: line) { Self.draw(look, widths: widths, on: &$0) }
    }
    if isActive, !isFilterable { canvas.placeCursor(row: focus - first, column: 0) }
  }

  /// All that the line of a row depends on.
  struct Look: Hashable {
    var row: TableRow
    var isFocused: Bool
    var columns: [TableColumn]
    var width: Int
    var appearance: Appearance

    /// The rest differs seldom where the row is the same.
    func hash(into hasher: inout Hasher) {
      hasher.combine(row.id)
      hasher.combine(isFocused)
    }
  }

  private static func draw(_ look: Look, widths: [Int], on canvas: inout Canvas) {
    let row = look.row
    let style: Style = look.isFocused ? .focused : row.style
    canvas.fill(canvas.bounds, style: style)
    if look.isFocused {
      let marker = canvas.appearance.borders.marker(canvas.appearance.direction)
      canvas.putSign(marker, row: 0, column: 0, style: style)
    }
    var column = 2
    for (index, width) in widths.enumerated() where index < row.cells.count && width > 0 {
      let base = look.columns[index].base ?? canvas.appearance.direction.base
      let laidOut = Paragraph.clippedLine(
        of: row.cells[index], base: base, options: canvas.appearance.shaping, toWidth: width)
      canvas.write(
        laidOut, row: 0, column: column, width: width, style: look.isFocused ? style : row.cellStyles[index] ?? style,
        alignment: look.columns[index].alignment,
        marked: row.matches[index] ?? [])
      column += width + 1
    }
  }
}
