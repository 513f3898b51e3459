import ArabicText
import Casework
import Desk
import TerminalKit

/// Asks for the folder into which the scans of a file are written in clear, for the person who asked for a copy; that they
/// were handed over is recorded.
struct CopyScansScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  private var entry: CommandForm

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    let folder = Field(
      "folder", setting.phrases["copy.scans.folder"], .path, value: "diwan-" + number.text, isRequired: true,
      base: .leftToRight)
    entry = CommandForm([folder], draftID: nil, setting: setting)
  }

  var title: String { setting.phrases["copy.scans.title"] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(
      saveLabel: setting.phrases["copy.scans.write"], saveUnavailable: setting.reasonAgainst(.answerDataRequests))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let number = number
    let outcome = entry.handle(forRequest: input) {
      .attachment(.giveCopies(number, folder: $0.form.value("folder")))
    }
    guard case .copiesGiven(let count, let folder) = outcome.otherAnswer else { return outcome.effects }
    let values = ["count": String(count), "path": Isolate.leftToRight(setting.stored(folder))]
    return outcome.effects + [.say(Message(.success, setting.phrases("copy.scans.written", values))), .back]
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(3)
    canvas.within(head) { head in
      head.writeWrapped(setting.phrases["copy.scans.note"], row: 0, rows: 2, style: .warning)
    }
    canvas.within(below) { entry.draw(on: &$0) }
  }
}
