import Casework
import Desk
import TerminalKit

/// Ends a request: closes it, or voids one that was entered in error; always with a reason.
struct CloseRequestScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["closing.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    entry.bindings(about: reference) { $0.ending }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let (setting, reference) = (setting, reference)
    let outcome = entry.handle(input, make: { Self.form($0, reference, setting) }) { form, file in
      let reason = form.form.value("reason")
      let isVoid = form.form.value("kind") == "void"
      return .request(
        file.id,
        isVoid
          ? .void(request: reference.ordinal, reason: reason) : .close(request: reference.ordinal, reason: reason))
    }
    return outcome.effectsThenBack
  }

  private static func form(
    _ file: BeneficiaryFile, _ reference: CaseReference, _ setting: DeskSetting
  ) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let reasons = RequestReasons(file: file, request: request, setting: setting)
    let options = [
      PickOption(
        "close", phrases["closing.close"], detail: phrases["closing.close.detail"], unavailable: reasons.closing),
      PickOption("void", phrases["closing.void"], detail: phrases["closing.void.detail"], unavailable: reasons.voiding),
    ]
    let first = options.first { $0.unavailable == nil }?.id ?? ""
    let fields = [
      Field("kind", phrases["closing.kind"], .choice(options), value: first, isRequired: true),
      Field("reason", phrases["form.reason"], .lines(rows: 4), isRequired: true),
    ]
    return CommandForm(fields, draftID: "closeRequest/" + reference.text, setting: setting)
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { request, file in
      [
        FactStrip.Fact(setting.words(file.facts.name), style: .strong),
        FactStrip.Fact(setting.requestTitle(request) + " — " + setting.stageText(of: request, in: file)),
      ]
    }
  }
}
