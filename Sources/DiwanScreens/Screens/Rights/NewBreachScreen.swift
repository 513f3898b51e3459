import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Records that personal data got to where it does not belong, as soon as it is discovered.
struct NewBreachScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: RightsForm

  init(_ setting: DeskSetting) {
    self.setting = setting
    entry = RightsForm(setting)
  }

  var title: String { setting.phrases["newBreach.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.receiveDataRequests)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { _ in screen.form() }, command: { form, _ in screen.command(form.form) })
    guard let receipt = outcome.receipt else { return outcome.effects }
    for event in receipt.events {
      if case .rights(.breachRecorded(let breach)) = event.event {
        return outcome.effects + [.replace(.breach(breach.breach))]
      }
    }
    return outcome.effects + [.back]
  }

  private func form() -> CommandForm {
    let phrases = setting.phrases
    let fields = [
      setting.dayField("day", phrases["breach.day"]),
      setting.timeField("time", phrases["breach.time"]),
      setting.wordsField("what", phrases["breach.what"]),
      setting.wordsField("concerned", phrases["breach.concerned"], rows: 2),
      Field("peopleCount", phrases["breach.peopleCount"], setting.countKind, base: .leftToRight),
    ]
    return CommandForm(fields, draftID: "newBreach", setting: setting)
  }

  private func command(_ form: Form) -> CaseCommand? {
    guard let discoveredAt = setting.moment(day: form.value("day"), time: form.value("time")) else { return nil }
    return .rights(
      .recordBreach(
        DataBreachFacts(
          discoveredAt: discoveredAt, what: form.value("what"), concerned: form.value("concerned"),
          peopleCount: Int(form.value("peopleCount")))))
  }

  func draw(on canvas: inout Canvas) { entry.draw(on: &canvas) }
}
