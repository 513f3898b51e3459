import ArabicText
import Casework
import Desk
import TerminalKit

/// One breach: what happened, the hours that are left for telling the authority, and everything done about it.
struct BreachScreen: PlaceKeeping {
  let setting: DeskSetting
  let number: Int
  private var view: RightsView?
  private var page: ActingSheet

  init(_ setting: DeskSetting, _ number: Int) {
    self.setting = setting
    self.number = number
    page = ActingSheet(.rights, setting: setting)
  }

  static let authorityAction: ActionID = "breach.authority"
  static let personsAction: ActionID = "breach.persons"
  static let measureAction: ActionID = "breach.measure"
  static let closeAction: ActionID = "breach.close"

  var mark: ListMark { page.sheet.mark }

  mutating func recall(_ mark: ListMark) { page.sheet.recall(mark) }

  var title: String { setting.phrases("breach.title", ["number": String(number)]) }
  var typesText: Bool { page.typesText }
  private var breach: DataBreach? { view?.register.breach(number) }

  var bindings: [KeyBinding] { page.bindings { acts } }

  private var acts: [KeyBinding] {
    let phrases = setting.phrases
    let told = breach?.authority == nil ? nil : setting.refusalText(.rights(.authorityAlreadyTold(number)))
    let notTold = breach?.authority == nil ? setting.refusalText(.rights(.authorityNotTold(number))) : nil
    let noMeasure = breach?.measures.isEmpty ?? true ? setting.refusalText(.rights(.measuresMissing(number))) : nil
    return [
      KeyBinding(
        [.function(2), .letter("\u{647}")], phrases["breach.key.authority"], Self.authorityAction,
        unavailable: reasonAgainst ?? told),
      KeyBinding(
        [.function(3), .letter("\u{627}")], phrases["breach.key.persons"], Self.personsAction,
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
    let outcome = page.handle(input)
    if case .rights(let view) = outcome.answer {
      self.view = view
      page.sheet.sections = breach.map { BreachPage($0, setting: setting).sections } ?? []
    }
    return outcome.effects + (outcome.action.map { perform($0) } ?? [])
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.authorityAction: return [.push(.breachAuthority(number))]
    case Self.personsAction: return [.push(.breachPersons(number))]
    case Self.measureAction: askWords("breach.key.measure") { .takeMeasure(breach: $0, words: $1) }
    case Self.closeAction: askWords("breach.key.close") { .closeBreach(breach: $0, words: $1) }
    default: break
    }
    return []
  }

  private mutating func askWords(
    _ title: String, _ make: @escaping @Sendable (_ breach: Int, _ words: String) -> RightsCommand
  ) {
    guard let breach else { return }
    let number = number
    page.ask(
      title, about: setting.words(breach.facts.what), words: setting.phrases["breach.words"],
      basedOn: view?.register.lastNumber
    ) { .rights(make(number, $0)) }
  }

  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
}
