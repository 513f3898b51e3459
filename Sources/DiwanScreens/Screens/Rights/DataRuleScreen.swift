import ArabicText
import Casework
import Desk
import TerminalKit

/// The periods of data protection and the retention classes, edited by the association with a reason.
struct DataRuleScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: RightsForm

  init(_ setting: DeskSetting) {
    self.setting = setting
    entry = RightsForm(setting)
  }

  var title: String { setting.phrases["dataRule.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.answerDataRequests)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let profile = setting.profile
    let outcome = entry.handle(
      input, make: { screen.form($0.register.rule(under: profile)) },
      command: { form, view in screen.command(form.form, old: view.register.rule(under: profile)) })
    return outcome.effectsThenBack
  }

  private func form(_ rule: DataRule) -> CommandForm {
    let phrases = setting.phrases
    var fields = [
      number("answerDays", phrases["dataRule.answerDays"], rule.answerDays),
      number("extensionDays", phrases["dataRule.extensionDays"], rule.extensionDays, isRequired: false),
      number("breachHours", phrases["dataRule.breachHours"], rule.breachHours),
    ]
    fields += rule.retention.map { kept in
      let start = phrases["retention.from." + kept.from.rawValue]
      let own = phrases[kept.isBinding ? "dataRule.binding" : "dataRule.own"]
      return number(
        "years." + kept.id, setting.label(of: kept), kept.years, hint: start + " · " + own)
    }
    fields.append(setting.wordsField("reason", phrases["form.reason"], rows: 2))
    return CommandForm(fields, draftID: "dataRule", setting: setting)
  }

  private func number(
    _ id: String, _ label: String, _ value: Int?, hint: String = "", isRequired: Bool = true
  ) -> Field {
    Field(
      id, label, setting.countKind, value: value.map { String($0) } ?? "", isRequired: isRequired, widthInCells: 6,
      base: .leftToRight, check: { _ in .hint(hint) })
  }

  private func command(_ form: Form, old: DataRule) -> CaseCommand? {
    guard let answerDays = Int(form.value("answerDays")), let breachHours = Int(form.value("breachHours")) else {
      return nil
    }
    var rule = old
    rule.answerDays = answerDays
    rule.extensionDays = Int(form.value("extensionDays"))
    rule.breachHours = breachHours
    for index in rule.retention.indices {
      guard let years = Int(form.value("years." + rule.retention[index].id)) else { return nil }
      rule.retention[index].years = years
    }
    return .rights(.changeRule(rule, reason: form.value("reason")))
  }

  func draw(on canvas: inout Canvas) { entry.draw(on: &canvas) }
}

extension DeskSetting {
  /// What a retention class is called.
  func label(of kept: RetentionClass) -> String { kept.label.map { text($0) } ?? phrases["retention." + kept.id] }
}
