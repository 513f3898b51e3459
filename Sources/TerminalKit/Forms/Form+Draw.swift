extension Form {
  /// Draws the form from the top of the canvas, scrolled to the focus, the open pick list over it.
  public func draw(on canvas: inout Canvas) {
    let layout = FormLayout(sections) { $0.findingRows(on: canvas) }
    let first = layout.firstRow(showing: focus, height: canvas.size.rows)
    let fields = fields
    let labelWidth = labelWidth(of: fields, canvas: canvas)
    for row in layout.rows where row.row + row.height > first && row.row < first + canvas.size.rows {
      switch row.item {
      case .heading(let title):
        canvas.write(title, row: row.row - first, column: 1, style: .strong)
      case .field(let index):
        let place = FieldPlace(
          number: index + 1, row: row.row - first, labelWidth: labelWidth,
          isFocused: index == focus && picker == nil && numberEntry == nil)
        fields[index].draw(on: &canvas, place: place, wording: wording)
      }
    }
    drawNumberEntry(on: &canvas)
    picker?.draw(on: &canvas)
  }

  /// As wide as the widest label with the mark of a required field, a third of the canvas at most.
  private func labelWidth(of fields: [Field], canvas: Canvas) -> Int {
    let widest = fields.map { canvas.width(of: $0.label) }.max() ?? 0
    return min(widest + 1, max(8, canvas.size.columns / 3))
  }

  private func drawNumberEntry(on canvas: inout Canvas) {
    guard let numberEntry, canvas.size.rows > 0 else { return }
    let row = canvas.size.rows - 1
    canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: .notice)
    let used = canvas.write(wording[.fieldNumber], row: row, style: .notice) + 1
    numberEntry.draw(on: &canvas, row: row, column: used, width: 4, isActive: true)
  }
}
