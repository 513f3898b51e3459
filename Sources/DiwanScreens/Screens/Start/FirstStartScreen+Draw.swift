import ArabicText
import Casework
import TerminalKit

extension FirstStartScreen {
  func draw(on canvas: inout Canvas) {
    let (head, body) = canvas.bounds.splitTop(3)
    switch step {
    case .choosing:
      canvas.within(head) { drawHead(phrases["start.welcome"], phrases["start.question"], on: &$0) }
      canvas.within(body) { drawChoice(on: &$0) }
    case .reading(let form):
      canvas.within(head) { drawHead(phrases["start.title.file"], phrases["start.fileNote"], on: &$0) }
      canvas.within(body) { drawReading(form, on: &$0) }
    case .appointing(let founder):
      let name = founder.profile.association.name.text(in: phrases.language)
      canvas.within(head) { drawHead(VisibleControls.sanitized(name), phrases["start.officerNote"], on: &$0) }
      canvas.within(body) { founder.form.draw(on: &$0, isActive: leaving == nil) }
    }
    leaving?.draw(on: &canvas)
  }

  private func drawHead(_ title: String, _ note: String, on canvas: inout Canvas) {
    canvas.write(title, row: 0, column: 2, style: .strong)
    canvas.write(note, row: 1, column: 2, style: .faint)
    canvas.horizontalLine(row: 2)
  }

  /// The associations, and under them what the focused one's policy says.
  private func drawChoice(on canvas: inout Canvas) {
    let names = profiles.map { $0.association.name.text(in: phrases.language) } + [phrases["start.file"]]
    let detailRows = 8
    let shown = max(1, min(names.count, canvas.size.rows - detailRows))
    let top = max(0, focus - shown + 1)
    for (row, index) in (top..<min(names.count, top + shown)).enumerated() {
      let isFocused = index == focus
      let style: Style = isFocused ? .focused : .text
      canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: style)
      if isFocused {
        canvas.write(canvas.appearance.marker, row: row, style: style)
        canvas.placeCursor(row: row, column: 0)
      }
      canvas.write(VisibleControls.sanitized(names[index]), row: row, column: 2, style: style)
    }
    let detail = canvas.bounds.splitTop(shown + 1).rest
    canvas.within(detail) { drawDetail(on: &$0) }
  }

  private func drawDetail(on canvas: inout Canvas) {
    guard let profile = focusedProfile else {
      canvas.writeWrapped(phrases["start.fileNote"], row: 0, rows: 3)
      return
    }
    let lines = ProfileSummary(profile: profile, phrases: phrases).lines
    let labelWidth = (lines.map { canvas.width(of: $0.label) }.max() ?? 0) + 2
    var row = 0
    for (place, line) in lines.enumerated() {
      canvas.write(line.label, row: row, column: 2, width: labelWidth, style: .faint)
      // Each of the lines below keeps a row at least.
      let room = canvas.size.rows - row - (lines.count - 1 - place)
      row += canvas.writeWrapped(line.text, row: row, column: 2 + labelWidth, rows: max(1, room))
    }
  }

  private func drawReading(_ form: Form, on canvas: inout Canvas) {
    // A list of paths lies over everything.
    if form.hasOverlay { return form.draw(on: &canvas) }
    let (top, rest) = canvas.bounds.splitTop(3)
    canvas.within(rest) { list in
      var row = 0
      for problem in problems where row < list.size.rows {
        list.write("-", row: row, column: 2, style: .warning)
        row += list.writeWrapped(VisibleControls.sanitized(problem), row: row, column: 4, rows: 3)
      }
    }
    canvas.within(top) { form.draw(on: &$0, isActive: leaving == nil) }
  }
}
