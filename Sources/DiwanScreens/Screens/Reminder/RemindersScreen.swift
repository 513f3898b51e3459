import ArabicText
import Casework
import Desk
import TerminalKit

/// What beneficiaries can be reminded of today: one key reminds of one thing, another of all that is listed, each once.
struct RemindersScreen: WindowedListScreen {
  let setting: DeskSetting
  var rows: WindowedList<ReminderRow>
  private(set) var kind: ReminderKind?
  private var ways: MessageWays?
  private var sender: CommandSender

  init(_ setting: DeskSetting) {
    self.setting = setting
    sender = CommandSender(setting: setting)
    rows = WindowedList(setting.phrases.kitWording)
  }

  static let oneAction: ActionID = "reminders.one"
  static let allAction: ActionID = "reminders.all"
  static let fileAction: ActionID = "reminders.file"
  static let kindAction: ActionID = "reminders.kind"
  static let writeAction: ActionID = "reminders.write"
  static let queueAction: ActionID = "reminders.queue"

  var title: String { setting.phrases["reminder.title"] }
  private var heading: String {
    title + " · " + (kind.map { setting.label(of: $0.message) } ?? setting.phrases["reminder.kind.all"])
  }
  var rowText: ReminderRowText { ReminderRowText(setting: setting) }
  var emptyText: String { setting.phrases["reminder.none"] }
  var typesText: Bool { rows.isFilterable || sender.dialog != nil }

  var bindings: [KeyBinding] {
    if let bindings = sender.bindings { return bindings }
    let phrases = setting.phrases
    let none = focusedRow == nil ? phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{62A}")], phrases["reminder.key.one"], Self.oneAction,
        unavailable: none ?? reasonAgainstOne),
      KeyBinding(
        [.function(8), .letter("\u{643}")], phrases["reminder.key.all"], Self.allAction,
        unavailable: none ?? reasonAgainstAll),
      KeyBinding([.function(3), .letter("\u{641}")], phrases["message.key.file"], Self.fileAction, unavailable: none),
      KeyBinding(
        [.function(7), .letter("\u{631}")], phrases["reminder.key.write"], Self.writeAction,
        unavailable: none ?? reasonAgainstOne),
      KeyBinding([.function(5), .letter("\u{646}")], phrases["reminder.key.kind"], Self.kindAction),
      KeyBinding([.function(6), .letter("\u{633}")], phrases["message.list.title"], Self.queueAction),
    ] + filterBindings
  }

  private var reasonAgainstOne: String? {
    if focusedRow?.isClosed == true { return setting.phrases["file.restricted"] }
    return setting.reasonAgainst(.giveNotice)
  }

  /// All of a kind, not those that a filter happens to leave.
  private var reasonAgainstAll: String? {
    if !rows.table.filter.isEmpty { return setting.phrases["reminder.narrowed"] }
    return setting.reasonAgainst(.giveNotice)
  }

  func question(_ window: RowWindow, matching text: String) -> Question {
    .reminders(ReminderQuestion(kind: kind, window: window, text: text))
  }

  func page(in answer: Answer) -> RowPage<ReminderRow>? {
    guard case .reminders(let asked, let page) = answer, asked.kind == kind else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared: return handleInList(input) + [.request(.findMessageWays)]
    case .action(Self.oneAction): return focusedRow.map { sender.send(.remind(.one($0.file, $0.topic))) } ?? []
    case .action(Self.allAction):
      sender.ask(confirmation, then: .remind(.all(kind)))
      return []
    case .action(Self.fileAction): return focusedRow.map { [.push(.file($0.file))] } ?? []
    case .action(Self.writeAction):
      return focusedRow.map { [.push(.messages(.write($0.file, $0.topic)))] } ?? []
    case .action(Self.queueAction): return [.push(.messages(.list))]
    case .action(Self.kindAction):
      kind = kind.following
      rows.clear()
      return [ask(around: 0)]
    case .answer(.messageWays(let ways)):
      self.ways = ways
      return []
    case .answer(let answer): return receive(answer)
    default: return handleInList(input)
    }
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    switch outcome.otherAnswer {
    case .reminded(let written): return [said(of: written), ask(around: rows.table.focus)]
    case let other?: return handleInList(.answer(other))
    case nil: return outcome.effects
    }
  }

  private var confirmation: Dialog {
    let phrases = setting.phrases
    let listed = kind.map { setting.label(of: $0.message) } ?? phrases["reminder.kind.all"]
    return Dialog.confirm(
      title: phrases["reminder.key.all"],
      lines: [
        phrases("reminder.confirm", ["count": String(rows.table.total), "kind": listed]),
        phrases["reminder.confirm.ways"],
      ],
      wording: phrases.kitWording)
  }

  /// How many went into the queue, became tasks, reach nobody, or needed nothing any more.
  private func said(of written: [WrittenReminder]) -> DeskEffect {
    let parts = WrittenReminder.Result.allCases.compactMap { result -> String? in
      let count = written.count { $0.result == result }
      return count == 0 ? nil : setting.phrases("reminder.result." + result.rawValue, ["count": String(count)])
    }
    let isGood = written.contains { $0.message != nil }
    return .say(
      Message(
        isGood ? .success : .warning,
        parts.isEmpty ? setting.phrases["reminder.none"] : parts.joined(separator: " · ")))
  }

  func draw(on canvas: inout Canvas) {
    rows.draw(title: heading, note: setting.note(on: ways), rowText, on: &canvas)
    sender.draw(on: &canvas)
  }
}

extension Optional where Wrapped == ReminderKind {
  /// All, then each kind after another, then all again.
  fileprivate var following: ReminderKind? {
    let kinds = ReminderKind.allCases
    guard let place = self.flatMap({ kinds.firstIndex(of: $0) }) else { return kinds[0] }
    return place + 1 < kinds.count ? kinds[place + 1] : nil
  }
}
