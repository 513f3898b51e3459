import Casework
import Desk
import TerminalKit

/// Messages to beneficiaries: what an officer has to see to stands first, then what the program sends itself.
struct MessagesScreen: WindowedListScreen {
  let setting: DeskSetting
  var rows: WindowedList<MessageRow>
  private var showsEnded = false
  private var ways: MessageWays?
  private var sender: CommandSender

  init(_ setting: DeskSetting) {
    self.setting = setting
    sender = CommandSender(setting: setting)
    rows = WindowedList(setting.phrases.kitWording)
  }

  static let sendAction: ActionID = "messages.send"
  static let fileAction: ActionID = "messages.file"
  static let endedAction: ActionID = "messages.ended"

  var title: String { setting.phrases["message.list.title"] }
  var rowText: MessageRowText { MessageRowText(setting: setting) }
  var emptyText: String { setting.phrases["message.list.none"] }

  var typesText: Bool { rows.isFilterable || sender.dialog != nil }

  var bindings: [KeyBinding] {
    if let bindings = sender.bindings { return bindings }
    let phrases = setting.phrases
    let none = focusedRow == nil ? phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{633}")], phrases["message.key.send"], Self.sendAction,
        unavailable: none ?? reasonAgainstSending),
      KeyBinding([.function(3), .letter("\u{641}")], phrases["message.key.file"], Self.fileAction, unavailable: none),
      KeyBinding(
        [.function(5), .letter("\u{646}")], phrases[showsEnded ? "message.key.open" : "message.key.ended"],
        Self.endedAction),
    ] + filterBindings
  }

  private var reasonAgainstSending: String? {
    guard let row = focusedRow else { return nil }
    if row.isClosed { return setting.phrases["file.restricted"] }
    if let reason = setting.reasonAgainst(.giveNotice) { return reason }
    guard row.stage == .waiting else { return setting.refusalText(.message(.wrongStage(row.stage))) }
    return setting.reasonAgainst(row.medium, ways)
  }

  func question(_ window: RowWindow, matching text: String) -> Question {
    .messages(MessageQuestion(isOpen: !showsEnded, window: window, text: text))
  }

  func page(in answer: Answer) -> RowPage<MessageRow>? {
    guard case .messages(let asked, let page) = answer, asked.isOpen == !showsEnded else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared: return handleInList(input) + [.request(.findMessageWays)]
    case .action(Self.sendAction): return focusedRow.map { sender.send(.sendMessage($0.id)) } ?? []
    case .action(Self.fileAction): return focusedRow.map { [.push(.file($0.id.file))] } ?? []
    case .action(Self.endedAction):
      showsEnded.toggle()
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
    case .messageSent(let sent): return [setting.said(of: sent), ask(around: rows.table.focus)]
    case let other?: return handleInList(.answer(other))
    case nil: return outcome.effects
    }
  }

  func draw(on canvas: inout Canvas) {
    let listed = setting.phrases[showsEnded ? "message.list.ended" : "message.list.open"]
    rows.draw(title: title + " · " + listed, note: setting.note(on: ways), rowText, on: &canvas)
    sender.draw(on: &canvas)
  }
}

extension DeskSetting {
  /// Why this desk does not hand over what goes by a medium; nil where it does.
  func reasonAgainst(_ medium: MessageMedium, _ ways: MessageWays?) -> String? {
    guard medium.isHandedOver else { return refusalText(.message(.wrongStage(.task))) }
    guard let ways else { return phrases["file.notShown"] }
    return ways.media.contains(medium) ? nil : phrases("message.noWay", ["medium": label(of: medium)])
  }

  /// What this desk hands over itself, in one line.
  func note(on ways: MessageWays?) -> String? {
    guard let ways else { return nil }
    guard !ways.media.isEmpty else { return phrases["message.noWays"] }
    let names = MessageMedium.allCases.filter { ways.media.contains($0) }.map { label(of: $0) }
    return phrases("message.ways", ["media": names.joined(separator: phrases["list.separator"])])
  }

  /// What became of a message that was handed over now.
  func said(of sent: SentMessage) -> DeskEffect {
    let isGood = sent.result == .accepted
    return .say(Message(isGood ? .success : .warning, phrases["message.result." + sent.result.rawValue]))
  }
}
