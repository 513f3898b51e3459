import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What the session screen tells: who attends, what is on the agenda, what was decided.
struct SessionPage {
  let setting: DeskSetting
  let view: SessionView

  static let casePrefix = "case."

  private var phrases: Phrases { setting.phrases }
  private var session: CommitteeSession { view.session }

  var sections: [SheetSection] { [facts, agenda] + (corrections.lines.isEmpty ? [] : [corrections]) }

  private var facts: SheetSection {
    let present = session.present.map { setting.words($0.name) }
    let absent = session.members.filter { !$0.isPresent }.map { setting.words($0.name) }
    let separator = phrases["list.separator"]
    let quorum = phrases(
      "session.quorum.short", ["quorum": String(session.quorum), "present": String(present.count)])
    var lines = [
      SheetLine(
        phrases["session.heldOn"], setting.bothCalendars(session.heldOn) + " · " + setting.weekday(session.heldOn)),
      SheetLine(phrases["session.attending"], present.joined(separator: separator) + " — " + quorum),
    ]
    if !absent.isEmpty { lines.append(SheetLine(phrases["session.absent"], absent.joined(separator: separator))) }
    let state =
      session.minutesNumber.map { phrases("session.closed", ["minutes": setting.stored($0)]) }
      ?? phrases("session.open", ["left": String(session.undecided.count)])
    lines.append(SheetLine(phrases["session.state"], state, style: .strong))
    return SheetSection(phrases["session.section.facts"], lines, isWide: true)
  }

  /// The cases in the order of the agenda; decided ones keep their place.
  private var agenda: SheetSection {
    guard !session.agenda.isEmpty else {
      return SheetSection(phrases["session.section.agenda"], [SheetLine(phrases["session.noAgenda"])], isWide: true)
    }
    let heading = SheetLine(
      cells: [
        phrases["session.column.place"], phrases["work.column.request"], phrases["field.name"],
        phrases["work.column.service"], phrases["session.column.outcome"],
      ], sign: .blank, style: .faint)
    let lines = session.agenda.enumerated().map { line(place: $0 + 1, $1) }
    return SheetSection(
      phrases["session.section.agenda"], [heading] + lines, isWide: true, columns: [3, 10, nil, nil, 19])
  }

  /// How the number of the minutes was put right.
  private var corrections: SheetSection {
    let lines = session.corrections.map { correction in
      let text = setting.eventText(.session(.minutesCorrected(correction.value)))
      let detail = text.detail.map { " — " + Isolate.firstStrong($0) } ?? ""
      return SheetLine(setting.time(correction.at), setting.officer(correction.officer) + detail)
    }
    return SheetSection(phrases["session.section.corrections"], lines, isWide: true)
  }

  private func line(place: Int, _ reference: CaseReference) -> SheetLine {
    let row = view.agenda.first { $0.id == reference }
    let outcome = session.decided[reference]
    let mark = row.flatMap { setting.replyMark(of: $0)?.text }
    let text = outcome.map { phrases["outcome." + $0.rawValue] } ?? mark ?? phrases["session.undecided"]
    let cells = [
      String(place), reference.text, row.map { setting.name(in: $0) } ?? "",
      row.map { setting.service($0.service) } ?? "", text,
    ]
    return SheetLine(cells: cells, sign: outcome == nil ? .question : outcome == .postpone ? .idle : .done)
      .entered(Self.casePrefix + reference.text, opens: .request(reference))
  }
}
