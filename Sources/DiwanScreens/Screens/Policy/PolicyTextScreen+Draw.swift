import ArabicText
import Calendars
import Casework
import TerminalKit

extension PolicyTextScreen {
  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { drawHead(on: &$0) }
    canvas.within(below) { below in
      if text == nil {
        drawAbsence(on: &below)
      } else {
        reader.draw(
          on: &below, passage: passage, matches: Set(matches), isActive: sender.dialog == nil && query.isEmpty)
      }
    }
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    sender.draw(on: &canvas)
  }

  private func drawHead(on head: inout Canvas) {
    head.write(headline, row: 0, column: 2, style: .strong)
    let phrases = setting.phrases
    let used = head.write(phrases["policyText.search"], row: 1, column: 2, style: .faint)
    let count = query.isEmpty ? "" : phrases("policyText.found", ["count": String(matches.count)])
    let room = head.size.columns - used - 4 - (count.isEmpty ? 0 : 24)
    query.draw(
      on: &head, row: 1, column: used + 3, width: max(8, room), isActive: sender.dialog == nil && !query.isEmpty)
    if !count.isEmpty {
      head.write(count, row: 1, column: head.size.columns - 24, width: 22, style: .notice, alignment: .end)
    }
  }

  /// The clause with its place in the document, or the file that the text came from.
  private var headline: String {
    if let shown = shownClause {
      return Isolate.leftToRight(shown.id) + " " + setting.text(shown.title) + " — " + setting.text(shown.place)
    }
    guard let text else { return setting.text(setting.profile.association.name) }
    return setting.phrases(
      "policyText.source",
      ["name": setting.stored(text.source), "date": setting.bothCalendars(text.importedAt.day(in: .riyadh))])
  }

  private func drawAbsence(on canvas: inout Canvas) {
    let lines = [setting.refusalText(.office(.textMissing)), setting.phrases["policyText.how"]]
    var row = 1
    for line in lines {
      row += canvas.writeWrapped(line, row: row, style: row == 1 ? .text : .faint)
    }
  }
}
