import ArabicText
import Casework
import Desk
import TerminalKit

/// Gives an officer who cannot sign in any more another passphrase, with the reason.
struct OfficerPassphraseScreen: DeskScreen {
  let setting: DeskSetting
  let id: OfficerID
  private var entry: PassphraseForm

  init(_ setting: DeskSetting, _ id: OfficerID) {
    self.setting = setting
    self.id = id
    let reason = Field("reason", setting.phrases["form.reason"], .lines(rows: 2), isRequired: true)
    entry = PassphraseForm([FormSection("", PassphraseForm.fields(setting) + [reason])], setting: setting)
  }

  var title: String { setting.phrases["officer.title.passphrase"] }
  var typesText: Bool { entry.form.typesText }

  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["officer.passphrase.give"], saveUnavailable: unavailable)
  }

  /// Whoever knows their passphrase changes it themselves, by the former one.
  private var unavailable: String? {
    setting.reasonAgainst(.manageOfficers)
      ?? (id == setting.officer.id ? setting.phrases["officer.passphrase.own"] : nil)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let id = id
    let outcome = entry.handle(input) { entry in
      .givePassphrase(id, passphrase: entry.passphrase, reason: entry.form.value("reason"))
    }
    return outcome.effects + (outcome.receipt == nil ? [] : [.back])
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(3)
    canvas.within(head) { head in
      let used = head.write(setting.stored(setting.name(of: id)), row: 0, column: 2, style: .strong)
      head.write(id.rawValue, row: 0, column: used + 4, style: .faint, base: .leftToRight)
      head.write(setting.phrases["officer.passphrase.text"], row: 1, column: 2, style: .faint)
    }
    canvas.within(below) { entry.form.draw(on: &$0) }
  }
}
