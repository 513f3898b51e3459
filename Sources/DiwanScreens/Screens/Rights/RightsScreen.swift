import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Requests of people over their data and breaches, what is due first, and the way to each.
struct RightsScreen: DeskScreen {
  let setting: DeskSetting
  private var sheet: Sheet

  init(_ setting: DeskSetting) {
    self.setting = setting
    sheet = Sheet(language: setting.language)
  }

  static let requestAction: ActionID = "rights.request"
  static let breachAction: ActionID = "rights.breach"
  static let ruleAction: ActionID = "rights.rule"
  static let retentionAction: ActionID = "rights.retention"

  var title: String { setting.phrases["rights.title"] }

  var focusedDestination: Destination? { sheet.focusedDestination }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    sheet.moveFocus(byRecords: step)
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
    ]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [.request(.ask(.rights))]
    case .resized(let size): sheet.size = size
    case .returned: return [.request(.ask(.rights))]
    case .answer(.rights(let view)): sheet.sections = RightsPage(view, setting: setting).sections
    case .answer(.refused(let refusal)): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .answer(.failed(let failure)): return [.say(Message(.error, setting.failureText(failure)))]
    case .action(let action): return [.push(destination(of: action))]
    case .key(let key):
      switch sheet.handle(key) {
      case .moved: break
      case .chosen(let line): return line.opens.map { [.push($0)] } ?? []
      case .ignored: return [.unhandled(key)]
      }
    case .answer, .draftDue, .interrupted: break
    }
    return []
  }

  private func destination(of action: ActionID) -> Destination {
    switch action {
    case Self.requestAction: .newDataRequest(nil)
    case Self.breachAction: .newBreach
    case Self.retentionAction: .endedRetention
    default: .dataRule
    }
  }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}
