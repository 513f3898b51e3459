import ArabicText
import Casework
import Desk
import TerminalKit

/// One request of a person over their data: what was asked, by whom, what is left of the time, and the answer.
struct DataRequestScreen: DeskScreen {
  let setting: DeskSetting
  let number: Int
  private var view: RightsView?
  private var sheet: Sheet
  private var sender: CommandSender

  init(_ setting: DeskSetting, _ number: Int) {
    self.setting = setting
    self.number = number
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  static let answerAction: ActionID = "dataRequest.answer"
  static let postponeAction: ActionID = "dataRequest.postpone"
  static let fileAction: ActionID = "dataRequest.file"
  static let leaveAction: ActionID = "dataRequest.leave"

  var title: String { setting.phrases("dataRequest.title", ["number": String(number)]) }
  var typesText: Bool { sender.dialog != nil }
  private var request: DataRequest? { view?.register.request(number) }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    guard sender.dialog == nil else {
      return [KeyBinding([.key(.escape)], phrases["kit.dialog.cancel"], Self.leaveAction)]
    }
    return [
      KeyBinding(
        [.function(2), .letter("\u{631}")], phrases["dataRequest.key.answer"], Self.answerAction,
        unavailable: reasonAgainstAnswer),
      KeyBinding(
        [.function(3), .letter("\u{645}")], phrases["dataRequest.key.postpone"], Self.postponeAction,
        unavailable: reasonAgainstAnswer ?? reasonAgainstPostponement),
      KeyBinding(
        [.function(4), .letter("\u{641}")], phrases["dataRequest.key.file"], Self.fileAction,
        unavailable: request == nil ? phrases["file.notShown"] : nil),
    ]
  }

  private var reasonAgainstAnswer: String? {
    guard let request else { return setting.phrases["file.notShown"] }
    if !request.isOpen { return setting.refusalText(.rights(.alreadyAnswered(number))) }
    return setting.reasonAgainst(.answerDataRequests)
  }

  private var reasonAgainstPostponement: String? {
    guard let view, let request else { return nil }
    if let earlier = request.postponement { return setting.refusalText(.rights(.alreadyPostponed(earlier.due))) }
    let rule = view.register.rule(under: setting.profile)
    return rule.extensionDays == nil ? setting.refusalText(.rights(.noExtension)) : nil
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [.request(.ask(.rights))]
    case .resized(let size): sheet.size = size
    case .returned: return [.request(.ask(.rights))]
    case .answer(let answer): return receive(answer)
    case .action(let action): return perform(action)
    case .key(let key):
      if sender.dialog != nil { return sender.handle(key) }
      return sheet.handle(key) == .ignored ? [.unhandled(key)] : []
    case .interrupted: sender.cancel()
    case .draftDue: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    switch outcome.otherAnswer {
    case .rights(let view):
      self.view = view
      sheet.sections = request.map { DataRequestPage($0, setting: setting).sections } ?? []
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: break
    }
    return outcome.effects + (outcome.receipt == nil ? [] : [.request(.ask(.rights))])
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    guard let request else { return [] }
    switch action {
    case Self.answerAction: return [.push(.dataAnswer(number))]
    case Self.fileAction: return [.push(.file(request.facts.file))]
    case Self.postponeAction:
      let phrases = setting.phrases
      let number = number
      sender.ask(
        .confirm(
          title: phrases["dataRequest.key.postpone"], lines: [setting.left(of: request)],
          reason: Field("reason", phrases["form.reason"], isRequired: true), wording: phrases.kitWording),
        basedOn: view?.register.lastNumber
      ) { choice, reason in choice == "confirm" ? .rights(.postpone(request: number, reason: reason)) : nil }
    default: sender.cancel()
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    sender.draw(on: &canvas)
  }
}
