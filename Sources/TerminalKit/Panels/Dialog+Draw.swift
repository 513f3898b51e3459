import ArabicText

extension Dialog {
  /// Draws the dialog in the middle of the canvas and puts the cursor on its focus.
  public func draw(on canvas: inout Canvas) {
    let width = min(68, canvas.size.columns)
    let inner = max(1, width - 4)
    let shaping = canvas.appearance.shaping
    let base = canvas.appearance.direction.base
    let facts = lines.flatMap { Paragraph($0, base: base, options: shaping).wrapped(toWidth: inner) }
    let reasonRows = reasonForm == nil ? 0 : 3
    let place = canvas.bounds.centred(rows: facts.count + reasonRows + choices.count + 3, columns: width)
    canvas.fill(place)
    canvas.box(place, title: title)
    canvas.within(place.inset(rows: 1, columns: 2)) { panel in
      let factRows = max(0, panel.size.rows - reasonRows - choices.count)
      for (row, fact) in facts.prefix(factRows).enumerated() { panel.write(fact, row: row) }
      let rest = panel.bounds.splitTop(panel.size.rows - choices.count - reasonRows).rest
      let (reason, answers) = rest.splitTop(reasonRows)
      panel.within(answers) { drawChoices(on: &$0) }
      panel.within(reason) { drawReason(on: &$0) }
    }
    if reasonForm?.picker != nil { reasonForm?.picker?.draw(on: &canvas) }
  }

  private func drawReason(on canvas: inout Canvas) {
    guard var form = reasonForm else { return }
    form.picker = nil
    let cursor = canvas.cursor
    form.draw(on: &canvas)
    if isOnChoices { canvas.cursor = cursor }
  }

  private func drawChoices(on canvas: inout Canvas) {
    for (row, choice) in choices.enumerated() {
      let letter = choice.letter.map { KeyPattern.letter($0).name(direction: canvas.appearance.direction) } ?? ""
      PickOption(choice.id, choice.label, detail: letter).draw(
        on: &canvas, row: row, isFocused: isOnChoices && row == focus)
    }
    if isOnChoices { canvas.placeCursor(row: focus, column: 0) }
  }
}
