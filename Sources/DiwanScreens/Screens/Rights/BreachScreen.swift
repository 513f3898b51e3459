import ArabicText
import Casework
import Desk
import TerminalKit

/// One breach: what happened, the hours that are left for telling the authority, and everything done about it.
struct BreachScreen: DeskScreen {
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

  static let authorityAction: ActionID = "breach.authority"
  static let personsAction: ActionID = "breach.persons"
  static let measureAction: ActionID = "breach.measure"
  static let closeAction: ActionID = "breach.close"
  static let leaveAction: ActionID = "breach.leave"

  var title: String { setting.phrases("breach.title", ["number": String(number)]) }
  var typesText: Bool { sender.dialog != nil }
  private var breach: DataBreach? { view?.register.breach(number) }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    guard sender.dialog == nil else {
      return [KeyBinding([.key(.escape)], phrases["kit.dialog.cancel"], Self.leaveAction)]
    }
    let told = breach?.authority == nil ? nil : setting.refusalText(.rights(.authorityAlreadyTold(number)))
    let notTold = breach?.authority == nil ? setting.refusalText(.rights(.authorityNotTold(number))) : nil
    let noMeasure = breach?.measures.isEmpty ?? true ? setting.refusalText(.rights(.measuresMissing(number))) : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{647}")], phrases["breach.key.authority"], Self.authorityAction,
        unavailable: reasonAgainst ?? told),
      KeyBinding(
        [.function(3), .letter("\u{623}"), .letter("\u{627}")], phrases["breach.key.persons"], Self.personsAction,
        unavailable: reasonAgainst),
      KeyBinding(
        [.function(4), .letter("\u{62A}")], phrases["breach.key.measure"], Self.measureAction,
        unavailable: reasonAgainst),
      KeyBinding(
        [.function(5), .letter("\u{642}")], phrases["breach.key.close"], Self.closeAction,
        unavailable: reasonAgainst ?? notTold ?? noMeasure),
    ]
  }

  private var reasonAgainst: String? {
    guard let breach else { return setting.phrases["file.notShown"] }
    if !breach.isOpen { return setting.refusalText(.rights(.breachClosed(number))) }
    return setting.reasonAgainst(.answerDataRequests)
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
      sheet.sections = breach.map { BreachPage($0, setting: setting).sections } ?? []
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: break
    }
    return outcome.effects + (outcome.receipt == nil ? [] : [.request(.ask(.rights))])
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.authorityAction: return [.push(.breachAuthority(number))]
    case Self.personsAction: return [.push(.breachPersons(number))]
    case Self.measureAction: askWords(action) { .takeMeasure(breach: $0, words: $1) }
    case Self.closeAction: askWords(action) { .closeBreach(breach: $0, words: $1) }
    default: sender.cancel()
    }
    return []
  }

  private mutating func askWords(
    _ action: ActionID, _ make: @escaping @Sendable (_ breach: Int, _ words: String) -> RightsCommand
  ) {
    guard let breach else { return }
    let phrases = setting.phrases
    let number = number
    let key = action == Self.closeAction ? "breach.key.close" : "breach.key.measure"
    sender.ask(
      .confirm(
        title: phrases[key], lines: [setting.stored(breach.facts.what)],
        reason: Field("reason", phrases["breach.words"], isRequired: true), wording: phrases.kitWording),
      basedOn: view?.register.lastNumber
    ) { choice, words in choice == "confirm" ? .rights(make(number, words)) : nil }
  }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    sender.draw(on: &canvas)
  }
}
