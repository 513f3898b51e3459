import Casework
import Desk
import TerminalKit

/// Sends commands that need no form: by one key, or after one question; and what else an officer asks for by a key.
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
  /// What was sent and has no answer yet.
  private var sent: DeskRequest?
  /// What is sent once the officer answers the question.
  private var asked: DeskRequest?

  init(setting: DeskSetting) {
    self.setting = setting
    wording = setting.phrases.kitWording
  }

  /// Sends a command once; a second key while it is on its way does nothing.
  mutating func send(_ command: CaseCommand, basedOn: Int?) -> [DeskEffect] {
    send(.submit(Submission(command, basedOn: basedOn)))
  }

  /// Sends what is asked for once, until it is answered.
  mutating func send(_ request: DeskRequest) -> [DeskEffect] {
    guard sent == nil else { return [] }
    sent = request
    return [.request(request)]
  }

  /// Asks first.
  mutating func ask(_ dialog: Dialog, basedOn: Int?, then maker: @escaping Maker) {
    self.dialog = dialog
    self.maker = maker
    self.basedOn = basedOn
  }

  /// Asks before something is done that no words are asked for.
  mutating func ask(_ dialog: Dialog, then request: DeskRequest) {
    self.dialog = dialog
    asked = request
  }

  /// The keys of the question, in the place of the screen's own; nil where none is open.
  var bindings: [KeyBinding]? { dialog?.bindings }

  /// Lets an input work in the question.
  /// - Returns: nil where none is open, or where the input is not for it.
  mutating func handle(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = dialog, let outcome = open.handle(input) else { return nil }
    dialog = open
    return outcome == .stays ? [] : act(on: outcome)
  }

  private mutating func act(on outcome: Dialog.Outcome) -> [DeskEffect] {
    let (maker, asked) = (maker, asked)
    cancel()
    guard case .chosen(let choice, let reason) = outcome else { return [] }
    if let asked { return send(asked) }
    guard let command = maker?(choice, reason) else { return [] }
    return send(command, basedOn: basedOn)
  }

  private mutating func cancel() {
    dialog = nil
    maker = nil
    asked = nil
  }

  func draw(on canvas: inout Canvas) { dialog?.draw(on: &canvas) }

  /// Takes what the office says of a command that was sent; other answers are left to the screen.
  mutating func receive(_ answer: Answer) -> CommandFormOutcome {
    guard let request = sent else { return CommandFormOutcome(otherAnswer: answer) }
    switch answer {
    case .messageSent, .reminded:
      sent = nil
      return CommandFormOutcome(otherAnswer: answer)
    case .receipt(let receipt):
      sent = nil
      return CommandFormOutcome(effects: [.say(Message(.success, setting.phrases["form.saved"]))], receipt: receipt)
    case .refused(let refusal):
      sent = nil
      let text = setting.refusalText(refusal)
      switch refusal {
      case .changedMeanwhile(let events):
        askAboutChange([text] + setting.changeLines(of: refusal), request, upTo: events.last?.number)
      case .clockDoubtful: ask(setting.clockDialog(text), then: .confirmingClock(request))
      default: return CommandFormOutcome(effects: [.say(Message(.error, text)), .ringBell], refusal: refusal)
      }
      // The question says it in full: nobody has to read it twice.
      return CommandFormOutcome(effects: [.ringBell], refusal: refusal)
    case .failed(let failure):
      sent = nil
      return .effects(.say(Message(.error, setting.failureText(failure))), .ringBell)
    default:
      return CommandFormOutcome(otherAnswer: answer)
    }
  }

  private mutating func askAboutChange(_ lines: [String], _ request: DeskRequest, upTo newest: Int?) {
    guard var submission = request.submission else { return }
    // What is changed after this is told anew.
    submission.basedOn = newest ?? submission.basedOn
    let question = Dialog(
      title: setting.phrases["form.changed.title"], lines: lines,
      choices: [
        DialogChoice("cancel", setting.phrases["case.changed.look"]),
        DialogChoice("override", setting.phrases["form.changed.override"]),
      ],
      wording: wording)
    ask(question, then: .submit(submission))
  }
}
