import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Records that the service reached the beneficiary: what, to whom, when, and whether all of it.
struct DeliveryScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["delivery.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    entry.bindings(about: reference) { $0.delivery }.map { binding in
      guard binding.action == Form.sameAsLastAction else { return binding }
      var binding = binding
      binding.label = setting.phrases["delivery.key.beneficiary"]
      return binding
    }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0.form, $1) })
    return outcome.effectsThenBack
  }

  private static let answers = ["yes", "no"]

  /// Who received it, and whether it was all, are facts that nobody states by leaving a field as it is; the beneficiary's
  /// name is one key away.
  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let granted = request.decision?.value.granted ?? setting.service(request.service)
    let fields = [
      Field(
        "what", phrases["delivery.what"], .text(TextRules(maximumLength: 120)), value: granted, isRequired: true,
        widthInCells: 50),
      Field(
        "receivedBy", phrases["delivery.receivedBy"], .text(TextRules(maximumLength: 80)),
        isRequired: true, missingText: phrases["delivery.receivedBy.missing"], widthInCells: 40),
      setting.dayField("deliveredOn", phrases["delivery.deliveredOn"]),
      Field(
        "isWhole", phrases["delivery.isWhole"], .choice(Self.answers.map { PickOption($0, phrases["answer." + $0]) }),
        isRequired: true, missingText: phrases["delivery.isWhole.missing"]),
    ]
    var form = CommandForm(fields, draftID: "delivery/" + reference.text, setting: setting)
    form.form.previous = ["receivedBy": setting.stored(file.facts.name)]
    return form
  }

  private func command(_ form: Form, _ file: BeneficiaryFile) -> CaseCommand? {
    guard let deliveredOn = setting.date(form.value("deliveredOn")) else { return nil }
    return .request(
      file.id,
      .deliver(
        ServiceDelivered(
          request: reference.ordinal, deliveredOn: deliveredOn, what: form.value("what"),
          receivedBy: form.value("receivedBy"), isWhole: form.value("isWhole") == "yes")))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { request, file in
      setting.outcomeFacts(of: request, in: file)
        + request.deliveries.suffix(2).map { delivery in
          FactStrip.Fact(
            setting.phrases["delivery.before"],
            setting.civil(delivery.value.deliveredOn) + " · " + setting.words(delivery.value.what))
        }
    }
  }
}
