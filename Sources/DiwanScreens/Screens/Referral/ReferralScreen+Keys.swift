import Calendars
import Casework
import Desk
import TerminalKit

extension ReferralScreen {
  /// The acts on a referral; the raw value is the action's name and the last part of its phrase's key.
  enum Act: String, CaseIterable {
    case accept, answer, giveBack, transfer, complete, revoke

    var action: ActionID { ActionID("referral." + rawValue) }

    var keys: [KeyPattern] {
      switch self {
      case .accept: [.function(2), .letter("\u{642}")]
      case .answer: [.function(3), .letter("\u{631}")]
      case .giveBack: [.function(4), .letter("\u{639}")]
      case .transfer: [.function(5), .letter("\u{62A}")]
      case .complete: [.function(6), .letter("\u{645}")]
      case .revoke: [.function(8), .letter("\u{633}")]
      }
    }
  }

  /// While something lies over the referral, only its own keys are bound; what can be done now stands first.
  var bindings: [KeyBinding] {
    if let transfer { return transfer.bindings(saveLabel: setting.phrases["referral.key.transfer"]) }
    if let keys = sender.bindings { return keys }
    let all = Act.allCases.map { act in
      KeyBinding(act.keys, setting.phrases["referral.key." + act.rawValue], act.action, unavailable: reason(act))
    }
    return all.filter { $0.unavailable == nil } + all.filter { $0.unavailable != nil } + [undo.binding]
  }

  /// Why an act would be refused now: the domain's own rules are asked.
  private func reason(_ act: Act) -> String? {
    guard let file, referral != nil else { return setting.phrases["file.notShown"] }
    let context = DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
    do throws(Refusal) {
      _ = try file.decide(command(act, words: "."), in: context)
      return nil
    } catch {
      return setting.refusalText(error)
    }
  }

  private func command(_ act: Act, words: String) -> ReferralCommand {
    let id = reference.ordinal
    return switch act {
    case .accept: .accept(referral: id)
    case .answer: .answer(referral: id, words: words)
    case .giveBack: .return(referral: id, reason: words)
    case .transfer: .transfer(referral: id, to: .researchers, reason: words, consent: nil)
    case .complete: .complete(referral: id, outcome: words)
    case .revoke: .revoke(referral: id, reason: words)
    }
  }

  mutating func perform(_ action: ActionID) -> [DeskEffect] {
    if action == UndoKey.action {
      undo.ask(&sender)
      return []
    }
    guard let act = Act.allCases.first(where: { $0.action == action }), let file else { return [] }
    switch act {
    case .accept: return sender.send(.referral(file.id, command(act, words: "")), basedOn: file.lastNumber)
    case .transfer: transfer = transferForm(file)
    case .answer, .giveBack, .complete, .revoke: ask(act, file)
    }
    return []
  }

  private mutating func ask(_ act: Act, _ file: BeneficiaryFile) {
    let phrases = setting.phrases
    let isReason = act == .giveBack || act == .revoke
    let words = Field(
      "reason", phrases[isReason ? "form.reason" : "referral.words." + act.rawValue], isRequired: true)
    let dialog = Dialog.confirm(
      title: phrases["referral.key." + act.rawValue], lines: [phrases["referral.ask." + act.rawValue]],
      reason: words, wording: sender.wording)
    let screen = self
    sender.ask(dialog, basedOn: file.lastNumber) { _, words in
      .referral(file.id, screen.command(act, words: words))
    }
  }

  // MARK: Passing on

  func transferForm(_ file: BeneficiaryFile) -> CommandForm {
    let phrases = setting.phrases
    let targets = ReferralTargetChoice(setting: setting).options
    let fields = [
      Field("target", phrases["newReferral.target"], .choice(targets), isRequired: true),
      Field("reason", phrases["form.reason"], .lines(rows: 3), isRequired: true),
    ]
    let consent = ConsentFields(setting: setting)
    let wording = phrases.kitWording
    var form = Form(
      [FormSection("", fields), FormSection(phrases["referral.section.consent"], consent.fields)], wording: wording)
    consent.refresh(&form)
    form.markClean()
    return CommandForm(form, draftID: nil, setting: setting, wording: wording, basedOn: file.lastNumber)
  }

  mutating func handleInTransfer(_ input: DeskInput) -> [DeskEffect] {
    guard var form = transfer, let file else { return [] }
    let (setting, ordinal) = (setting, reference.ordinal)
    let consent = ConsentFields(setting: setting)
    var outcome = form.handle(input) { form in
      guard let target = ReferralTargetChoice.target(form.form.value("target")) else { return nil }
      return .referral(
        file.id,
        .transfer(
          referral: ordinal, to: target, reason: form.form.value("reason"), consent: consent.consent(form.form)))
    }
    consent.refresh(&form.form)
    let leaves = outcome.effects.contains(.back)
    transfer = outcome.receipt != nil || leaves ? nil : form
    outcome.effects.removeAll { $0 == .back }
    if outcome.receipt != nil || outcome.takesChange { outcome.effects.append(question) }
    return outcome.effects
  }
}
