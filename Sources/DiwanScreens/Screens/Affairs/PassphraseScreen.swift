import ArabicText
import Casework
import Desk
import TerminalKit

/// Changes the passphrase of the officer who sits there.
struct PassphraseScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: PassphraseForm

  init(_ setting: DeskSetting) {
    self.setting = setting
    let old = Field("old", setting.phrases["passphrase.old"], .masked, isRequired: true, base: .leftToRight)
    entry = PassphraseForm([FormSection("", [old] + PassphraseForm.fields(setting))], setting: setting)
  }

  var title: String { setting.phrases["passphrase.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveLabel: setting.phrases["passphrase.change"]) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = entry.handle(input) { entry in
      .changePassphrase(old: entry.form["old"]?.value ?? "", new: entry.passphrase)
    }
    if case .answer(.failed(let failure)) = input, failure.code == .wrongPassphrase {
      entry.form.report("old", .error(setting.phrases["passphrase.wrong"]))
      entry.form.moveFocus(toField: "old")
    }
    return outcome.effects + (outcome.receipt == nil ? [] : [.back])
  }

  func draw(on canvas: inout Canvas) {
    let facts = [
      FactStrip.Fact(setting.words(setting.officer.name), style: .strong),
      FactStrip.Fact(setting.phrases["passphrase.text"], style: .faint),
    ]
    FactStrip(facts).draw(on: &canvas) { entry.draw(on: &$0) }
  }
}
