import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// One message: an officer reads it before it goes, sends it, says that it was told by voice or by letter, and decides where
/// nobody knows what became of it.
struct MessageScreen: PlaceKeeping {
  let setting: DeskSetting
  let reference: CaseReference
  private var file: BeneficiaryFile?
  private var ways: MessageWays?
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    page = ActingSheet(.file(reference.file, asOf: nil), setting: setting)
  }

  /// The acts on a message; the raw value is the action's name and the last part of its phrase's key.
  enum Act: String, CaseIterable {
    case send, done, wasSent, wasLost, resume, cancel

    var action: ActionID { ActionID("message." + rawValue) }

    var keys: [KeyPattern] {
      switch self {
      case .send: [.function(2), .letter("\u{633}")]
      case .done: [.function(3), .letter("\u{628}")]
      case .wasSent: [.function(4), .letter("\u{646}")]
      case .wasLost: [.function(5), .letter("\u{644}")]
      case .resume: [.function(6), .letter("\u{639}")]
      case .cancel: [.function(8), .letter("\u{63A}")]
      }
    }
  }

  var mark: ListMark { page.sheet.mark }

  mutating func recall(_ mark: ListMark) { page.sheet.recall(mark) }

  var title: String { setting.phrases("message.title", ["number": Isolate.leftToRight(reference.text)]) }
  var typesText: Bool { page.typesText }
  private var message: BeneficiaryMessage? { file?.message(reference.ordinal) }

  var bindings: [KeyBinding] { page.bindings { acts } }

  /// What can be done now stands first.
  private var acts: [KeyBinding] {
    let all = Act.allCases.map { act in
      KeyBinding(act.keys, setting.phrases["message.key." + act.rawValue], act.action, unavailable: reason(act))
    }
    return all.filter { $0.unavailable == nil } + all.filter { $0.unavailable != nil }
  }

  /// Why an act would be refused now: the domain's own rules are asked.
  private func reason(_ act: Act) -> String? {
    guard let file, let message else { return setting.phrases["file.notShown"] }
    if act == .send {
      let stage = message.stage(at: setting.now)
      if let reason = setting.reasonAgainst(.giveNotice) { return reason }
      guard stage == .waiting else { return setting.refusalText(.message(.wrongStage(stage))) }
      return setting.reasonAgainst(message.draft.medium, ways)
    }
    let context = DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
    do throws(Refusal) {
      _ = try file.decide(command(act, words: "."), about: nil, in: context)
      return nil
    } catch {
      return setting.refusalText(error)
    }
  }

  private func command(_ act: Act, words: String) -> MessageCommand {
    let id = reference.ordinal
    return switch act {
    case .done: .markDone(message: id, on: setting.today, words: words)
    case .wasSent: .judgeFate(message: id, wasSent: true, reason: words)
    case .wasLost: .judgeFate(message: id, wasSent: false, reason: words)
    case .cancel: .cancel(message: id, reason: words)
    case .send, .resume: .resume(message: id)
    }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    var effects = outcome.effects
    if case .appeared = input { effects.append(.request(.findMessageWays)) }
    switch outcome.answer {
    case .file(let view):
      file = view.file
      show()
    case .messageWays(let ways): self.ways = ways
    case .messageSent(let sent): effects += [setting.said(of: sent), .request(.ask(page.question))]
    default: break
    }
    return effects + (outcome.action.map { perform($0) } ?? [])
  }

  private mutating func show() {
    guard let file else { return }
    page.sheet.sections =
      message.map { MessagePage(setting: setting, file: file, message: $0).sections }
      ?? [
        SheetSection(
          "", [SheetLine(setting.refusalText(.message(.messageUnknown(reference.ordinal))))], isWide: true)
      ]
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    guard let act = Act.allCases.first(where: { $0.action == action }), let message else { return [] }
    if act == .send { return page.send(.sendMessage(reference)) }
    let screen = self
    let number = reference.file
    if act == .resume {
      return page.send(.message(number, command(.resume, words: "")), basedOn: file?.lastNumber)
    }
    let label = setting.phrases["message.words." + act.rawValue]
    page.ask(
      "message.key." + act.rawValue, about: setting.words(message.draft.subject), words: label,
      basedOn: file?.lastNumber
    ) { words in .message(number, screen.command(act, words: words)) }
    return []
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
