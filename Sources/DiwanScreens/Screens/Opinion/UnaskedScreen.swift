import Casework
import Desk
import TerminalKit

/// Requests that are over and whose beneficiaries nobody asked for an opinion (clauses O5 and O6c).
struct UnaskedScreen: WindowedListScreen {
  let setting: DeskSetting
  var rows: WindowedList<RequestRow>

  init(_ setting: DeskSetting) {
    self.setting = setting
    rows = WindowedList(setting.phrases.kitWording)
  }

  static let askAction: ActionID = "opinions.ask"
  static let fileAction: ActionID = "opinions.file"
  static let messageAction: ActionID = "opinions.message"

  var title: String { setting.phrases["opinion.list.title"] }
  var rowText: UnaskedRowText { UnaskedRowText(setting: setting) }
  var emptyText: String { setting.phrases["opinion.list.none"] }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let none = focusedRow == nil ? phrases["work.noRow"] : nil
    let closed = focusedRow?.isClosed == true ? phrases["file.restricted"] : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{643}")], phrases["opinion.key.ask"], Self.askAction,
        unavailable: none ?? closed ?? setting.reasonAgainst(MatterKind.opinion.plan.opening.permission)),
      KeyBinding([.function(3), .letter("\u{645}")], phrases["work.key.file"], Self.fileAction, unavailable: none),
      KeyBinding(
        [.function(7), .letter("\u{62A}")], phrases["message.key.write"], Self.messageAction,
        unavailable: none ?? closed ?? setting.reasonAgainst(.giveNotice)),
    ] + filterBindings
  }

  func question(_ window: RowWindow, matching text: String) -> Question { .unasked(window, matching: text) }

  func page(in answer: Answer) -> RowPage<RequestRow>? {
    guard case .unasked(let page) = answer else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .action(Self.askAction):
      return focusedRow.map { [.push(.asking(about: $0.id, service: $0.service))] } ?? []
    case .action(Self.messageAction):
      return focusedRow.map { row in
        [.push(.messages(.write(row.id.file, MessageTopic(.opinion, request: row.id.ordinal))))]
      } ?? []
    case .action(Self.fileAction): return focusedRow.map { [.push(.file($0.id.file))] } ?? []
    default: return handleInList(input)
    }
  }

  func draw(on canvas: inout Canvas) {
    let days = setting.phrases.count(setting.profile.watched.opinionDays, .days)
    rows.draw(title: title, note: setting.phrases("opinion.list.own", ["days": days]), rowText, on: &canvas)
  }
}
