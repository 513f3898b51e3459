import ArabicText
import Casework
import Desk
import TerminalKit

/// Complaints that repeat themselves, proposed as a general problem: one key brings them before the board, linked.
struct RepeatedScreen: DeskScreen {
  let setting: DeskSetting
  private var table: Table
  private var groups: [RepeatedComplaints]?
  private var sender: CommandSender

  init(_ setting: DeskSetting) {
    self.setting = setting
    sender = CommandSender(setting: setting)
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["repeated.column.subject"], .flexible(minimum: 18)),
        TableColumn(phrases["matter.field.unit"], .flexible(minimum: 18)),
        TableColumn(phrases["repeated.column.count"], .fixed(7), alignment: .end, base: .leftToRight),
        TableColumn(phrases["repeated.column.last"], .fixed(10), base: .leftToRight),
        TableColumn(phrases["repeated.column.issue"], .fixed(12), alignment: .end),
      ],
      emptyText: phrases["repeated.none"], wording: phrases.kitWording)
  }

  static let raiseAction: ActionID = "repeated.raise"
  private static let headRows = 2
  private static let detailRows = 3

  var title: String { setting.phrases["repeated.title"] }
  var typesText: Bool { sender.dialog != nil }

  private var focused: RepeatedComplaints? { groups?.first { rowID($0) == table.focusedRow?.id } }

  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    return [
      KeyBinding(
        [.function(2), .letter("\u{645}")], setting.phrases["repeated.key.raise"], Self.raiseAction,
        unavailable: reasonAgainstRaising)
    ]
  }

  private var reasonAgainstRaising: String? {
    guard let focused else { return setting.phrases["work.noRow"] }
    if let issue = focused.issue { return setting.phrases("repeated.raised", ["number": String(issue)]) }
    return setting.reasonAgainst(MatterKind.boardIssue.plan.opening.permission)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
      return [.request(.ask(.repeatedComplaints))]
    case .resized(let size):
      table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
    case .returned: return [.request(.ask(.repeatedComplaints))]
    case .action(Self.raiseAction): return raise()
    case .key(let key):
      switch table.handle(key) {
      case .chosen: return focused.map { [.push(.matters(.one($0.issue ?? $0.complaints[0])))] } ?? []
      case .ignored: return [.unhandled(key)]
      default: break
      }
    case .answer(let answer): return receive(answer)
    case .action, .interrupted, .draftDue: break
    }
    return []
  }

  /// Makes the board issue of the focused complaints, in the Arabic of the board's agenda.
  private mutating func raise() -> [DeskEffect] {
    guard let focused, focused.issue == nil else { return [] }
    let arabic = setting.inArabic
    let subject = arabic.phrases["matter.choice.about." + focused.subject]
    let days = arabic.phrases.count(arabic.profile.watched.repeatedDays, .days, afterPreposition: true)
    let words = arabic.phrases(
      "repeated.words",
      [
        "count": arabic.phrases.count(focused.complaints.count, .complaints), "subject": subject, "days": days,
        "unit": focused.unit.map { arabic.unit($0) } ?? arabic.phrases["repeated.noUnit"],
      ])
    let facts = focused.facts(subject: subject, words: VisibleControls.stripped(words))
    return sender.send(.matter(.open(.boardIssue, file: nil, facts)), basedOn: nil)
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    if outcome.receipt != nil { return outcome.effects + [.request(.ask(.repeatedComplaints))] }
    switch outcome.otherAnswer {
    case .repeatedComplaints(let groups):
      self.groups = groups
      table.show(groups.map(row))
    case .some(let other): return setting.said(other)
    case nil: return outcome.effects
    }
    return []
  }

  private func rowID(_ group: RepeatedComplaints) -> String { group.id + "/" + String(group.complaints[0]) }

  private func row(_ group: RepeatedComplaints) -> TableRow {
    TableRow(
      rowID(group),
      [
        setting.phrases["matter.choice.about." + group.subject],
        group.unit.map { setting.unit($0) } ?? setting.phrases["repeated.noUnit"], String(group.complaints.count),
        setting.civil(group.lastOn), group.issue.map { String($0) } ?? "",
      ],
      style: group.issue == nil ? .text : .faint)
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    let (rows, detail) = below.splitTop(below.rows - Self.detailRows)
    let rule = setting.profile.watched
    canvas.within(head) { head in
      head.write(title, row: 0, column: 2, style: .strong)
      let own = setting.phrases(
        "repeated.own",
        [
          "count": setting.phrases.count(rule.repeatedCount, .complaints),
          "days": setting.phrases.count(rule.repeatedDays, .days, afterPreposition: true),
        ])
      head.write(own, row: 1, column: 2, width: head.size.columns - 4, style: .faint)
    }
    canvas.within(detail) { detail in
      detail.horizontalLine(row: 0)
      guard let focused else { return }
      let numbers = Isolate.leftToRight(focused.complaints.map { String($0) }.joined(separator: ", "))
      detail.write(setting.phrases("repeated.numbers", ["numbers": numbers]), row: 1, column: 2)
      if let issue = focused.issue {
        detail.write(setting.phrases("repeated.raised", ["number": String(issue)]), row: 2, column: 2)
      }
    }
    if groups != nil { canvas.within(rows) { table.draw(on: &$0) } }
    if !canvas.hasCursor { canvas.placeCursor(row: Self.headRows, column: 0) }
    sender.draw(on: &canvas)
  }
}
