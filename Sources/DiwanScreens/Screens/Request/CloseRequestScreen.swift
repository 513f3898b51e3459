import Casework
import Desk
import TerminalKit

/// Ends a request: closes it, refuses it where nobody decides, or voids one that was entered in error; always with a reason.
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
      let ordinal = reference.ordinal
      let command: RequestCommand =
        switch form.form.value("kind") {
        case "void": .void(request: ordinal, reason: reason)
        case "refuse": .close(request: ordinal, reason: reason, refusal: form.form.value("refusal"))
        default: .close(request: ordinal, reason: reason)
        }
      return .request(file.id, command)
    }
    return outcome.effectsThenBack
  }

  private static func form(
    _ file: BeneficiaryFile, _ reference: CaseReference, _ setting: DeskSetting
  ) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let reasons = RequestReasons(file: file, request: request, setting: setting)
    // Where nobody decides, whoever closes a request may refuse it; the reason is one of the list.
    let refuses = setting.profile.decision.decider == .nobody && request.deliveries.isEmpty
    var options = [
      PickOption(
        "close", phrases["closing.close"], detail: phrases["closing.close.detail"], unavailable: reasons.closing),
      PickOption("void", phrases["closing.void"], detail: phrases["closing.void.detail"], unavailable: reasons.voiding),
    ]
    if refuses {
      let refusing = PickOption(
        "refuse", phrases["closing.refuse"], detail: phrases["closing.refuse.detail"], unavailable: reasons.closing)
      options.insert(refusing, at: 1)
    }
    let first = options.first { $0.unavailable == nil }?.id ?? ""
    var fields = [
      Field("kind", phrases["closing.kind"], .choice(options), value: first, isRequired: true),
      Field("reason", phrases["form.reason"], .lines(rows: 4), isRequired: true),
    ]
    if refuses {
      let listed = setting.profile.rejectionReasons.map { PickOption($0.id, setting.text($0.label)) }
      fields.insert(Field("refusal", phrases["closing.refusal"], .choice(listed)), at: 1)
    }
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
