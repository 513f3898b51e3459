import Casework
import Desk
import TerminalKit

extension CommandForm {
  /// Takes what the office says of the command: a receipt, a fact against it, or a question to ask the officer.
  mutating func receive(_ answer: Answer) -> CommandFormOutcome {
    switch answer {
    case .receipt(let receipt) where isSending:
      isSending = false
      form.markClean()
      return CommandFormOutcome(effects: [.say(Message(.success, setting.phrases["form.saved"]))], receipt: receipt)
    case .refused(let refusal) where isSending:
      isSending = false
      return receive(refusal)
    case .failed(let failure):
      isSending = false
      return .effects(.say(Message(.error, setting.failureText(failure))), .ringBell)
    case .search(let found) where found.question == soughtFiles:
      return outcome(ofOptions: takeFiles(found), otherwise: "file.sought.nothing")
    case .search(let found) where takeFileName(found): return CommandFormOutcome()
    case .folder(let listing): return outcome(ofOptions: form.take(listing), otherwise: "path.nothing")
    default:
      return CommandFormOutcome(otherAnswer: answer)
    }
  }

  /// What came of a list that was asked for; nil where nothing was found for it.
  private mutating func outcome(ofOptions result: FormOutcome?, otherwise nothing: String) -> CommandFormOutcome {
    guard let result else { return .effects(.say(Message(.notice, setting.phrases[nothing])), .ringBell) }
    return outcome(of: result, key: nil) { _ in nil }
  }

  private mutating func receive(_ refusal: Refusal) -> CommandFormOutcome {
    let text = setting.refusalText(refusal)
    switch refusal {
    case .changedMeanwhile(let events):
      pendingQuestion = .changed(upTo: events.last?.number)
      dialog = Dialog(
        title: setting.phrases["form.changed.title"], lines: [text] + setting.changeLines(of: refusal),
        choices: [
          DialogChoice("cancel", setting.phrases["form.changed.back"]),
          DialogChoice("override", setting.phrases["form.changed.override"]),
        ],
        wording: wording)
      return asked(refusal)
    case .clockDoubtful:
      pendingQuestion = .clock
      dialog = setting.clockDialog(text)
      return asked(refusal)
    case .request(.beforeFloor):
      pendingQuestion = .early
      dialog = .confirm(
        title: setting.phrases["form.early.title"], lines: [text],
        reason: Field("reason", setting.phrases["form.reason"], isRequired: true), wording: wording)
      return asked(refusal)
    case .file(.findings(let findings)), .file(.unconfirmed(let findings)):
      for finding in findings {
        let text = setting.findingText(finding)
        form.report(finding.field.rawValue, finding.severity == .error ? .error(text) : .warning(text))
      }
      if case .file(.unconfirmed) = refusal { askToConfirm(findings.map { setting.findingText($0) }) }
    default: break
    }
    return CommandFormOutcome(effects: [.say(Message(.error, text)), .ringBell], refusal: refusal)
  }

  /// A refusal that the question over the form says in full: nobody has to read it twice.
  private func asked(_ refusal: Refusal) -> CommandFormOutcome {
    CommandFormOutcome(effects: [.ringBell], refusal: refusal)
  }

  /// Lets an input answer the question over the form; nil where none is open, or where it is not for that.
  mutating func handleInDialog(
    _ input: DeskInput, request: (CommandForm) -> DeskRequest?
  ) -> CommandFormOutcome? {
    guard var open = dialog, let outcome = open.handle(input) else { return nil }
    dialog = open
    guard outcome != .stays else { return CommandFormOutcome() }
    let question = pendingQuestion
    dialog = nil
    pendingQuestion = nil
    guard case .chosen(let choice, let reason) = outcome else {
      guard case .changed = question else { return CommandFormOutcome() }
      awaitsChange = true
      return CommandFormOutcome(takesChange: true)
    }
    switch question {
    case .warnings:
      form.confirmWarnings()
      return CommandFormOutcome(effects: send(forRequest: request))
    case .early:
      earlyReason = reason
      return CommandFormOutcome(effects: send(forRequest: request))
    case .changed(let newest):
      // What is changed after this is told anew.
      basedOn = newest ?? basedOn
      return CommandFormOutcome(effects: send(forRequest: request))
    case .clock:
      return CommandFormOutcome(effects: send(forRequest: { request($0).map(DeskRequest.confirmingClock) }))
    case .leave: return leave(choice)
    case nil: return CommandFormOutcome()
    }
  }

  private func leave(_ choice: String) -> CommandFormOutcome {
    guard let draftID else { return .effects(.back) }
    if choice == "keep" { return .effects(.request(.saveDraft(id: draftID, texts: form.draft)), .back) }
    return .effects(.request(.dropDraft(id: draftID)), .back)
  }
}
