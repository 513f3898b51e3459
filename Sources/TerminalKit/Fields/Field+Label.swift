import ArabicText

extension Field {
  /// Draws the label, and under it while the focus is there how a new line is started.
  func drawLabel(on canvas: inout Canvas, place: FieldPlace, wording: KitWording) {
    let style: Style = place.isFocused ? .strong : canBeEntered ? .text : .faint
    let lines = labelLines(width: place.labelWidth, appearance: canvas.appearance)
    for (offset, line) in lines.enumerated() {
      canvas.write(line, row: place.row + offset, column: FieldPlace.labelColumn, style: style)
    }
    if isRequired, let last = lines.last {
      let column = FieldPlace.labelColumn + last.widthInCells
      canvas.write("*", row: place.row + lines.count - 1, column: column, style: .strong)
    }
    if place.isFocused, let under = hintUnderLabel(wording) {
      canvas.write(
        under, row: place.row + lines.count, column: FieldPlace.labelColumn, width: place.labelWidth - 1, style: .faint)
    }
  }

  /// The rows that label and value take side by side.
  func height(labelWidth: Int, on canvas: Canvas, wording: KitWording) -> Int {
    let labelRows = labelLines(width: labelWidth, appearance: canvas.appearance).count
    return max(valueRows, labelRows + (hintUnderLabel(wording) == nil ? 0 : 1))
  }

  private var valueRows: Int {
    if case .lines(let rows) = kind { max(1, rows) } else { 1 }
  }

  /// One cell stays free for the mark of a required field.
  private func labelLines(width: Int, appearance: Appearance) -> [VisualLine] {
    Paragraph.wrappedLines(
      of: label, base: appearance.direction.base, options: appearance.shaping, toWidth: max(1, width - 1))
  }
}
