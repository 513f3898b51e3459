import Casework
import Desk
import TerminalKit

/// Sends commands that need no form: by one key, or after one question.
///
/// A change by another officer is told and decided upon as in a form.
struct CommandSender: Sendable {
  /// Makes the command from what was chosen and the reason that was given; nil sends nothing.
  typealias Maker = @Sendable (_ choice: String, _ reason: String) -> CaseCommand?

  let setting: DeskSetting
  let wording: KitWording
  /// A question over the screen.
  private(set) var dialog: Dialog?
  private var maker: Maker?
  private var basedOn: Int?
  /// The command whose answer is not here yet.
  private var sent: CaseCommand?

  init(setting: DeskSetting) {
    self.setting = setting
    wording = setting.phrases.kitWording
  }

  /// Sends a command once; a second key while it is on its way does nothing.
  mutating func send(_ command: CaseCommand, basedOn: Int?, overridesChanges: Bool = false) -> [DeskEffect] {
    guard sent == nil else { return [] }
    sent = command
    self.basedOn = basedOn
    return [.request(.submit(Submission(command, basedOn: basedOn, overridesChanges: overridesChanges)))]
  }

  /// Asks first.
  mutating func ask(_ dialog: Dialog, basedOn: Int?, then maker: @escaping Maker) {
    self.dialog = dialog
    self.maker = maker
    self.basedOn = basedOn
  }

  /// Lets a key work in the question.
  mutating func handle(_ key: Key) -> [DeskEffect] {
    guard var open = dialog else { return [] }
    let outcome = open.handle(key)
    dialog = open
    guard outcome != .stays else { return [] }
    let maker = maker
    cancel()
    guard case .chosen(let choice, let reason) = outcome, let command = maker?(choice, reason) else { return [] }
    return send(command, basedOn: basedOn, overridesChanges: choice == "override")
  }

  /// Drops the question.
  mutating func cancel() {
    dialog = nil
    maker = nil
  }

  func draw(on canvas: inout Canvas) { dialog?.draw(on: &canvas) }

  /// Takes what the office says of a command that was sent; other answers are left to the screen.
  mutating func receive(_ answer: Answer) -> CommandFormOutcome {
    guard let command = sent else { return CommandFormOutcome(otherAnswer: answer) }
    switch answer {
    case .receipt(let receipt):
      sent = nil
      return CommandFormOutcome(effects: [.say(Message(.success, setting.phrases["form.saved"]))], receipt: receipt)
    case .refused(let refusal):
      sent = nil
      let text = setting.refusalText(refusal)
      if case .changedMeanwhile = refusal { askAboutChange([text] + setting.changeLines(of: refusal), command) }
      return CommandFormOutcome(effects: [.say(Message(.error, text)), .ringBell], refusal: refusal)
    case .failed(let failure):
      sent = nil
      return .effects(.say(Message(.error, setting.failureText(failure))), .ringBell)
    default:
      return CommandFormOutcome(otherAnswer: answer)
    }
  }

  private mutating func askAboutChange(_ lines: [String], _ command: CaseCommand) {
    dialog = Dialog(
      title: setting.phrases["form.changed.title"], lines: lines,
      choices: [
        DialogChoice("cancel", setting.phrases["case.changed.look"]),
        DialogChoice("override", setting.phrases["form.changed.override"]),
      ],
      wording: wording)
    maker = { _, _ in command }
  }
}
