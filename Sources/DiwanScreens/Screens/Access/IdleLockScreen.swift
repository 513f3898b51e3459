import ArabicText
import Casework
import Desk
import TerminalKit

/// Sets after how much rest desks are locked.
struct IdleLockScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: CommandForm

  init(_ setting: DeskSetting) {
    self.setting = setting
    let wording = setting.phrases.kitWording
    let minutes = Field(
      "minutes", setting.phrases["idle.minutes"], setting.countKind, value: String(setting.register.idleLockMinutes),
      isRequired: true, base: .leftToRight)
    entry = CommandForm(Form([minutes], wording: wording), draftID: nil, setting: setting, wording: wording)
  }

  var title: String { setting.phrases["idle.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.manageOfficers)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let outcome = entry.handle(input) { form in
      .office(.changeIdleLock(minutes: Int(TypedNumber.compact(form.form.value("minutes"))) ?? 0))
    }
    return outcome.effects + (outcome.receipt == nil ? [] : [.back])
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(3)
    canvas.within(head) { $0.write(setting.phrases["idle.text"], row: 0, column: 2, style: .faint) }
    canvas.within(below) { entry.draw(on: &$0) }
  }
}
