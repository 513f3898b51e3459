import Casework
import Desk
import TerminalKit

/// A form about something that the office tells first; it opens with the officer's draft where there is one.
struct SubjectForm<Subject: OpenedSubject>: Sendable {
  let setting: DeskSetting
  private(set) var opened: Subject
  var form: CommandForm?
  private var drafts: [DraftView] = []

  init(about subject: Subject, setting: DeskSetting) {
    self.setting = setting
    opened = subject
  }

  var typesText: Bool { form?.typesText ?? false }
  var holdsUnsaved: Bool { form?.form.isDirty ?? false }

  /// Lets an input do its work; `make` makes the form for what the office told, or nil where there can be none.
  mutating func handle(
    _ input: DeskInput, make: (Subject.Content) -> CommandForm?,
    command: (CommandForm, Subject.Content) -> CaseCommand?
  ) -> CommandFormOutcome {
    if case .appeared = input { return .effects(opened.question, .request(.ask(.drafts))) }
    guard var form else { return open(input, make: make) }
    let content = opened.content
    var outcome = form.handle(input) { form in content.flatMap { command(form, $0) } }
    if outcome.takesChange { outcome.effects.append(opened.question) }
    if let answer = outcome.otherAnswer, form.awaitsChange, opened.take(answer),
      var fresh = opened.content.flatMap(make)
    {
      fresh.basedOn = opened.lastNumber
      form.takeChange(fresh)
    }
    self.form = form
    outcome.effects += restore(from: outcome)
    return outcome
  }

  private mutating func open(_ input: DeskInput, make: (Subject.Content) -> CommandForm?) -> CommandFormOutcome {
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
      form = opened.content.flatMap(make)
      form?.basedOn = opened.lastNumber
      let restored = form?.restore(from: drafts) ?? []
      return CommandFormOutcome(effects: restored + (form?.fileNameQuestions() ?? []))
    default: return CommandFormOutcome()
    }
  }

  /// Takes drafts that came after the content.
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

  /// Draws the form below facts about what the office told, or why there is none.
  func draw(on canvas: inout Canvas, below facts: (Subject.Content) -> [FactStrip.Fact]?) {
    guard let facts = opened.content.flatMap(facts) else { return draw(on: &canvas) }
    FactStrip(facts).draw(on: &canvas) { draw(on: &$0) }
  }
}
