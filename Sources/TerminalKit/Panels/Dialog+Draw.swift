import ArabicText

extension Dialog {
  /// Draws the dialog in the middle of the canvas and puts the cursor on its focus.
  public func draw(on canvas: inout Canvas) {
    let width = min(68, canvas.size.columns)
    let inner = max(1, width - 4)
    let shaping = canvas.appearance.shaping
    let base = canvas.appearance.direction.base
    let answers = leaving ?? answers
    let lines = leaving == nil ? lines : [wording[.notSaved]]
    let facts = lines.flatMap { Paragraph.wrappedLines(of: $0, base: base, options: shaping, toWidth: inner) }
    let reasonRows = reasonForm == nil ? 0 : 3
    let place = canvas.bounds.centred(rows: facts.count + reasonRows + answers.choices.count + 3, columns: width)
    canvas.fill(place)
    canvas.box(place, title: title)
    canvas.within(place.inset(rows: 1, columns: 2)) { panel in
      let factRows = max(0, panel.size.rows - reasonRows - answers.choices.count)
      for (row, fact) in facts.prefix(factRows).enumerated() { panel.write(fact, row: row) }
      let rest = panel.bounds.splitTop(panel.size.rows - answers.choices.count - reasonRows).rest
      let (reason, foot) = rest.splitTop(reasonRows)
      panel.within(foot) { answers.draw(on: &$0, isActive: isOnChoices || leaving != nil) }
      panel.within(reason) { drawReason(on: &$0) }
    }
    if reasonForm?.picker != nil { reasonForm?.picker?.draw(on: &canvas) }
  }

  private func drawReason(on canvas: inout Canvas) {
    guard var form = reasonForm else { return }
    form.picker = nil
    let isActive = !isOnChoices && leaving == nil
    let cursor = canvas.cursor
    form.draw(on: &canvas, isActive: isActive)
    if !isActive { canvas.cursor = cursor }
  }
}
