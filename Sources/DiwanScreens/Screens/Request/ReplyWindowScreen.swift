import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The working of a reply window, day by day, with the rule that it follows.
struct ReplyWindowScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var opened: OpenedCase
  private var table: Table
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    opened = OpenedCase(reference.file)
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["reply.column.date"], .fixed(11), base: .leftToRight),
        TableColumn(phrases["reply.column.weekday"], .fixed(10)),
        TableColumn(phrases["reply.column.hijri"], .fixed(11), base: .leftToRight),
        TableColumn(phrases["reply.column.count"], .fixed(7), alignment: .centre),
        TableColumn(phrases["reply.column.reason"], .flexible(minimum: 20)),
      ],
      emptyText: phrases["reply.notStarted"], wording: phrases.kitWording)
  }

  var title: String { setting.phrases["reply.title"] }
  let bindings: [KeyBinding] = []

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(size)
      return [opened.question]
    case .resized(let size): resize(size)
    case .returned: return [opened.question]
    case .answer(let answer):
      guard opened.take(answer) else { return opened.takeProblem(answer, setting: setting) }
      show()
    case .key(let key):
      if case .ignored = table.handle(key) { return [.unhandled(key)] }
    case .action, .draftDue, .interrupted: break
    }
    return []
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    fitTable()
  }

  /// The days have the rows that the facts above them leave.
  private mutating func fitTable() {
    let head = facts.rowsTaken(width: size.columns, direction: setting.language.direction)
    table.rowsShown = max(1, size.rows - head - table.rowsAroundList)
  }

  private var request: ServiceRequest? { opened.file?.request(reference.ordinal) }
  private var window: ReplyWindow? { request?.replyWindow(in: setting.register, on: setting.today) }

  /// The focus starts on today, where today is among the days.
  private mutating func show() {
    fitTable()
    let isFirst = table.total == 0
    table.show((window?.working ?? []).map(row))
    if isFirst { table.moveFocus(toRow: setting.today.iso) }
  }

  private func row(_ day: CountedDay) -> TableRow {
    let phrases = setting.phrases
    var ordinal = ""
    var reason: String
    switch day.reason {
    case .startDay: reason = phrases["reply.day.start"]
    case .counted(let place):
      ordinal = String(place)
      reason = phrases["reply.day.counted"]
      if setting.isBeyondHolidays(day.date) {
        let year = Isolate.leftToRight(String(day.date.year))
        reason += " — " + phrases("reply.day.holidaysUnknown", ["year": year])
      }
    case .calendarDay(let place):
      ordinal = String(place)
      reason = phrases["reply.day.calendar"]
    case .weekend: reason = phrases["reply.day.weekend"]
    case .holiday(let name):
      let label = setting.text(name)
      reason = phrases("reply.day.holiday", ["name": setting.stored(label)])
    case .paused: reason = phrases["reply.day.paused"]
    }
    if day.date == window?.ceiling { reason += " — " + phrases["reply.day.ceiling"] }
    if day.date == window?.floor { reason += " — " + phrases["reply.day.floor"] }
    if day.date == setting.today { reason += " — " + phrases["reply.day.today"] }
    return TableRow(
      day.date.iso,
      [setting.civil(day.date), setting.weekday(day.date), setting.hijri(day.date), ordinal, reason],
      style: day.isCounted ? .text : .faint)
  }

  func draw(on canvas: inout Canvas) {
    guard request != nil else { return opened.drawProblem(on: &canvas) }
    facts.draw(on: &canvas) { table.draw(on: &$0) }
  }

  /// The rule, the version that it stands in, and what follows from it.
  private var facts: FactStrip {
    guard let request else { return FactStrip([]) }
    let phrases = setting.phrases
    let version = setting.register.policy(inForceOn: request.submittedOn ?? setting.today)
    let clauses = version.profile.clauses(evidencedBy: [.replyTimed]).map { " · " + Isolate.leftToRight($0) }.joined()
    let policy = phrases(
      "reply.policy",
      ["name": setting.text(version.profile.association.name), "date": setting.civil(version.effectiveFrom)])
    var facts = [
      FactStrip.Fact(phrases["reply.request"], setting.requestTitle(request), style: .strong),
      FactStrip.Fact(phrases["reply.rule"], setting.ruleText(version.profile.reply)),
      FactStrip.Fact(phrases["reply.version"], policy + clauses),
    ]
    if let window {
      facts.append(FactStrip.Fact(phrases["reply.start"], setting.bothCalendars(window.start)))
      let standing = window.standing(on: setting.today, answeredOn: request.answeredOn)
      facts.append(
        FactStrip.Fact(phrases["reply.standing"], setting.replyText(standing, window), style: standing.style))
    }
    if let target = setting.internalTarget(of: request) {
      facts.append(FactStrip.Fact(phrases["reply.target"], target))
    }
    return FactStrip(facts)
  }
}
