extension Form {
  /// Draws the form from the top of the canvas, scrolled to the focus, the open pick list over it; while something else
  /// has the keys no field is marked.
  public func draw(on canvas: inout Canvas, isActive: Bool = true) {
    let labelWidths = labelWidths(on: canvas)
    let layout = FormLayout(sections) { index, field in
      field.rowsTaken(labelWidth: labelWidths[index], on: canvas, wording: wording)
    }
    let first = layout.firstRow(showing: focus, height: canvas.size.rows)
    let fields = fields
    for row in layout.rows where row.row + row.height > first && row.row < first + canvas.size.rows {
      switch row.item {
      case .heading(let title):
        canvas.write(title, row: row.row - first, column: 1, style: .strong)
      case .field(let index):
        let place = FieldPlace(
          number: index + 1, row: row.row - first, labelWidth: labelWidths[index],
          isFocused: isActive && index == focus && picker == nil && numberEntry == nil)
        fields[index].draw(on: &canvas, place: place, wording: wording)
      }
    }
    drawNumberEntry(on: &canvas)
    picker?.draw(on: &canvas)
  }

  /// The room for each field's label: as wide as the widest of all with the mark of a required field, a third of the
  /// canvas at most, within which longer ones go on below; longer labels of yes and no alone, as names of people are, take
  /// what they need.
  private func labelWidths(on canvas: Canvas) -> [Int] {
    let needed = sections.map { labelWidth(of: $0.fields, on: canvas) }
    let common = min(needed.max() ?? 0, max(8, canvas.size.columns / 3 - 1))
    return zip(sections, needed).flatMap { section, needed in
      let own = min(needed, canvas.size.columns - Self.roomForCheck)
      let width = section.fields.allSatisfy(\.isCheck) ? max(common, own) : common
      return section.fields.map { _ in width }
    }
  }

  private func labelWidth(of fields: [Field], on canvas: Canvas) -> Int {
    let texts = fields.map(\.label) + fields.compactMap { $0.hintUnderLabel(wording) }
    return (texts.map { canvas.width(of: $0) }.max() ?? 0) + 1
  }

  /// Marker, number, and yes or no behind the label.
  private static let roomForCheck = 23

  private func drawNumberEntry(on canvas: inout Canvas) {
    guard let numberEntry, canvas.size.rows > 0 else { return }
    let row = canvas.size.rows - 1
    canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: .notice)
    let used = canvas.write(wording[.fieldNumber], row: row, style: .notice) + 1
    numberEntry.draw(on: &canvas, row: row, column: used, width: 4, isActive: true)
  }
}
