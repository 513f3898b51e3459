import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Asks for the path of a file: of the policy's own text, of a profile to be adopted, or of a new profile file.
struct PolicyFileScreen: DeskScreen {
  let setting: DeskSetting
  let file: PolicyFile
  private var entry: CommandForm
  /// What is wrong in a profile file, line by line.
  private var problems: [String] = []

  init(_ setting: DeskSetting, _ file: PolicyFile) {
    self.setting = setting
    self.file = file
    let phrases = setting.phrases
    let path = Field(
      "path", phrases["policy.file.path"], .path,
      value: file == .export ? setting.profile.id + "-" + setting.today.iso + ".yaml" : "", isRequired: true,
      base: .leftToRight)
    entry = CommandForm([path], draftID: nil, setting: setting)
  }

  var title: String { setting.phrases["policy.file." + file.rawValue] }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(
      saveLabel: setting.phrases["policy.file.key." + file.rawValue],
      saveUnavailable: file == .export ? nil : setting.reasonAgainst(.adoptPolicy))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let file = file
    let outcome = entry.handle(forRequest: input) { form in
      let path = form.form.value("path")
      return switch file {
      case .text: .importPolicyText(path: path)
      case .profile: .readProfile(path: path)
      case .export: .writeProfile(path: path)
      }
    }
    switch outcome.otherAnswer {
    case .profile(let profile):
      return outcome.effects + [.replace(.policyPart(.change(profile, asVersion: false)))]
    case .profileProblems(let lines):
      problems = lines
      entry.isSending = false
      return outcome.effects + [.say(Message(.error, setting.phrases["policy.file.unsound"])), .ringBell]
    case .written(let path):
      let said = setting.phrases("policy.file.written", ["path": Isolate.leftToRight(setting.stored(path))])
      return outcome.effects + [.say(Message(.success, said)), .back]
    default: return outcome.effectsThenBack
    }
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(3)
    canvas.within(head) { head in
      head.write(setting.phrases["policy.file.note." + file.rawValue], row: 0, column: 2, style: .faint)
    }
    let (form, list) = below.splitTop(3)
    canvas.within(list) { drawProblems(on: &$0) }
    canvas.within(form) { entry.draw(on: &$0) }
  }

  private func drawProblems(on canvas: inout Canvas) {
    var row = 0
    for problem in problems {
      row += canvas.writeWrapped(problem, row: row, column: 4, style: .warning)
    }
  }
}
