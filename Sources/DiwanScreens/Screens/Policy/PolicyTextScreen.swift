import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The association's own text of its policy: read from top to bottom, searched by typing, with the way to the clauses.
struct PolicyTextScreen: DeskScreen {
  let setting: DeskSetting
  /// The clause whose passage is shown.
  let clause: String?
  private var register: OfficeRegister
  /// Where each clause stands; looked for once for each text, since every letter of it is read.
  private var passages: [String: ClosedRange<Int>] = [:]
  private(set) var reader: PolicyReader
  /// The lines as they are compared with what is typed; folded once for each text.
  private var folded: [String] = []
  private(set) var query: TextEdit
  /// The lines that hold what was typed, in order.
  private(set) var matches: [Int] = []
  private(set) var sender: CommandSender
  private var hasStood = false

  init(_ setting: DeskSetting, _ clause: String?) {
    self.setting = setting
    self.clause = clause
    register = setting.register
    reader = PolicyReader(setting.language.direction)
    query = TextEdit(searchingIn: setting.language.direction)
    sender = CommandSender(setting: setting)
    show()
  }

  static let importAction: ActionID = "policyText.import"
  static let nextAction: ActionID = "policyText.next"
  static let clauseAction: ActionID = "policyText.clause"
  static let beginAction: ActionID = "policyText.begin"
  static let endAction: ActionID = "policyText.end"
  static let clearAction: ActionID = "policyText.clear"
  static let headRows = 3

  var title: String { setting.phrases["policyText.title"] }
  /// Letters look for words in the text.
  var typesText: Bool { true }

  var text: PolicyText? { register.policyText(inForceOn: setting.today) }
  private var profile: Profile { register.profile(inForceOn: setting.today) }
  var shownClause: Clause? { clause.flatMap { profile.clause($0) } }

  /// The lines of the clause, counted from 1.
  var passage: ClosedRange<Int>? { clause.flatMap { passages[$0] } }

  /// The clause that the focused line belongs to: of several, the one that says least beside it.
  private var clauseHere: String? {
    let line = reader.focusedLine + 1
    return passages.filter { $0.value.contains(line) }
      .min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    let phrases = setting.phrases
    let missing = text == nil ? setting.refusalText(.office(.textMissing)) : nil
    let placing =
      setting.reasonAgainst(.adoptPolicy) ?? missing
      ?? (shownClause == nil ? phrases["policyText.noClause"] : nil)
    let clear = KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)
    return [
      KeyBinding(
        [.function(2), .letter("\u{633}")], phrases["policyText.key.import"], Self.importAction,
        unavailable: setting.reasonAgainst(.adoptPolicy)),
      KeyBinding(
        [.function(3), .key(.enter)], phrases["policyText.key.next"], Self.nextAction,
        unavailable: matches.isEmpty ? phrases["policyText.noMatch"] : nil),
      KeyBinding(
        [.function(4), .letter("\u{628}")], phrases["policyText.key.clause"], Self.clauseAction,
        unavailable: missing ?? (clauseHere == nil ? phrases["policyText.noClauseHere"] : nil)),
      KeyBinding(
        [.function(5), .letter("\u{62F}")], phrases["policyText.key.begin"], Self.beginAction, unavailable: placing),
      KeyBinding(
        [.function(6), .letter("\u{62E}")], phrases["policyText.key.end"], Self.endAction, unavailable: placing),
    ] + (query.isEmpty ? [] : [clear])
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(size)
      return [.request(.ask(.register))]
    case .resized(let size): resize(size)
    case .returned: return [.request(.ask(.register))]
    case .answer(let answer): return receive(answer)
    case .action(let action): return perform(action)
    case .key(let key): return handle(key)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func resize(_ size: Size) {
    reader.resize(Size(columns: size.columns, rows: max(1, size.rows - Self.headRows)))
    standAtPassage()
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    if outcome.receipt != nil { return outcome.effects + [.request(.ask(.register))] }
    guard case .register(let register) = outcome.otherAnswer else {
      return outcome.effects + (outcome.otherAnswer.map { setting.said($0) } ?? [])
    }
    self.register = register
    show()
    return outcome.effects
  }

  private mutating func show() {
    let lines = text?.lines ?? []
    passages = text?.passages(of: profile.clauses) ?? [:]
    if lines != reader.lines || folded.isEmpty { folded = lines.map(setting.phrases.kitWording.fold) }
    reader.show(lines)
    search()
    standAtPassage()
  }

  /// Once, when the text is there: whoever reads on stays where they are.
  private mutating func standAtPassage() {
    guard !hasStood, let passage else { return }
    reader.stand(on: passage.lowerBound - 1)
    hasStood = true
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    let here = reader.focusedLine + 1
    switch action {
    case Self.importAction: return [.push(.policyPart(.file(.text)))]
    case Self.nextAction: goToNextMatch(after: reader.focusedLine)
    case Self.clauseAction: return clauseHere.map { [.push(.policyPart(.clause($0)))] } ?? []
    case Self.beginAction: return place(here...max(here, passage?.upperBound ?? here))
    case Self.endAction: return place(min(here, passage?.lowerBound ?? here)...here)
    default:
      query.replaceAll(with: "")
      search()
    }
    return []
  }

  private mutating func place(_ lines: ClosedRange<Int>) -> [DeskEffect] {
    guard let clause else { return [] }
    return sender.send(.office(.placeClause(clause, lines: lines)), basedOn: register.lastNumber)
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch key {
    case .character(_, alt: false), .paste, .backspace:
      _ = query.handle(key)
      search()
      goToNextMatch(after: reader.focusedLine - 1)
      return []
    default: return reader.handle(key) ? [] : [.unhandled(key)]
    }
  }

  private mutating func search() {
    let wording = setting.phrases.kitWording
    let words = wording.fold(query.text)
    let isBlank = words.allSatisfy(\.isWhitespace)
    matches = isBlank ? [] : folded.indices.filter { wording.matches(folded: words, folded[$0]) }
  }

  /// To the next line that holds what was typed, from the beginning again after the last.
  private mutating func goToNextMatch(after line: Int) {
    guard let next = matches.first(where: { $0 > line }) ?? matches.first else { return }
    reader.stand(on: next)
  }
}
