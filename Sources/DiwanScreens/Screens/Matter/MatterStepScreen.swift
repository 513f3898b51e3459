import ArabicText
import Casework
import Desk
import TerminalKit

/// Takes a step of a matter.
struct MatterStepScreen: DeskScreen {
  let setting: DeskSetting
  let number: Int
  let stepName: String
  private var entry: SubjectForm<OpenedMatter>

  init(_ setting: DeskSetting, _ number: Int, step: String) {
    self.setting = setting
    self.number = number
    stepName = step
    entry = SubjectForm(about: OpenedMatter(number), setting: setting)
  }

  private var matter: Matter? { entry.opened.content?.matter }

  var title: String {
    matter.map { setting.phrases["matter.act." + $0.kind.rawValue + "." + stepName] } ?? setting.phrases["matter.title"]
  }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(saveUnavailable: matter?.plan.step(stepName).flatMap { setting.reasonAgainst($0.permission) })
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    return entry.handle(input, make: { screen.form($0) }, command: { screen.command($0.form, $1) }).effectsThenBack
  }

  private func form(_ view: MatterView) -> CommandForm? {
    guard let step = view.matter.plan.step(stepName) else { return nil }
    let fields = MatterFields(kind: view.matter.kind, step: step, setting: setting).fields
    var form = CommandForm(fields, draftID: "matterStep/" + String(number) + "/" + stepName, setting: setting)
    form.fileFields = step.fields.filter { $0.form == .file }.map(\.name)
    return form
  }

  private func command(_ form: Form, _ view: MatterView) -> CaseCommand? {
    let kind = view.matter.kind
    guard let step = view.matter.plan.step(stepName) else { return nil }
    let facts = MatterFields(kind: kind, step: step, setting: setting).facts(form)
    return .matter(.take(view.matter.id, kind, step: stepName, facts))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas) { view in
      [
        FactStrip.Fact(
          setting.label(of: view.matter.kind), Isolate.leftToRight(String(number)), style: .strong),
        FactStrip.Fact(setting.phrases["matter.about"], setting.subject(of: view.matter)),
      ]
    }
  }
}
