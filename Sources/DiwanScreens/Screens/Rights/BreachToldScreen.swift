import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Records that the authority, or people whom a breach concerns, were told of it.
struct BreachToldScreen: DeskScreen {
  let setting: DeskSetting
  let number: Int
  /// Who was told: the authority, or else people.
  let isAuthority: Bool
  private var entry: RightsForm

  init(_ setting: DeskSetting, _ number: Int, isAuthority: Bool) {
    self.setting = setting
    self.number = number
    self.isAuthority = isAuthority
    entry = RightsForm(setting)
  }

  var title: String { setting.phrases[isAuthority ? "breach.key.authority" : "breach.key.persons"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.answerDataRequests)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { form, _ in screen.command(form.form) })
    return outcome.effectsThenBack
  }

  private func form(_ view: RightsView) -> CommandForm? {
    guard let breach = view.register.breach(number) else { return nil }
    let fields = isAuthority ? authorityFields(breach) : personsFields(breach)
    let name = isAuthority ? "breachAuthority/" : "breachPersons/"
    return CommandForm(fields, draftID: name + String(number), setting: setting)
  }

  private func authorityFields(_ breach: DataBreach) -> [Field] {
    let phrases = setting.phrases
    let late = setting.wordsField(
      "lateReason", phrases["breach.lateReason"], rows: 2, isRequired: breach.authorityDue < setting.now)
    return [
      setting.dayField("day", phrases["breach.day"]), setting.timeField("time", phrases["breach.time"]),
      Field(
        "reference", phrases["breach.reference"], .text(TextRules(maximumLength: 60)), isRequired: true,
        widthInCells: 30),
      late,
    ]
  }

  private func personsFields(_ breach: DataBreach) -> [Field] {
    let phrases = setting.phrases
    return [
      setting.dayField("on", phrases["breach.day"]), setting.channelField("channel", phrases["dataRequest.told"]),
      Field(
        "peopleCount", phrases["breach.peopleCount"], setting.countKind,
        value: breach.facts.peopleCount.map { String($0) } ?? "", isRequired: true, base: .leftToRight),
      setting.wordsField("words", phrases["breach.words"]),
    ]
  }

  private func command(_ form: Form) -> CaseCommand? {
    if isAuthority {
      guard let at = setting.moment(day: form.value("day"), time: form.value("time")) else { return nil }
      return .rights(
        .tellAuthority(
          AuthorityTold(
            breach: number, at: at, reference: form.value("reference"), lateReason: form.value("lateReason"))))
    }
    guard let on = setting.date(form.value("on")) else { return nil }
    return .rights(
      .tellPersons(
        PersonsTold(
          breach: number, on: on, channel: form.value("channel"), peopleCount: Int(form.value("peopleCount")) ?? 0,
          words: form.value("words"))))
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas) { view in
      view.register.breach(number).map { breach in
        [FactStrip.Fact(setting.words(breach.facts.what), style: .strong), FactStrip.Fact(setting.state(of: breach))]
      }
    }
  }
}
