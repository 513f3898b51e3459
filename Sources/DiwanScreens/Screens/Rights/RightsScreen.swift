import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Requests of people over their data and breaches, what is due first, and the way to each.
struct RightsScreen: PlaceKeeping {
  let setting: DeskSetting
  private var page: ActingSheet
  /// The commit of the act whose line to begin at.
  private let firstAct: Int?
  /// Whether the page stood there.
  private var stoodAtAct = false

  init(_ setting: DeskSetting, act: Int? = nil) {
    self.setting = setting
    firstAct = act
    page = ActingSheet(.rights, setting: setting)
  }

  static let requestAction: ActionID = "rights.request"
  static let breachAction: ActionID = "rights.breach"
  static let ruleAction: ActionID = "rights.rule"
  static let retentionAction: ActionID = "rights.retention"

  var title: String { setting.phrases["rights.title"] }
  var typesText: Bool { page.typesText }

  var mark: ListMark { page.sheet.mark }

  mutating func recall(_ mark: ListMark) { page.sheet.recall(mark) }

  var focusedDestination: Destination? { page.sheet.focusedDestination }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    page.sheet.moveFocus(byRecords: step)
    return []
  }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let taking = setting.reasonAgainst(.receiveDataRequests)
    return [
      KeyBinding(
        [.function(7), .letter("\u{62C}")], phrases["rights.key.request"], Self.requestAction, unavailable: taking),
      KeyBinding(
        [.function(3), .letter("\u{62E}")], phrases["rights.key.breach"], Self.breachAction, unavailable: taking),
      KeyBinding([.function(6), .letter("\u{645}")], phrases["rights.key.rule"], Self.ruleAction),
      KeyBinding([.function(5), .letter("\u{62D}")], phrases["rights.key.retention"], Self.retentionAction),
    ] + FilterKey.bindings(isOpen: page.sheet.isFilterable, phrases)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = page.handle(input)
    if case .rights(let view) = outcome.answer { show(view) }
    return outcome.effects + (outcome.action.map { [.push(destination(of: $0))] } ?? [])
  }

  /// Where somebody came from an act, the page begins at what it was about, once.
  private mutating func show(_ view: RightsView) {
    let sought = firstAct.flatMap { view.register.subjects[$0] }
    page.sheet.sections = RightsPage(view, setting: setting, sought: sought).sections
    guard let sought, !stoodAtAct else { return }
    stoodAtAct = true
    page.sheet.moveFocus(to: RightsPage.lineID(of: sought))
  }

  private func destination(of action: ActionID) -> Destination {
    switch action {
    case Self.requestAction: .newDataRequest(nil)
    case Self.breachAction: .newBreach
    case Self.retentionAction: .endedRetention
    default: .dataRule
    }
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
