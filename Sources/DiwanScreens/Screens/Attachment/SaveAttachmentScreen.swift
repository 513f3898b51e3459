import ArabicText
import Casework
import Desk
import TerminalKit

/// Asks for the path under which a scan is written in clear.
struct SaveAttachmentScreen: DeskScreen {
  let setting: DeskSetting
  let reference: AttachmentReference
  private var entry: CommandForm

  init(_ setting: DeskSetting, _ reference: AttachmentReference) {
    self.setting = setting
    self.reference = reference
    let name = "diwan-" + reference.fileName
    let path = Field(
      "path", setting.phrases["attachment.path"], .path, value: name, isRequired: true,
      base: .leftToRight)
    entry = CommandForm([path], draftID: nil, setting: setting)
  }

  var title: String { setting.phrases["attachment.save.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(
      saveLabel: setting.phrases["attachment.key.save"], saveUnavailable: setting.reasonAgainst(.showMaskedFields))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let reference = reference
    let outcome = entry.handle(forRequest: input) { .attachment(.save(reference, path: $0.form.value("path"))) }
    guard case .written(let path) = outcome.otherAnswer else { return outcome.effects }
    let said = setting.phrases("attachment.saved", ["path": Isolate.leftToRight(setting.stored(path))])
    return outcome.effects + [.say(Message(.success, said)), .back]
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(3)
    canvas.within(head) { head in
      head.writeWrapped(setting.phrases["attachment.save.note"], row: 0, rows: 2, style: .warning)
    }
    canvas.within(below) { entry.draw(on: &$0) }
  }
}
