import ArabicText

extension TextEdit {
  /// Draws the text in one row of a field, scrolled so that the caret shows, and puts the cursor there when active.
  /// - Parameter masked: shows a dot for each letter, as for a passphrase.
  public func draw(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, isActive: Bool, masked: Bool = false,
    style: Style? = nil
  ) {
    let style = style ?? (isActive ? .activeField : .field)
    let place = Region(row: row, column: column, rows: 1, columns: width)
    if isActive { canvas.tellOfCut(in: self) }
    canvas.fill(place, style: style)
    let shown = masked ? TextEdit(String(repeating: "*", count: text.unicodeScalars.count), base: base) : self
    let line = Paragraph(shown.text, base: base, options: canvas.appearance.shaping).line()
    canvas.within(place) { field in
      guard field.size.columns > 0 else { return }
      let caretFromEdge = line.distanceFromStart(ofCaret: caret)
      let hidden = isActive ? Self.hiddenCells(caret: caretFromEdge, width: field.size.columns) : 0
      let visible = line.window(
        from: hidden, width: field.size.columns, sparing: isActive ? caretFromEdge - hidden : nil)
      let alignment = field.alignment(of: line)
      field.write(
        visible, row: 0, style: style, alignment: alignment, marked: isActive ? selection.map { [$0] } ?? [] : [],
        markedStyle: .selection)
      guard isActive else { return }
      let fromOwnEdge = caretFromEdge - hidden
      field.placeCursor(
        row: 0, column: alignment == .start ? fromOwnEdge : field.size.columns - 1 - fromOwnEdge)
    }
  }

  /// How many cells are scrolled away: by half fields, so that letters on both sides of the caret stay in view.
  private static func hiddenCells(caret: Int, width: Int) -> Int {
    guard caret > width - 1 else { return 0 }
    let step = max(1, width / 2)
    return (caret - (width - 1) + step - 1) / step * step
  }
}

extension VisualLine {
  /// Cells between the line's own start edge and the caret's cell.
  func distanceFromStart(ofCaret offset: Int) -> Int {
    let column = caretColumn(beforeScalar: offset)
    return isRightToLeft ? widthInCells - 1 - column : column
  }

  /// The part of the line that starts so many cells from its own start edge; an ellipsis stands at each end where
  /// something is cut off, but never in the place of the caret.
  func window(from hidden: Int, width: Int, sparing caret: Int? = nil) -> VisualLine {
    guard hidden > 0 || widthInCells > width else { return self }
    var kept: [VisualCell] = []
    var position = 0
    for cell in isRightToLeft ? cells.reversed() : cells {
      let shown = min(position + cell.widthInCells, hidden + width) - max(position, hidden)
      if shown == cell.widthInCells {
        kept.append(cell)
      } else if shown > 0 {
        kept.append(cell.showing(" "))
      }
      position += cell.widthInCells
    }
    if hidden > 0, caret != 0, let first = kept.first { kept.replaceSubrange(0..<1, with: first.asEllipsis) }
    let lastPlace = kept.dropLast().reduce(0) { $0 + $1.widthInCells }
    if position > hidden + width, caret != lastPlace, let last = kept.popLast() { kept += last.asEllipsis }
    return VisualLine(cells: isRightToLeft ? kept.reversed() : kept, source: source, isRightToLeft: isRightToLeft)
  }
}

extension VisualCell {
  /// An ellipsis in the room of the cell, and for it.
  fileprivate var asEllipsis: [VisualCell] {
    [showing("\u{2026}")] + Array(repeating: showing(" "), count: widthInCells - 1)
  }

  fileprivate func showing(_ sign: Unicode.Scalar) -> VisualCell {
    VisualCell(glyph: Glyph(sign), widthInCells: 1, source: source, level: level)
  }
}
