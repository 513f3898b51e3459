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
  var typesText: Bool { entry.typesText }

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
    let facts = [
      FactStrip.Fact(setting.officer(id) + " · " + Isolate.leftToRight(id.rawValue), style: .strong),
      FactStrip.Fact(setting.phrases["officer.passphrase.text"], style: .faint),
    ]
    FactStrip(facts).draw(on: &canvas) { entry.draw(on: &$0) }
  }
}
