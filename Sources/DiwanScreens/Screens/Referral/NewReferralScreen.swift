import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Hands a case to somebody else: to whom, what for, why, until when.
struct NewReferralScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  let request: Int?
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ number: FileNumber, request: Int?) {
    self.setting = setting
    self.number = number
    self.request = request
    entry = CaseForm(number, setting: setting)
  }

  var title: String { setting.phrases["newReferral.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    entry.bindings(
      saveLabel: setting.phrases["newReferral.send"], saveUnavailable: setting.reasonAgainst(.sendReferrals))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0.form, $1) })
    entry.form?.refresh(by: ConsentFields(setting: setting).refresh)
    return outcome.effectsThenBack
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    let referred = request.flatMap { file.request($0) }
    guard request == nil || referred != nil else { return nil }
    let phrases = setting.phrases
    let purposes = purposes(for: referred)
    let targets = ReferralTargetChoice(setting: setting).options
    let fields = [
      Field("target", phrases["newReferral.target"], .choice(targets), value: "researchers", isRequired: true),
      Field(
        "purpose", phrases["referral.column.purpose"], .choice(purposes),
        value: (purposes.first { $0.id == usualPurpose.rawValue } ?? purposes.first)?.id ?? "", isRequired: true),
      Field("reason", phrases["newReferral.reason"], .lines(rows: 3), isRequired: true),
      Field("due", phrases["referral.column.due"], .date, base: .leftToRight, check: dueCheck),
    ]
    let wording = phrases.kitWording
    let consent = FormSection(phrases["referral.section.consent"], ConsentFields(setting: setting).fields)
    var form = Form([FormSection("", fields), consent], wording: wording)
    ConsentFields(setting: setting).refresh(&form)
    form.markClean()
    return CommandForm(form, draftID: draftID, setting: setting, wording: wording)
  }

  private var draftID: String {
    "newReferral/" + number.text + (request.map { "/" + String($0) } ?? "")
  }

  /// What the policy knows and the request, where there is one, still needs.
  private func purposes(for request: ServiceRequest?) -> [PickOption] {
    let refersUnclear = setting.profile.intake.refersUnclearToResearcher
    let known = ReferralPurpose.allCases.filter { $0 != .unclearProcedure || refersUnclear }
    return known.filter { request?.canBeReferred(for: $0) ?? true }.map {
      PickOption($0.rawValue, setting.phrases["referral.purpose." + $0.rawValue])
    }
  }

  private var usualPurpose: ReferralPurpose {
    if request != nil { return .study }
    return setting.profile.intake.refersUnclearToResearcher ? .unclearProcedure : .other
  }

  private var dueCheck: FieldCheck {
    let (setting, any) = (setting, setting.dateCheck())
    return { text in
      var verdict = any(text)
      if let day = setting.date(text), day < setting.today {
        verdict.finding = .error(setting.refusalText(.referral(.dueInPast)))
      }
      return verdict
    }
  }

  private func command(_ form: Form, _ file: BeneficiaryFile) -> CaseCommand? {
    guard let target = ReferralTargetChoice.target(form.value("target")),
      let purpose = ReferralPurpose(rawValue: form.value("purpose"))
    else { return nil }
    return .referral(
      file.id,
      .send(
        request: request, target: target, purpose: purpose, reason: form.value("reason"),
        due: setting.date(form.value("due")), consent: ConsentFields(setting: setting).consent(form)))
  }

  func draw(on canvas: inout Canvas) {
    guard let file = entry.file else { return entry.draw(on: &canvas) }
    var facts = [
      FactStrip.Fact(setting.phrases["request.beneficiary"], setting.words(file.facts.name), style: .strong)
    ]
    if let request = request.flatMap({ file.request($0) }) {
      facts.append(FactStrip.Fact(setting.phrases["reply.request"], setting.requestTitle(request)))
    }
    FactStrip(facts).draw(on: &canvas) { entry.draw(on: &$0) }
  }
}
