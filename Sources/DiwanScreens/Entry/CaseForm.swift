import Casework
import Desk
import TerminalKit

/// A form about one file: it opens once the office has told the file, with the officer's draft where there is one.
struct CaseForm: Sendable {
  let setting: DeskSetting
  private(set) var opened: OpenedCase
  var form: CommandForm?
  private var drafts: [DraftView] = []

  init(_ number: FileNumber, setting: DeskSetting) {
    self.setting = setting
    opened = OpenedCase(number)
  }

  var file: BeneficiaryFile? { opened.file }
  var typesText: Bool { form?.typesText ?? false }
  var holdsUnsaved: Bool { form?.form.isDirty ?? false }

  /// Lets an input do its work; `make` makes the form for the file, or nil where there can be none.
  mutating func handle(
    _ input: DeskInput, make: (BeneficiaryFile) -> CommandForm?,
    command: (CommandForm, BeneficiaryFile) -> CaseCommand?
  ) -> CommandFormOutcome {
    if case .appeared = input { return .effects(opened.question, .request(.ask(.drafts))) }
    guard var form else { return open(input, make: make) }
    let file = opened.file
    var outcome = form.handle(input) { form in file.flatMap { command(form, $0) } }
    self.form = form
    outcome.effects += restore(from: outcome)
    return outcome
  }

  private mutating func open(_ input: DeskInput, make: (BeneficiaryFile) -> CommandForm?) -> CommandFormOutcome {
    switch input {
    case .key(let key): return .effects(.unhandled(key))
    case .returned: return .effects(opened.question)
    case .answer(.drafts(let known)):
      drafts = known
      return CommandFormOutcome()
    case .answer(let answer):
      guard opened.take(answer) else {
        return CommandFormOutcome(effects: opened.takeProblem(answer, setting: setting), otherAnswer: answer)
      }
      form = opened.file.flatMap(make)
      form?.basedOn = opened.file?.lastNumber
      return CommandFormOutcome(effects: form?.restore(from: drafts) ?? [])
    default: return CommandFormOutcome()
    }
  }

  /// Takes drafts that came after the file.
  private mutating func restore(from outcome: CommandFormOutcome) -> [DeskEffect] {
    guard case .drafts(let known) = outcome.otherAnswer else { return [] }
    return form?.restore(from: known) ?? []
  }

  func bindings(saveLabel: String? = nil, saveUnavailable: String? = nil) -> [KeyBinding] {
    form?.bindings(saveLabel: saveLabel, saveUnavailable: saveUnavailable) ?? []
  }

  /// Draws the form, or why there is none.
  func draw(on canvas: inout Canvas) {
    if let form { form.draw(on: &canvas) } else { opened.drawProblem(on: &canvas) }
  }
}
