import ArabicText
public import Casework
import Desk
import TerminalKit

/// At the door: opens the office by the key on paper, and gives the director another passphrase.
struct RecoverScreen: DeskScreen {
  let phrases: Phrases
  private(set) var form: Form
  private var isSending = false
  /// Asks whether what was typed may be lost.
  private var leaving: Dialog?

  init(phrases: Phrases) {
    self.phrases = phrases
    let short = phrases("failure.passphraseTooShort", ["detail": String(FounderForm.shortestPassphrase)])
    form = Form(
      [
        Field(
          Self.officerField, phrases["signIn.officer"], .text(TextRules(.lowerCaseName, maximumLength: 32)),
          isRequired: true, widthInCells: 30, base: .leftToRight),
        Field(
          Self.keyField, phrases["recovery.typed"], .text(TextRules(maximumLength: 80)), isRequired: true,
          widthInCells: 48, base: .leftToRight),
        Field(
          Self.newField, phrases["passphrase.new"], .masked, isRequired: true, widthInCells: 30, base: .leftToRight,
          check: { $0.count < FounderForm.shortestPassphrase ? .error(short) : .fine }),
        Field(
          Self.repeatedField, phrases["officer.passphraseAgain"], .masked, isRequired: true, widthInCells: 30,
          base: .leftToRight),
      ],
      wording: phrases.kitWording)
  }

  private static let officerField = "officer"
  private static let keyField = "key"
  private static let newField = "new"
  private static let repeatedField = "repeated"
  private static let leaveAction = CommandForm.leaveAction

  var title: String { phrases["recover.title"] }
  var typesText: Bool { leaving != nil || form.typesText }

  var bindings: [KeyBinding] {
    if let leaving { return leaving.bindings }
    return form.bindings(saveLabel: phrases["recover.open"])
      + [KeyBinding([.key(.escape)], phrases["form.leave"], Self.leaveAction)]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if var open = leaving, let outcome = open.handle(input) {
      leaving = outcome == .stays ? open : nil
      if case .chosen = outcome { return [.back] }
      return []
    }
    switch input {
    case .key(let key):
      let outcome = form.handle(key)
      return outcome.isHandled ? finish(outcome) : [.unhandled(key)]
    case .action(Self.leaveAction):
      guard form.isDirty else { return [.back] }
      leaving = phrases.leavingDialog(keepsDraft: false)
      return []
    case .action(let action): return finish(form.perform(action))
    case .answer(let answer): return receive(answer)
    case .appeared, .resized, .returned, .draftDue, .interrupted: return []
    }
  }

  private mutating func finish(_ outcome: FormOutcome) -> [DeskEffect] {
    var effects: [DeskEffect] = outcome.ringsBell ? [.ringBell] : []
    switch outcome.save {
    case .ready where !isSending: effects += send()
    case .refused: effects.append(.say(Message(.error, phrases["form.refused"])))
    case .ready, .needsConfirmation, nil: break
    }
    return effects
  }

  private mutating func send() -> [DeskEffect] {
    let passphrase = form[Self.newField]?.value ?? ""
    guard form[Self.repeatedField]?.value == passphrase else {
      return refuse(at: Self.repeatedField, phrases["officer.passphraseDiffers"])
    }
    guard let officer = OfficerID(checking: form.value(Self.officerField).lowercased()) else {
      return refuse(at: Self.officerField, phrases["officer.idRule"])
    }
    isSending = true
    return [.request(.recover(key: form.value(Self.keyField), officer, passphrase: passphrase))]
  }

  private mutating func refuse(at field: String, _ text: String) -> [DeskEffect] {
    form.moveFocus(toField: field)
    form.report(field, .error(text))
    return [.say(Message(.error, text)), .ringBell]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    isSending = false
    switch answer {
    case .recovered: return [.back, .say(Message(.success, phrases["recover.done"]))]
    case .refused(let refusal): return refuse(at: Self.keyField, phrases.recoveryText(refusal))
    case .failed(let failure): return [.say(Message(.error, phrases.text(of: failure))), .ringBell]
    default: return []
    }
  }

  func draw(on canvas: inout Canvas) {
    let used = canvas.writeWrapped(phrases["recover.text"], row: 1, rows: 3, style: .faint)
    let (_, below) = canvas.bounds.splitTop(used + 2)
    canvas.within(below) { form.draw(on: &$0, isActive: leaving == nil) }
    leaving?.draw(on: &canvas)
  }
}

extension Phrases {
  /// Why the key on paper was not taken.
  public func recoveryText(_ refusal: Refusal) -> String {
    switch refusal {
    case .office(.recoveryKeyGroupWrong(let group)):
      self("refusal.office.recoveryKeyGroupWrong", ["group": String(group)])
    case .office(.recoveryKeyMalformed): self["refusal.office.recoveryKeyMalformed"]
    case .office(.recoveryKeyUnknown), .office(.recoveryKeyMissing): self["refusal.office.recoveryKeyUnknown"]
    default: self["recover.notDirector"]
    }
  }
}
