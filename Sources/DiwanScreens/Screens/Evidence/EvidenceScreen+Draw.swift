import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension EvidenceScreen {
  func draw(on canvas: inout Canvas) {
    if let problem { return canvas.writeProblem(problem) }
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    let (rows, detail) = below.splitTop(below.rows - Self.detailRows)
    canvas.within(head) { drawHead(on: &$0) }
    canvas.within(detail) { drawDetail(on: &$0) }
    if view != nil {
      var shown = table
      shown.show(tableRows(in: canvas.appearance))
      canvas.within(rows) { shown.draw(on: &$0) }
    }
    if !canvas.hasCursor { canvas.placeCursor(row: Self.headRows, column: 0) }
  }

  private func drawHead(on canvas: inout Canvas) {
    canvas.write(setting.periodText(period), row: 0, column: 2, style: .strong)
    guard let view else { return }
    if let note = setting.noteBeforePolicy(period.days) {
      canvas.write(note, row: 1, column: 2, width: canvas.size.columns - 4, style: .warning)
      return
    }
    func count(_ status: EvidenceStatus) -> String { String(view.clauses.count { $0.status == status }) }
    let summary = setting.phrases(
      "evidence.summary",
      [
        "all": String(view.clauses.count), "shown": count(.shown), "overdue": count(.overdue),
        "missing": count(.missing),
      ])
    canvas.write(summary, row: 1, column: 2, style: .faint)
  }

  /// Where the clause stands, and by whom it was kept.
  private func drawDetail(on canvas: inout Canvas) {
    canvas.horizontalLine(row: 0)
    guard let focused else { return }
    canvas.write(
      setting.text(focused.clause.title) + " — " + setting.text(focused.clause.place), row: 1, column: 2)
    let names = setting.officers(focused.officers)
    let line = names.isEmpty ? setting.phrases["evidence.nobody"] : setting.phrases("evidence.by", ["officers": names])
    canvas.write(line, row: 2, column: 2, style: .faint)
  }
}

extension DeskSetting {
  /// A period in words, with its days in both calendars.
  func periodText(_ period: EvidencePeriod) -> String {
    let days = period.days
    return phrases(
      "evidence.period",
      [
        "unit": phrases["evidence.unit." + period.unit.rawValue], "from": bothCalendars(days.lowerBound),
        "to": bothCalendars(days.upperBound),
      ])
  }

  /// That no policy held yet, where a period ends before the first one; nil for every other.
  func noteBeforePolicy(_ days: ClosedRange<CivilDate>) -> String? {
    guard let first = register.policies.map(\.effectiveFrom).min(), days.upperBound < first else { return nil }
    return phrases("evidence.beforePolicy", ["date": bothCalendars(first)])
  }

  /// What a kind of act is called where nothing of its content is told.
  func kindLabel(_ kind: String) -> String {
    let general = "act." + kind
    return phrases.has(general) ? phrases[general] : phrases["event." + kind]
  }
}
