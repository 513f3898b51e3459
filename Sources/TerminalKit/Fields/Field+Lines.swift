public import ArabicText

extension Field {
  /// How wide the lines of a field are that names no width: a measure that is read well, and that fits beside the longest
  /// label in the smallest window, so that a text wraps alike in every one.
  static let usualLineWidthInCells = 48

  /// In a field of several lines up and down move by rows while there is one.
  mutating func handleInLines(_ key: Key) -> Bool {
    switch key {
    case .up: return moveByRow(-1)
    case .down: return moveByRow(1)
    case .shiftUp: _ = moveByRow(-1, selecting: true)
    case .shiftDown: _ = moveByRow(1, selecting: true)
    case .left, .right: edit.move(to: wrapped.caret(from: edit.caret, toLeft: key == .left))
    case .shiftLeft, .shiftRight:
      edit.move(to: wrapped.caret(from: edit.caret, toLeft: key == .shiftLeft), selecting: true)
    case .wordLeft, .wordRight:
      edit.moveByWord(toLeft: key == .wordLeft, isRightToLeft: caretRow.line.isRightToLeft)
    case .home: edit.move(to: caretRow.start)
    case .end: edit.move(to: caretRow.end)
    default: return edit.handle(key)
    }
    return true
  }

  /// How a new line is started, said under the label while the focus is in a field of several lines: Enter goes on there
  /// as everywhere.
  func hintUnderLabel(_ wording: KitWording) -> String? {
    guard case .lines(let rows) = kind, rows > 1, canBeEntered else { return nil }
    return Key.function(4).name + " " + wording[.newLine]
  }

  /// Starts a new line in the text.
  mutating func breakLine() {
    edit.insert("\n")
    valueChanged()
  }

  private var wrapped: WrappedText {
    WrappedText(value, base: edit.base, width: widthInCells ?? Self.usualLineWidthInCells)
  }

  private var caretRow: WrappedText.Row {
    let wrapped = wrapped
    return wrapped.rows[wrapped.row(ofCaret: edit.caret)]
  }

  private mutating func moveByRow(_ step: Int, selecting: Bool = false) -> Bool {
    guard let caret = wrapped.caret(from: edit.caret, movedByRows: step) else { return false }
    edit.move(to: caret, selecting: selecting)
    return true
  }

  /// Draws the rows of the text: from its first one to be read, and from the one that keeps the caret in view to be written
  /// in; those above the canvas are left out.
  func drawLines(on canvas: inout Canvas, place: Region, isActive: Bool) {
    let style: Style = isActive ? .activeField : .field
    canvas.fill(place, style: style)
    let wrapped = WrappedText(value, base: edit.base, options: canvas.appearance.shaping, width: place.columns)
    let caretRow = wrapped.row(ofCaret: edit.caret)
    let first = (isActive ? max(0, caretRow - place.rows + 1) : 0) + max(0, -place.row)
    canvas.within(place) { field in
      for (row, shown) in wrapped.rows.dropFirst(first).prefix(field.size.rows).enumerated() {
        let selected = edit.selection.map { $0.lowerBound - shown.lineStart..<$0.upperBound - shown.lineStart }
        field.write(
          shown.line, row: row, style: style, alignment: field.alignment(of: shown.line),
          marked: isActive ? selected.map { [$0] } ?? [] : [], markedStyle: .selection)
      }
      guard isActive else { return }
      let row = wrapped.rows[caretRow]
      let distance = row.distance(ofCaret: edit.caret)
      let column = field.alignment(of: row.line) == .start ? distance : field.size.columns - 1 - distance
      field.placeCursor(row: caretRow - first, column: column)
    }
  }
}

extension Canvas {
  /// A line that reads against the layout keeps its own start edge, like a number in an Arabic form.
  public func alignment(of line: VisualLine) -> Alignment {
    line.isRightToLeft == (appearance.direction == .rightToLeft) ? .start : .end
  }
}
