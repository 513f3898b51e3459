import ArabicText
import Casework
import Desk
import TerminalKit

/// What the researcher advises those who decide.
struct RecommendationScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  private typealias Recommendation = CaseRecommended.Recommendation

  var title: String { setting.phrases["recommendation.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    let advice = CaseRecommended(request: reference.ordinal, recommendation: .accept, grounds: ".", halalas: nil)
    return entry.bindings(about: reference) { $0.against(.recommend(advice)) }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0.form, $1) })
    refresh()
    return outcome.effectsThenBack
  }

  /// A rejection names no amount.
  private mutating func refresh() {
    guard let form = entry.form?.form else { return }
    let rejects = form.value("recommendation") == Recommendation.reject.rawValue
    let reason = setting.phrases["recommendation.noAmount"]
    entry.form?.form.change("amount") { $0.unavailable = rejects ? reason : nil }
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let options = Recommendation.allCases.map { PickOption($0.rawValue, phrases["recommendation." + $0.rawValue]) }
    let known = request.recommendation?.value
    let fields = [
      Field(
        "recommendation", phrases["recommendation.title"], .choice(options),
        value: known?.recommendation.rawValue ?? "",
        isRequired: true),
      Field(
        "grounds", phrases["recommendation.grounds"], .lines(rows: 4), value: known?.grounds ?? "", isRequired: true),
      Field(
        "amount", phrases["recommendation.amount"], .text(TextRules(maximumLength: 14)),
        value: known?.halalas.map { AmountEntry.text($0) } ?? "", widthInCells: 14, base: .leftToRight,
        check: setting.amountCheck),
    ]
    return CommandForm(fields, draftID: "recommendation/" + reference.text, setting: setting)
  }

  private func command(_ form: Form, _ file: BeneficiaryFile) -> CaseCommand? {
    guard let recommendation = Recommendation(rawValue: form.value("recommendation")) else { return nil }
    let halalas = recommendation == .reject ? nil : AmountEntry.halalas(form.value("amount"))
    return .request(
      file.id,
      .recommend(
        CaseRecommended(
          request: reference.ordinal, recommendation: recommendation, grounds: form.value("grounds"),
          halalas: halalas)))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { request, file in
      let phrases = setting.phrases
      let study = setting.studyText(of: request) ?? phrases["request.notStudied"]
      let assessment = setting.assessmentText(of: request) ?? phrases["request.notAssessed"]
      return setting.caseFacts(of: request, in: file) + [
        FactStrip.Fact(phrases["decide.study"], study), FactStrip.Fact(phrases["assessment.title"], assessment),
      ]
    }
  }
}
