import Casework
import Desk
import TerminalKit

/// How great the need is, by the levels of the policy, and on what grounds.
struct AssessmentScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["assessment.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    let level = setting.profile.needLevels.first?.id ?? ""
    let assessed = NeedAssessed(request: reference.ordinal, level: level, grounds: ".")
    return entry.bindings(about: reference) { $0.against(.assessNeed(assessed)) }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let ordinal = reference.ordinal
    let outcome = entry.handle(input, make: { screen.form($0) }) { form, file in
      .request(
        file.id,
        .assessNeed(
          NeedAssessed(request: ordinal, level: form.form.value("level"), grounds: form.form.value("grounds"))))
    }
    return outcome.effectsThenBack
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let levels = setting.profile.needLevels.map { PickOption($0.id, setting.text($0.label)) }
    let known = request.assessment?.value
    let fields = [
      Field("level", phrases["assessment.level"], .choice(levels), value: known?.level ?? "", isRequired: true),
      Field("grounds", phrases["assessment.grounds"], .lines(rows: 5), value: known?.grounds ?? "", isRequired: true),
    ]
    return CommandForm(fields, draftID: "assessment/" + reference.text, setting: setting)
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { request, file in
      let study = setting.studyText(of: request) ?? setting.phrases["request.notStudied"]
      return setting.caseFacts(of: request, in: file) + [FactStrip.Fact(setting.phrases["decide.study"], study)]
    }
  }
}
