import ArabicText
import Casework
import Desk
import TerminalKit

/// How a person's data is kept: terms and holds, what was asked about it, and the way to letting it go.
struct KeepingScreen: PlaceKeeping {
  let setting: DeskSetting
  let number: FileNumber
  private var view: KeepingView?
  private var tombstone: ErasedFile?
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    page = ActingSheet(.keeping(number), setting: setting)
  }

  static let eraseAction: ActionID = "keeping.erase"
  static let holdAction: ActionID = "keeping.hold"
  static let withdrawAction: ActionID = "keeping.withdraw"
  static let requestAction: ActionID = "keeping.request"
  static let mergeAction: ActionID = "keeping.merge"
  static let copyAction: ActionID = "keeping.copy"

  var mark: ListMark { page.sheet.mark }

  mutating func recall(_ mark: ListMark) { page.sheet.recall(mark) }

  var title: String { setting.phrases("keeping.title", ["number": Isolate.leftToRight(number.text)]) }
  var typesText: Bool { page.typesText }

  var bindings: [KeyBinding] { page.bindings { acts } }

  private var acts: [KeyBinding] {
    let phrases = setting.phrases
    let isDecided = view?.file.erasure != nil
    let isMerged = view?.file.mergedInto != nil
    let notDecided = isDecided ? nil : setting.refusalText(.subject(.notDecided))
    return [
      KeyBinding(
        [.function(2), .letter("\u{62A}")], phrases[isDecided ? "keeping.key.confirm" : "keeping.key.erase"],
        Self.eraseAction, unavailable: reason(isDecided ? .confirmErasure : .eraseFiles) ?? obstacle),
      KeyBinding(
        [.function(3), .letter("\u{62D}")],
        phrases[view?.file.hold == nil ? "keeping.key.hold" : "keeping.key.release"], Self.holdAction,
        unavailable: reason(.holdFiles)),
      KeyBinding(
        [.function(4), .letter("\u{639}")], phrases["keeping.key.withdraw"], Self.withdrawAction,
        unavailable: reason(.eraseFiles) ?? notDecided),
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["rights.key.request"], Self.requestAction,
        unavailable: reason(.receiveDataRequests)),
      KeyBinding(
        [.function(6), .letter("\u{646}")], phrases["keeping.key.copy"], Self.copyAction,
        unavailable: reason(.answerDataRequests)),
      KeyBinding(
        [.function(8), .letter("\u{62F}")], phrases[isMerged ? "merge.key.separate" : "merge.key"], Self.mergeAction,
        unavailable: reason(.mergeFiles), isInLegend: isMerged),
      undo.binding,
    ]
  }

  private var undo: UndoKey { UndoKey(events: view?.events, basedOn: view?.file.lastNumber, setting: setting) }

  /// What stands against the next step of an erasure, said before anything is typed for it.
  private var obstacle: String? { view?.obstacleToErasure.map { setting.refusalText(.subject($0)) } }

  private func reason(_ permission: Permission) -> String? {
    if let tombstone { return setting.refusalText(.subject(.erased(tombstone))) }
    if view == nil { return setting.phrases["file.notShown"] }
    return setting.reasonAgainst(permission)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    switch outcome.answer {
    case .keeping(let view):
      self.view = view
      page.sheet.sections = KeepingPage(view, setting: setting).sections
    case .refused(.subject(.erased(let erased))):
      tombstone = erased
      page.sheet.sections = TombstonePage(erased, setting: setting).sections
      return []
    default: break
    }
    return outcome.effects + (outcome.action.map { perform($0) } ?? [])
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    guard let file = view?.file else { return [] }
    switch action {
    case Self.eraseAction: return [.push(file.erasure == nil ? .decideErasure(number) : .confirmErasure(number))]
    case Self.mergeAction:
      guard file.mergedInto != nil else { return [.push(.merge(number))] }
      ask("merge.key.separate", about: file) { .merge(file.id, .undo(reason: $0)) }
    case UndoKey.action: page.ask(undo)
    case Self.copyAction: return [.push(.copy(number))]
    case Self.requestAction: return [.push(.newDataRequest(number))]
    case Self.holdAction:
      if file.hold == nil {
        ask("keeping.key.hold", about: file) { .subject(file.id, .hold(ground: $0)) }
      } else {
        ask("keeping.key.release", about: file) { .subject(file.id, .releaseHold(reason: $0)) }
      }
    case Self.withdrawAction:
      ask("keeping.key.withdraw", about: file) { .subject(file.id, .withdrawErasure(reason: $0)) }
    default: break
    }
    return []
  }

  private mutating func ask(
    _ title: String, about file: BeneficiaryFile, _ make: @escaping @Sendable (String) -> CaseCommand
  ) {
    page.ask(title, about: setting.words(file.facts.name), basedOn: file.lastNumber, then: make)
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
