import ArabicText
import Calendars
import Casework
import TerminalKit

/// One event of a timeline in full: its words, its commit, and the clauses that it is evidence for.
struct EventDetail {
  let recorded: RecordedEvent
  /// Whose file it is in.
  let party: PartyKind
  let setting: DeskSetting

  init(_ recorded: RecordedEvent, of party: PartyKind = .person, setting: DeskSetting) {
    self.recorded = recorded
    self.party = party
    self.setting = setting
  }

  /// The clauses by the version in force on the day of the event.
  var clauses: String {
    let profile = setting.register.profile(inForceOn: recorded.at.day(in: .riyadh))
    let named = recorded.clauses.map { id in
      Isolate.leftToRight(id) + " " + (profile.clause(id).map { setting.text($0.title) } ?? "")
    }
    return named.isEmpty ? setting.phrases["history.noClauses"] : named.joined(separator: " · ")
  }

  func draw(on canvas: inout Canvas) {
    let text = setting.eventText(recorded, of: party)
    let commit = setting.phrases("history.commit", ["number": Isolate.leftToRight(String(recorded.number))])
    let used = canvas.write(commit, row: 1, column: canvas.size.columns / 2, style: .faint, alignment: .end)
    canvas.write(text.headline, row: 1, column: 2, width: canvas.size.columns - used - 4, style: .strong)
    let detail = text.detail ?? ""
    let row = 2 + (detail.isEmpty ? 0 : canvas.writeWrapped(detail, row: 2, rows: 2))
    canvas.writeWrapped(clauses, row: row, rows: canvas.size.rows - row, style: .faint)
  }
}
