import Casework
import Desk
import TerminalKit

extension CommandForm {
  /// Lets an input do its work; `command` makes the command from the form when it is to be sent.
  mutating func handle(
    _ input: DeskInput, command: (CommandForm) -> CaseCommand?
  ) -> CommandFormOutcome {
    if let outcome = handleInDialog(input, command: command) { return outcome }
    return switch input {
    case .key(let key): outcome(of: form.handle(key), key: key, command: command)
    case .action(let action): perform(action, command: command)
    case .answer(let answer): receive(answer)
    case .draftDue: draftEffects
    case .appeared, .resized, .returned, .interrupted: CommandFormOutcome()
    }
  }

  private mutating func perform(_ action: ActionID, command: (CommandForm) -> CaseCommand?) -> CommandFormOutcome {
    guard action == Self.leaveAction else {
      return outcome(of: form.perform(action), key: nil, command: command)
    }
    if form.hasOverlay { return outcome(of: form.handle(.escape), key: .escape, command: command) }
    guard form.isDirty else { return .effects(.back) }
    pendingQuestion = .leave
    dialog = setting.phrases.leavingDialog(keepsDraft: draftID != nil)
    return CommandFormOutcome()
  }

  private mutating func outcome(
    of result: FormOutcome, key: Key?, command: (CommandForm) -> CaseCommand?
  ) -> CommandFormOutcome {
    var outcome = CommandFormOutcome()
    guard result.isHandled else {
      if let key { outcome.effects.append(.unhandled(key)) }
      return outcome
    }
    outcome.edited = result.edited
    outcome.left = result.left
    if result.ringsBell { outcome.effects.append(.ringBell) }
    if result.left != nil { outcome.effects += draftEffects.effects }
    switch result.save {
    case .ready: outcome.effects += send(command: command)
    case .refused: outcome.effects.append(.say(Message(.error, setting.phrases["form.refused"])))
    case .needsConfirmation(let findings): askToConfirm(findings.map(\.text))
    case nil: break
    }
    return outcome
  }

  mutating func askToConfirm(_ warnings: [String]) {
    pendingQuestion = .warnings
    dialog = .confirm(title: setting.phrases["form.warnings.title"], lines: warnings, wording: wording)
  }

  /// Sends the command, once; a second F2 while it is on its way does nothing.
  mutating func send(command: (CommandForm) -> CaseCommand?) -> [DeskEffect] {
    guard !isSending, let command = command(self) else { return [] }
    isSending = true
    return [
      .request(
        .submit(
          Submission(
            command, basedOn: basedOn, overridesChanges: overridesChanges, confirmsClock: confirmsClock,
            draft: draftID)))
    ]
  }

  /// What keeps the draft, where something was typed.
  var draftEffects: CommandFormOutcome {
    guard let draftID, form.isDirty else { return CommandFormOutcome() }
    return .effects(.request(.saveDraft(id: draftID, texts: form.draft)))
  }
}
