import ArabicText
import Casework
import Desk
import TerminalKit

/// Whom to call on before they ask (clause G2): one key makes a reason for a call a contact task.
struct OutreachScreen: WindowedListScreen {
  let setting: DeskSetting
  var rows: WindowedList<OutreachRow>
  private(set) var cause: OutreachCause?
  private(set) var order = OutreachQuestion.Order.day
  private var sender: CommandSender

  init(_ setting: DeskSetting) {
    self.setting = setting
    rows = WindowedList(setting.phrases.kitWording)
    sender = CommandSender(setting: setting)
  }

  static let taskAction: ActionID = "outreach.task"
  static let messageAction: ActionID = "outreach.message"
  static let causeAction: ActionID = "outreach.cause"
  static let orderAction: ActionID = "outreach.order"
  static let fileAction: ActionID = "outreach.file"

  var title: String { setting.phrases["outreach.title"] }

  /// The title with what is listed and in which order.
  private var heading: String {
    let listed = cause.map { rowText.cause($0) } ?? setting.phrases["outreach.cause.all"]
    return [title, listed, setting.phrases["outreach.order." + order.rawValue]]
      .joined(separator: " · ")
  }

  var rowText: OutreachRowText { OutreachRowText(setting: setting) }
  var emptyText: String { setting.phrases["outreach.none"] }
  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { rows.isFilterable || sender.dialog != nil }

  private var isInPolicy: Bool { setting.profile.matterKinds.contains(.outreach) }

  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    guard isInPolicy else { return [] }
    let phrases = setting.phrases
    let none = focusedRow == nil ? phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{645}")], phrases["outreach.key.task"], Self.taskAction,
        unavailable: none ?? reasonAgainstTask),
      KeyBinding([.function(3), .letter("\u{641}")], phrases["outreach.key.file"], Self.fileAction, unavailable: none),
      KeyBinding(
        [.function(7), .letter("\u{62A}")], phrases["message.key.write"], Self.messageAction,
        unavailable: none ?? reasonAgainstMessage),
      KeyBinding([.function(5), .letter("\u{633}")], phrases["outreach.key.cause"], Self.causeAction),
      KeyBinding([.function(6), .letter("\u{631}")], phrases["outreach.key.order"], Self.orderAction),
    ] + filterBindings
  }

  private var reasonAgainstTask: String? {
    guard let row = focusedRow else { return nil }
    if row.isClosed { return setting.phrases["file.restricted"] }
    return rowText.taskText(row) ?? setting.reasonAgainst(MatterKind.outreach.plan.opening.permission)
  }

  /// Papers are reminded of by a message; for the rest somebody calls.
  private var reasonAgainstMessage: String? {
    guard let row = focusedRow else { return nil }
    if row.isClosed { return setting.phrases["file.restricted"] }
    guard row.cause == .expiringDocument else { return setting.refusalText(.message(.topicUnfit(.expiringDocument))) }
    return setting.reasonAgainst(.giveNotice)
  }

  func question(_ window: RowWindow, matching text: String) -> Question {
    .outreach(OutreachQuestion(cause: cause, order: order, window: window, text: text))
  }

  func page(in answer: Answer) -> RowPage<OutreachRow>? {
    guard case .outreach(let asked, let page) = answer, asked.cause == cause, asked.order == order else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    guard isInPolicy else { return handleOutsidePolicy(input) }
    switch input {
    case .action(Self.taskAction): return makeTask()
    case .action(Self.fileAction): return focusedRow.map { [.push(.file($0.file))] } ?? []
    case .action(Self.messageAction):
      return focusedRow.map { row in
        [.push(.messages(.write(row.file, MessageTopic(.expiringDocument, document: row.document, day: row.day))))]
      } ?? []
    case .action(Self.causeAction): return turn { $0.cause = $0.cause.following }
    case .action(Self.orderAction): return turn { $0.order = $0.order == .day ? .name : .day }
    case .answer(let answer):
      let outcome = sender.receive(answer)
      if outcome.receipt != nil { return outcome.effects + [ask(around: rows.table.focus)] }
      return outcome.otherAnswer.map { handleInList(.answer($0)) } ?? outcome.effects
    default: return handleInList(input)
    }
  }

  /// Where the policy asks for no such calls nothing is asked for: the screen says so by itself.
  private mutating func handleOutsidePolicy(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .key(let key): return [.unhandled(key)]
    case .appeared, .resized: _ = handleInList(input)
    default: break
    }
    return []
  }

  /// Makes the focused reason a contact task.
  private mutating func makeTask() -> [DeskEffect] {
    guard let row = focusedRow, row.task == nil else { return [] }
    return sender.send(.matter(.open(.outreach, file: row.file, rowText.task(row))), basedOn: nil)
  }

  /// Another list: its beginning is shown.
  private mutating func turn(_ change: (inout OutreachScreen) -> Void) -> [DeskEffect] {
    change(&self)
    rows.clear()
    return [ask(around: 0)]
  }

  func draw(on canvas: inout Canvas) {
    guard isInPolicy else { return canvas.writeProblem(setting.phrases["outreach.notInPolicy"]) }
    let rule = setting.profile.watched
    let own = setting.phrases(
      "outreach.own",
      [
        "expiry": setting.phrases.count(rule.expiryDays, .days),
        "silent": setting.phrases.count(rule.silentMonths, .months),
      ])
    rows.draw(title: heading, note: own, rowText, on: &canvas)
    sender.draw(on: &canvas)
  }
}

extension OutreachRow: FileNaming {}

extension OutreachRow: ListedRow {
  var listID: String { id }
  /// The task that there is already, else the file.
  var destination: Destination { task.map { .matters(.one($0)) } ?? .file(file) }
}

extension Optional where Wrapped == OutreachCause {
  /// All, then each cause after another, then all again.
  fileprivate var following: OutreachCause? {
    let causes = OutreachCause.allCases
    guard let place = self.flatMap({ causes.firstIndex(of: $0) }) else { return causes[0] }
    return place + 1 < causes.count ? causes[place + 1] : nil
  }
}
