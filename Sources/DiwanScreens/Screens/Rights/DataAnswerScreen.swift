import Casework
import Desk
import TerminalKit

/// Answers a request over data: what was done or why not, and how the person was told.
struct DataAnswerScreen: DeskScreen {
  let setting: DeskSetting
  let number: Int
  private var entry: RightsForm

  init(_ setting: DeskSetting, _ number: Int) {
    self.setting = setting
    self.number = number
    entry = RightsForm(setting)
  }

  var title: String { setting.phrases("dataAnswer.title", ["number": String(number)]) }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.answerDataRequests)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { form, _ in screen.command(form.form) })
    entry.form?.refresh(by: screen.refresh)
    return outcome.effectsThenBack
  }

  /// What is withheld has a ground.
  private func refresh(_ form: inout Form) {
    let outcome = DataRequestAnswered.Outcome(rawValue: form.value("outcome"))
    form.change("ground") { $0.isRequired = outcome == .refused || outcome == .doneInPart }
  }

  private func form(_ view: RightsView) -> CommandForm? {
    guard let request = view.register.request(number) else { return nil }
    let phrases = setting.phrases
    let outcomes = DataRequestAnswered.Outcome.allCases.map { outcome in
      PickOption(outcome.rawValue, phrases["dataOutcome." + outcome.rawValue])
    }
    let fields = [
      Field("outcome", phrases["dataRequest.outcome"], .choice(outcomes), isRequired: true),
      setting.wordsField(
        "ground", phrases["dataRequest.ground"], isRequired: false,
        missingText: setting.refusalText(.rights(.groundMissing))),
      setting.channelField("channel", phrases["dataRequest.told"], value: request.facts.channel),
      setting.dayField("answeredOn", phrases["dataRequest.answeredOn"]),
    ]
    return CommandForm(fields, draftID: "dataAnswer/" + String(number), setting: setting)
  }

  private func command(_ form: Form) -> CaseCommand? {
    guard let outcome = DataRequestAnswered.Outcome(rawValue: form.value("outcome")),
      let answeredOn = setting.date(form.value("answeredOn"))
    else { return nil }
    return .rights(
      .answer(
        DataRequestAnswered(
          request: number, outcome: outcome, ground: form.value("ground"), channel: form.value("channel"),
          answeredOn: answeredOn)))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas) { view in
      view.register.request(number).map { request in
        [
          FactStrip.Fact(setting.phrases["right." + request.facts.right.rawValue], style: .strong),
          FactStrip.Fact(setting.left(of: request)),
        ]
      }
    }
  }
}
