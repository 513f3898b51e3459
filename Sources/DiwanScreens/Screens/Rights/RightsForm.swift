import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// A form about people's rights over their data: it opens once the office has told what it holds of them.
struct RightsForm: Sendable {
  let setting: DeskSetting
  private(set) var view: RightsView?
  var form: CommandForm?
  private var problem: String?
  private var drafts: [DraftView] = []

  init(_ setting: DeskSetting) {
    self.setting = setting
  }

  var typesText: Bool { form?.typesText ?? false }

  /// Lets an input do its work; `make` makes the form, or nil where there can be none.
  mutating func handle(
    _ input: DeskInput, make: (RightsView) -> CommandForm?, command: (Form) -> CaseCommand?
  ) -> CommandFormOutcome {
    if case .appeared = input { return .effects(.request(.ask(.drafts)), .request(.ask(.rights))) }
    guard var form else { return open(input, make: make) }
    let outcome = form.handle(input) { command($0.form) }
    self.form = form
    return outcome
  }

  private mutating func open(_ input: DeskInput, make: (RightsView) -> CommandForm?) -> CommandFormOutcome {
    switch input {
    case .key(let key): return .effects(.unhandled(key))
    case .answer(.drafts(let known)): drafts = known
    case .answer(.rights(let view)):
      self.view = view
      form = make(view)
      form?.basedOn = view.register.lastNumber
      return CommandFormOutcome(effects: form?.restore(from: drafts) ?? [])
    case .answer(.refused(let refusal)): problem = setting.refusalText(refusal)
    case .answer(.failed(let failure)): problem = setting.failureText(failure)
    default: break
    }
    return CommandFormOutcome()
  }

  func bindings(saveUnavailable: String?) -> [KeyBinding] {
    form?.bindings(saveUnavailable: saveUnavailable) ?? []
  }

  /// Draws the form, or why there is none.
  func draw(on canvas: inout Canvas) {
    if let form { return form.draw(on: &canvas) }
    canvas.write(problem ?? "", row: canvas.size.rows / 2, style: .warning, alignment: .centre)
    canvas.placeCursor(row: canvas.size.rows / 2, column: 0)
  }
}

extension DeskSetting {
  /// A field for words that outlive an erasure: a number that identifies somebody is warned of.
  func wordsField(_ id: String, _ label: String, rows: Int = 3, isRequired: Bool = true) -> Field {
    let warning = phrases["finding.freeTextHoldsNumber"]
    return Field(
      id, label, .lines(rows: rows), isRequired: isRequired,
      check: { FreeText.holdsPersonalNumber($0) ? .warning(warning) : .fine })
  }

  /// The channels of the policy, as a choice.
  func channelField(_ id: String, _ label: String) -> Field {
    let options = profile.channels.map { PickOption($0.id, text($0.label)) }
    return Field(id, label, .choice(options), value: options.first?.id ?? "", isRequired: true)
  }

  func dayField(_ id: String, _ label: String) -> Field {
    Field(
      id, label, .date, value: typed(today), isRequired: true, base: .leftToRight, check: dateCheck(latest: today))
  }
}
