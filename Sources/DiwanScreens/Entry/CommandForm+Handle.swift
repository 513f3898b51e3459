import Casework
import Desk
import TerminalKit

extension CommandForm {
  /// Lets an input do its work; `command` makes the command from the form when it is to be sent.
  mutating func handle(
    _ input: DeskInput, command: (CommandForm) -> CaseCommand?
  ) -> CommandFormOutcome {
    handle(forRequest: input) { form in command(form).map { .submit(form.submission($0)) } }
  }

  /// Lets an input do its work; `request` makes what is asked of the office, where that is more or less than a command.
  mutating func handle(
    forRequest input: DeskInput, request: (CommandForm) -> DeskRequest?
  ) -> CommandFormOutcome {
    var outcome = outcome(of: input, request: request)
    outcome.effects += fileNameQuestions()
    return outcome
  }

  private mutating func outcome(
    of input: DeskInput, request: (CommandForm) -> DeskRequest?
  ) -> CommandFormOutcome {
    if let outcome = handleInDialog(input, request: request) { return outcome }
    return switch input {
    case .key(let key): outcome(of: form.handle(key), key: key, request: request)
    case .action(let action): perform(action, request: request)
    case .answer(let answer): receive(answer)
    case .draftDue: draftEffects
    case .appeared, .resized, .returned, .interrupted: CommandFormOutcome()
    }
  }

  private mutating func perform(_ action: ActionID, request: (CommandForm) -> DeskRequest?) -> CommandFormOutcome {
    guard action == Self.leaveAction else {
      return outcome(of: form.perform(action), key: nil, request: request)
    }
    if form.hasOverlay { return outcome(of: form.handle(.escape), key: .escape, request: request) }
    guard form.isDirty else { return .effects(.back) }
    pendingQuestion = .leave
    dialog = setting.phrases.leavingDialog(keepsDraft: draftID != nil)
    return CommandFormOutcome()
  }

  mutating func outcome(
    of result: FormOutcome, key: Key?, request: (CommandForm) -> DeskRequest?
  ) -> CommandFormOutcome {
    var outcome = CommandFormOutcome()
    guard result.isHandled else {
      if let key { outcome.effects.append(.unhandled(key)) }
      return outcome
    }
    outcome.edited = result.edited
    outcome.left = result.left
    if let field = result.asksForOptions { outcome.effects.append(.request(optionsRequest(for: field))) }
    if result.ringsBell { outcome.effects.append(.ringBell) }
    if result.left != nil { outcome.effects += draftEffects.effects }
    switch result.save {
    case .ready: outcome.effects += send(forRequest: request)
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

  /// Sends a command, once; a second F2 while it is on its way does nothing.
  mutating func send(command: (CommandForm) -> CaseCommand?) -> [DeskEffect] {
    send(forRequest: { form in command(form).map { .submit(form.submission($0)) } })
  }

  mutating func send(forRequest request: (CommandForm) -> DeskRequest?) -> [DeskEffect] {
    guard !isSending, let request = request(self) else { return [] }
    isSending = true
    return [.request(request)]
  }

  private func submission(_ command: CaseCommand) -> Submission {
    Submission(command, basedOn: basedOn, draft: draftID)
  }

  /// What keeps the draft, where something was typed.
  var draftEffects: CommandFormOutcome {
    guard let draftID, form.isDirty else { return CommandFormOutcome() }
    return .effects(.request(.saveDraft(id: draftID, texts: form.draft)))
  }
}
