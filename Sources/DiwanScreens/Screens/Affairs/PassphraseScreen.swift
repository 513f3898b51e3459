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
  var typesText: Bool { entry.form.typesText }
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
    let (head, below) = canvas.bounds.splitTop(3)
    canvas.within(head) { head in
      head.write(setting.stored(setting.officer.name), row: 0, column: 2, style: .strong)
      head.write(setting.phrases["passphrase.text"], row: 1, column: 2, style: .faint)
    }
    canvas.within(below) { entry.form.draw(on: &$0) }
  }
}
