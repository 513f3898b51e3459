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
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0) })
    return outcome.effects + (outcome.receipt == nil ? [] : [.back])
  }

  private func form(_ view: RightsView) -> CommandForm? {
    guard let request = view.register.request(number) else { return nil }
    let phrases = setting.phrases
    let outcomes = DataRequestAnswered.Outcome.allCases.map { outcome in
      PickOption(outcome.rawValue, phrases["dataOutcome." + outcome.rawValue])
    }
    var channel = setting.channelField("channel", phrases["dataRequest.told"])
    channel.value = request.facts.channel
    let fields = [
      Field("outcome", phrases["dataRequest.outcome"], .choice(outcomes), isRequired: true),
      setting.wordsField("ground", phrases["dataRequest.ground"], isRequired: false),
      channel,
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
    guard let request = entry.view?.register.request(number) else { return entry.draw(on: &canvas) }
    let facts = [
      FactStrip.Fact(setting.phrases["right." + request.facts.right.rawValue], style: .strong),
      FactStrip.Fact(setting.left(of: request)),
    ]
    FactStrip(facts).draw(on: &canvas) { entry.draw(on: &$0) }
  }
}
