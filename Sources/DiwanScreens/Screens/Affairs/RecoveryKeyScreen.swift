import ArabicText
import Casework
import Desk
import TerminalKit

/// Makes the key on paper: it is shown once, written down, and typed back before it opens anything.
struct RecoveryKeyScreen: DeskScreen {
  let setting: DeskSetting
  private var form: Form
  /// What is to be written down; nil before the office made it.
  private var groups: [String]?
  private var isSending = false
  /// Asked before a key that was shown, and perhaps written down, is left without being in force, and where the machine's
  /// clock is in doubt.
  private var question: Dialog?

  init(_ setting: DeskSetting) {
    self.setting = setting
    let typed = Field(
      Self.typedField, setting.phrases["recovery.typed"], .text(TextRules(maximumLength: 80)), isRequired: true,
      widthInCells: 48, base: .leftToRight)
    form = Form([typed], wording: setting.phrases.kitWording)
  }

  private static let typedField = "typed"
  static let makeAction: ActionID = "recovery.make"
  private static let leaveAction = CommandForm.leaveAction

  var title: String { setting.phrases["recovery.title"] }
  var typesText: Bool { question != nil || groups != nil && form.typesText }

  var bindings: [KeyBinding] {
    if let question { return question.bindings }
    let phrases = setting.phrases
    let leave = KeyBinding([.key(.escape)], phrases["form.leave"], Self.leaveAction)
    let reason = setting.reasonAgainst(.keepRecoveryKey)
    guard groups != nil else {
      return [
        KeyBinding([.function(2), .letter("\u{62C}")], phrases["recovery.make"], Self.makeAction, unavailable: reason),
        leave,
      ]
    }
    return form.bindings(saveLabel: phrases["recovery.confirm"], saveUnavailable: reason) + [leave]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = handleInQuestion(input) { return effects }
    switch input {
    case .key(let key):
      guard groups != nil else { return [.unhandled(key)] }
      let outcome = form.handle(key)
      return outcome.isHandled ? finish(outcome) : [.unhandled(key)]
    case .action(Self.leaveAction): return leave()
    case .action(Self.makeAction): return [.request(.proposeRecoveryKey)]
    case .action(let action): return finish(form.perform(action))
    case .answer(let answer): return receive(answer)
    case .appeared, .resized, .returned, .draftDue, .interrupted: return []
    }
  }

  private mutating func leave() -> [DeskEffect] {
    guard groups != nil else { return [.back] }
    let phrases = setting.phrases
    let text = setting.register.recoveryKey == nil ? "recovery.leave.first" : "recovery.leave.text"
    // Neither answer is called a confirmation: that is what the key itself still lacks.
    question = Dialog(
      title: phrases["recovery.leave.title"], lines: [phrases[text]],
      choices: [
        DialogChoice("cancel", phrases["form.leave.stay"]), DialogChoice("leave", phrases["recovery.leave.drop"]),
      ], wording: phrases.kitWording)
    return []
  }

  /// Lets an input answer the question; nil where none is open, or where it is not for that.
  private mutating func handleInQuestion(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = question, let outcome = open.handle(input) else { return nil }
    question = outcome == .stays ? open : nil
    guard case .chosen(let choice, reason: _) = outcome else { return [] }
    return choice == "confirm" ? [send(.confirmingClock(request))] : [.back]
  }

  /// What is sent once the key was typed back.
  private var request: DeskRequest { .confirmRecoveryKey(form.value(Self.typedField)) }

  private mutating func send(_ request: DeskRequest) -> DeskEffect {
    isSending = true
    return .request(request)
  }

  private mutating func finish(_ outcome: FormOutcome) -> [DeskEffect] {
    var effects: [DeskEffect] = outcome.ringsBell ? [.ringBell] : []
    switch outcome.save {
    case .ready where !isSending: effects.append(send(request))
    case .refused: effects.append(.say(Message(.error, setting.phrases["form.refused"])))
    case .ready, .needsConfirmation, nil: break
    }
    return effects
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    isSending = false
    switch answer {
    case .recoveryKey(let groups):
      self.groups = groups
      return []
    case .receipt: return [.say(Message(.success, setting.phrases["recovery.saved"])), .back]
    case .refused(.clockDoubtful(let doubt)):
      question = setting.clockDialog(setting.refusalText(.clockDoubtful(doubt)))
      return [.ringBell]
    case .refused(let refusal):
      form.report(Self.typedField, .error(setting.refusalText(refusal)))
      return [.say(Message(.error, setting.refusalText(refusal))), .ringBell]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure))), .ringBell]
    default: return []
    }
  }

  func draw(on canvas: inout Canvas) {
    let text = groups == nil ? setting.phrases["recovery.text"] : setting.phrases["recovery.write"]
    let row = 1 + canvas.writeWrapped(text, row: 1, rows: 5)
    guard let groups else {
      canvas.placeCursor(row: row, column: 2)
      return
    }
    let paper = setting.phrases("recovery.number", ["number": String((setting.register.recoveryKey?.serial ?? 0) + 1)])
    canvas.write(paper, row: row + 1, style: .faint, alignment: .centre)
    canvas.write(
      groups.joined(separator: "  "), row: row + 3, style: .strong, alignment: .centre, base: .leftToRight)
    let below = Region(row: row + 5, column: 0, rows: max(1, canvas.size.rows - row - 5), columns: canvas.size.columns)
    canvas.within(below) { form.draw(on: &$0) }
    question?.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: row + 3, column: 2) }
  }
}
