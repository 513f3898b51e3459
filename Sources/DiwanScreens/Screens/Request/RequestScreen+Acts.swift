import Casework
import Desk
import TerminalKit

extension RequestScreen {
  /// The original was seen and matches: at once where no date is needed or known already, else in the form; in the form,
  /// too, where that was said before, since a slip of the key would put another day and name in its place.
  mutating func match() -> [DeskEffect] {
    guard let item = focusedItem else { return [] }
    let known = item.supplied?.check
    let needsDate: Bool
    switch item.kind.validity {
    case .forever, .thisSubmission: needsDate = false
    case .untilDateShown, .months: needsDate = known?.validUntil.map { $0 < setting.today } ?? true
    }
    if needsDate || known?.matches == false || item.state == .valid {
      return [.push(.document(reference, document: item.id, matches: true))]
    }
    let effects = send(
      .checkDocument(
        DocumentChecked(
          request: reference.ordinal, document: item.id, originalSighted: true,
          matches: setting.profile.intake.matchesDocuments ? true : nil, issuedOn: known?.issuedOn,
          validUntil: known?.validUntil, copyKept: known?.copyKept ?? false, note: known?.note)))
    if !effects.isEmpty { advance(after: item) }
    return effects
  }

  mutating func askToWithdraw() -> [DeskEffect] {
    guard let item = focusedItem, let file else { return [] }
    let ordinal = reference.ordinal
    let dialog = Dialog.confirm(
      title: setting.phrases["request.withdraw.title"], lines: [setting.text(item.kind.label)],
      reason: Field("reason", setting.phrases["form.reason"], isRequired: true), wording: sender.wording)
    sender.ask(dialog, basedOn: file.lastNumber) { _, reason in
      .request(file.id, .withdrawDocument(request: ordinal, document: item.id, reason: reason))
    }
    return []
  }

  /// A request that lacks something may be submitted, once the officer has read what.
  mutating func submit() -> [DeskEffect] {
    guard let file, let request else { return [] }
    let command = RequestCommand.submit(request: request.id)
    let lacking = RequestPage(setting: setting, file: file, request: request).checklist.lacking
    guard !lacking.isEmpty else { return send(command) }
    let text = setting.phrases("request.submit.lacking", ["documents": setting.documents(lacking)])
    let dialog = Dialog.confirm(
      title: setting.phrases["request.submit.title"], lines: [text, setting.phrases["request.submit.question"]],
      wording: sender.wording)
    sender.ask(dialog, basedOn: file.lastNumber) { _, _ in .request(file.id, command) }
    return []
  }

  /// Why it goes on without the assessment of need that the policy asks for; the office has asked for it.
  mutating func askWhyUnassessed(unit: String?) {
    guard let file else { return }
    let ordinal = reference.ordinal
    let dialog = Dialog.confirm(
      title: setting.phrases["request.unassessed.title"],
      lines: [setting.refusalText(.request(.assessmentMissing(unit: unit)))],
      reason: Field("reason", setting.phrases["form.reason"], isRequired: true), wording: sender.wording)
    sender.ask(dialog, basedOn: file.lastNumber) { _, reason in
      .request(file.id, .bringToDecider(request: ordinal, unit: unit, unassessedReason: reason))
    }
  }

  /// To the committee at once; to a unit after choosing which.
  mutating func bring() -> [DeskEffect] {
    guard let file else { return [] }
    let ordinal = reference.ordinal
    guard setting.profile.decision.decider == .unit else {
      return send(.bringToDecider(request: ordinal, unit: nil))
    }
    let options = setting.profile.units.map { PickOption($0.id, setting.text($0.label)) }
    let unit = Field("unit", setting.phrases["request.unit"], .choice(options), isRequired: true)
    let dialog = Dialog.confirm(
      title: setting.phrases["request.key.bring"], lines: [setting.phrases["request.unit.choose"]], reason: unit,
      wording: sender.wording)
    sender.ask(dialog, basedOn: file.lastNumber) { _, unit in
      .request(file.id, .bringToDecider(request: ordinal, unit: unit))
    }
    return []
  }
}
