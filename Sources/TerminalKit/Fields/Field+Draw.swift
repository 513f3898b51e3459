import ArabicText

extension Field {
  /// Draws marker, number, label, value and hint in a row, what is wrong in the one under it.
  func draw(on canvas: inout Canvas, place: FieldPlace, wording: KitWording) {
    if place.isFocused {
      let marker = canvas.appearance.borders.marker(canvas.appearance.direction)
      canvas.putSign(marker, row: place.row, column: 0, style: .strong)
    }
    canvas.write(
      String(place.number), row: place.row, column: 2, width: 2, style: .faint, alignment: .end, base: .leftToRight)
    drawLabel(on: &canvas, place: place, wording: wording)
    drawValue(on: &canvas, place: place, wording: wording)
    guard let finding else { return }
    let height = height(labelWidth: place.labelWidth, on: canvas, wording: wording)
    // Under the value, or as far towards the start as the sentence needs, and then in several rows: what is wrong has to
    // be read whole.
    let needed = canvas.width(of: finding.text) + 3
    let column = min(place.valueColumn, max(Self.findingColumn, canvas.size.columns - needed))
    MessageLine(finding.message).draw(on: &canvas, firstRow: place.row + height, column: column)
  }

  /// The column from which the longest findings stand.
  private static let findingColumn = 1

  /// The rows of the field and of what is wrong with it.
  func rowsTaken(labelWidth: Int, on canvas: Canvas, wording: KitWording) -> Int {
    let height = height(labelWidth: labelWidth, on: canvas, wording: wording)
    guard let finding else { return height }
    return height
      + MessageLine(finding.message).rowCount(
        width: canvas.size.columns - Self.findingColumn, appearance: canvas.appearance)
  }

  /// Draws the value with its hint.
  private func drawValue(on canvas: inout Canvas, place: FieldPlace, wording: KitWording) {
    let column = place.valueColumn
    let room = max(0, canvas.size.columns - column - 1)
    var width = min(room, widthInCells ?? defaultWidth(room: room, on: canvas))
    // A closed field that holds nothing leaves its room to the reason.
    if unavailable != nil, value.isEmpty { width = 0 }
    switch kind {
    case .lines(let rows):
      drawLines(
        on: &canvas, place: Region(row: place.row, column: column, rows: max(1, rows), columns: width),
        isActive: place.isFocused)
      return
    case .text, .path, .sought, .masked, .number, .date:
      if canBeEntered {
        edit.draw(
          on: &canvas, row: place.row, column: column, width: width, isActive: place.isFocused, masked: isMasked)
      } else {
        canvas.write(isMasked ? "" : value, row: place.row, column: column, width: width, style: .faint)
      }
    case .choice, .check, .readOnly:
      drawShownValue(on: &canvas, place: place, width: width, wording: wording)
    }
    let beside = unavailable.map { "(\($0))" } ?? hint
    if !beside.isEmpty, room > width + 2 {
      canvas.write(
        beside, row: place.row, column: width == 0 ? column : column + width + 2,
        width: room - (width == 0 ? 0 : width + 2), style: .faint)
    }
  }

  private func drawShownValue(on canvas: inout Canvas, place: FieldPlace, width: Int, wording: KitWording) {
    let style: Style = !canBeEntered ? .text : place.isFocused ? .activeField : .field
    canvas.fill(Region(row: place.row, column: place.valueColumn, rows: 1, columns: width), style: style)
    canvas.write(
      shownValue(wording, borders: canvas.appearance.borders), row: place.row, column: place.valueColumn, width: width,
      style: style, base: isReadOnly ? edit.base : nil)
    if place.isFocused { canvas.placeCursor(row: place.row, column: place.valueColumn) }
  }

  private func shownValue(_ wording: KitWording, borders: BorderSet) -> String {
    switch kind {
    case .choice: chosen?.label ?? ""
    case .check:
      switch value {
      case "yes": "[\(borders.checkMark)] \(wording[.yes])"
      case "no": "[ ] \(wording[.no])"
      default: "[ ]"
      }
    default: value
    }
  }

  var isCheck: Bool {
    if case .check = kind { true } else { false }
  }

  private var isMasked: Bool {
    if case .masked = kind { true } else { false }
  }

  private var isReadOnly: Bool {
    if case .readOnly = kind { true } else { false }
  }

  private func defaultWidth(room: Int, on canvas: Canvas) -> Int {
    switch kind {
    case .text(let rules), .sought(let rules): min(rules.maximumLength.map { $0 + 1 } ?? 40, max(10, room))
    case .number, .date: 14
    case .masked: 30
    case .choice: max(34, chosen.map { canvas.width(of: $0.label) + 1 } ?? 0)
    case .check: 14
    case .lines: min(room, Self.usualLineWidthInCells)
    case .path, .readOnly: room
    }
  }
}

extension FieldFinding {
  fileprivate var message: Message { Message(gravity == .error ? .error : .warning, text) }
}
