import ArabicText
import Casework
import Desk
import TerminalKit

/// One request of a person over their data: what was asked, by whom, what is left of the time, and the answer.
struct DataRequestScreen: PlaceKeeping {
  let setting: DeskSetting
  let number: Int
  private var view: RightsView?
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ number: Int) {
    self.setting = setting
    self.number = number
    page = ActingSheet(.rights, setting: setting)
  }

  static let answerAction: ActionID = "dataRequest.answer"
  static let postponeAction: ActionID = "dataRequest.postpone"
  static let fileAction: ActionID = "dataRequest.file"

  var mark: ListMark { page.sheet.mark }

  mutating func recall(_ mark: ListMark) { page.sheet.recall(mark) }

  var title: String { setting.phrases("dataRequest.title", ["number": String(number)]) }
  var typesText: Bool { page.typesText }
  private var request: DataRequest? { view?.register.request(number) }

  var bindings: [KeyBinding] { page.bindings { acts } }

  private var acts: [KeyBinding] {
    let phrases = setting.phrases
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
    let outcome = page.handle(input)
    if case .rights(let view) = outcome.answer {
      self.view = view
      page.sheet.sections = request.map { DataRequestPage($0, setting: setting).sections } ?? []
    }
    return outcome.effects + (outcome.action.map { perform($0) } ?? [])
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    guard let request else { return [] }
    switch action {
    case Self.answerAction: return [.push(.dataAnswer(number))]
    case Self.fileAction: return [.push(.file(request.facts.file))]
    case Self.postponeAction:
      let number = number
      page.ask(
        "dataRequest.key.postpone", about: setting.left(of: request), basedOn: view?.register.lastNumber
      ) { .rights(.postpone(request: number, reason: $0)) }
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
