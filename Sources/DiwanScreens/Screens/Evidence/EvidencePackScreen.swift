import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Asks where the evidence of a period is to be written, as a page or as a table.
struct EvidencePackScreen: DeskScreen {
  let setting: DeskSetting
  let period: EvidencePeriod
  private var entry: CommandForm

  init(_ setting: DeskSetting, _ period: EvidencePeriod) {
    self.setting = setting
    self.period = period
    let phrases = setting.phrases
    let path = Field(
      "path", phrases["evidence.pack.path"], .path,
      value: "diwan-evidence-" + period.fileName + "." + EvidencePack.Form.html.rawValue, isRequired: true,
      base: .leftToRight,
      check: { EvidencePack.Form(path: $0) == nil ? .error(phrases["evidence.pack.ending"]) : .fine })
    entry = CommandForm([path], draftID: nil, setting: setting)
  }

  var title: String { setting.phrases["evidence.key.pack"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveLabel: setting.phrases["evidence.pack.write"]) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let days = period.days
    let outcome = entry.handle(forRequest: input) { .writeEvidence(days, path: $0.form.value("path")) }
    guard case .written(let path) = outcome.otherAnswer else { return outcome.effects }
    let said = setting.phrases("evidence.pack.written", ["path": Isolate.leftToRight(setting.stored(path))])
    return [.say(Message(.success, said)), .back]
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(4)
    canvas.within(head) { head in
      head.write(setting.periodText(period), row: 0, column: 2, style: .strong)
      head.write(setting.phrases["evidence.pack.text"], row: 1, column: 2, style: .faint)
    }
    canvas.within(below) { entry.draw(on: &$0) }
  }
}
