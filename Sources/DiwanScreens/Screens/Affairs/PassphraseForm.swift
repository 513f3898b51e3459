import ArabicText
import Casework
import Desk
import TerminalKit

/// A form that hands a passphrase to the office: typed twice, and nothing of it is kept as a draft.
struct PassphraseForm: Sendable {
  var form: Form
  let setting: DeskSetting
  private(set) var isSending = false

  init(_ sections: [FormSection], setting: DeskSetting) {
    self.setting = setting
    form = Form(sections, wording: setting.phrases.kitWording)
  }

  static let leaveAction = CommandForm.leaveAction

  /// The new passphrase and its repetition.
  static func fields(_ setting: DeskSetting) -> [Field] {
    let phrases = setting.phrases
    let short = phrases("failure.passphraseTooShort", ["detail": String(FounderForm.shortestPassphrase)])
    return [
      Field(
        "passphrase", phrases["passphrase.new"], .masked, isRequired: true, base: .leftToRight,
        check: { $0.count < FounderForm.shortestPassphrase ? .error(short) : .fine }),
      Field("repeated", phrases["officer.passphraseAgain"], .masked, isRequired: true, base: .leftToRight),
    ]
  }

  /// The passphrase as it was typed, blanks included.
  var passphrase: String { form["passphrase"]?.value ?? "" }

  func bindings(saveLabel: String, saveUnavailable: String? = nil) -> [KeyBinding] {
    let leave = KeyBinding([.key(.escape)], setting.phrases["form.leave"], Self.leaveAction)
    guard !form.hasOverlay else { return [leave] }
    return form.bindings(saveLabel: saveLabel, saveUnavailable: saveUnavailable) + [leave]
  }

  /// Lets an input do its work; `request` makes what is sent once all fields are in order.
  mutating func handle(_ input: DeskInput, request: (PassphraseForm) -> DeskRequest?) -> CommandFormOutcome {
    switch input {
    case .key(let key):
      let outcome = form.handle(key)
      guard outcome.isHandled else { return .effects(.unhandled(key)) }
      return finish(outcome, request: request)
    case .action(Self.leaveAction) where form.hasOverlay: return finish(form.handle(.escape), request: request)
    case .action(Self.leaveAction): return .effects(.back)
    case .action(let action):
      if action == Form.saveAction { compare() }
      return finish(form.perform(action), request: request)
    case .answer(let answer): return receive(answer)
    case .appeared, .resized, .returned, .draftDue, .interrupted: return CommandFormOutcome()
    }
  }

  private mutating func finish(
    _ result: FormOutcome, request: (PassphraseForm) -> DeskRequest?
  ) -> CommandFormOutcome {
    if result.left == "repeated" { compare() }
    var outcome = CommandFormOutcome(edited: result.edited, left: result.left)
    if result.ringsBell { outcome.effects.append(.ringBell) }
    switch result.save {
    case .ready:
      guard !isSending, let request = request(self) else { break }
      isSending = true
      outcome.effects.append(.request(request))
    case .refused: outcome.effects.append(.say(Message(.error, setting.phrases["form.refused"])))
    case .needsConfirmation, nil: break
    }
    return outcome
  }

  /// Says that both differ, which no field knows by itself.
  private mutating func compare() {
    let repeated = form["repeated"]?.value ?? ""
    let differs = !repeated.isEmpty && repeated != passphrase
    form.report("repeated", differs ? .error(setting.phrases["officer.passphraseDiffers"]) : nil)
  }

  private mutating func receive(_ answer: Answer) -> CommandFormOutcome {
    guard isSending else { return CommandFormOutcome(otherAnswer: answer) }
    switch answer {
    case .receipt(let receipt):
      isSending = false
      return CommandFormOutcome(
        effects: [.say(Message(.success, setting.phrases["form.saved"]))], receipt: receipt)
    case .refused(let refusal):
      isSending = false
      return CommandFormOutcome(
        effects: [.say(Message(.error, setting.refusalText(refusal))), .ringBell], refusal: refusal)
    case .failed(let failure):
      isSending = false
      return .effects(.say(Message(.error, setting.failureText(failure))), .ringBell)
    default: return CommandFormOutcome(otherAnswer: answer)
    }
  }
}
