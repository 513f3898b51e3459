import Calendars
import Casework
import Desk
import TerminalKit

extension RequestScreen {
  /// The acts on a request; the raw value is the action's name and the last part of its phrase's key.
  enum Act: String, CaseIterable {
    case match, applies, appliesNot, withdraw, attach, sign, explain, submit, refer, study, assess, recommend, bring,
      decide
    case tell, deliver, opinion, message, window, end, judge

    var action: ActionID { ActionID("request." + rawValue) }

    /// Function key first, then the mnemonic letters, those of the interface language first; no two acts share a key.
    func keys(_ language: Language) -> [KeyPattern] {
      let (arabic, english) = letters
      let ordered = language == .arabic ? [arabic, english] : [english, arabic]
      return (first.map { [$0] } ?? []) + ordered.compactMap { $0.map(KeyPattern.letter) }
    }

    private var first: KeyPattern? {
      switch self {
      case .match: .function(2)
      case .withdraw: .key(.delete)
      case .sign: .function(3)
      case .submit: .function(4)
      case .refer: .function(5)
      case .bring: .function(6)
      case .decide: .function(7)
      case .tell: .function(8)
      case .deliver: .function(10)
      case .opinion: .key(.function(3, shift: true))
      case .attach: .key(.function(2, shift: true))
      case .applies, .appliesNot, .explain, .study, .assess, .recommend, .message, .window, .end, .judge: nil
      }
    }

    private var letters: (arabic: Unicode.Scalar?, english: Unicode.Scalar?) {
      switch self {
      case .match: ("\u{637}", "m")
      case .applies: ("\u{646}", "y")
      case .appliesNot: ("\u{644}", "n")
      case .withdraw: ("\u{635}", nil)
      case .attach: ("\u{632}", nil)
      case .sign: (nil, "d")
      case .explain: ("\u{634}", "e")
      case .submit: ("\u{62A}", "s")
      case .refer: ("\u{62D}", "r")
      case .study: ("\u{62F}", "o")
      case .assess: ("\u{627}", nil)
      case .recommend: ("\u{648}", nil)
      case .bring: ("\u{639}", "b")
      case .decide: ("\u{631}", "c")
      case .tell: ("\u{628}", "t")
      case .deliver: ("\u{645}", nil)
      case .opinion: ("\u{643}", nil)
      case .message: ("\u{630}", nil)
      case .window: ("\u{647}", nil)
      case .end: ("\u{636}", "x")
      case .judge: ("\u{62C}", nil)
      }
    }
  }

  /// Those of a question while it is open; what can be done now stands first.
  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    let all = acts.map { act in
      KeyBinding(
        act.keys(setting.language), setting.phrases["request.key." + act.rawValue], act.action,
        unavailable: reason(act))
    }
    return all.filter { $0.unavailable == nil } + all.filter { $0.unavailable != nil }
      + [clauses.binding, undo.binding]
  }

  /// What the association's policy knows at all.
  private var acts: [Act] {
    let profile = setting.profile
    var absent: Set<Act> = []
    if !profile.intake.hasRequestForm { absent.formUnion([.sign, .explain, .submit, .bring, .window]) }
    if !profile.intake.needsDeclaration { absent.insert(.sign) }
    if !profile.intake.explainsReply { absent.insert(.explain) }
    if profile.decision.decider == .nobody {
      absent.formUnion([.recommend, .bring, .decide, .tell])
      // Where nobody decides the need is studied only because a clause asks for it.
      if !profile.clauses.contains(where: { $0.duties.contains(.needAssessed) }) {
        absent.formUnion([.study, .assess])
      }
    }
    if profile.reply.rule == .none { absent.insert(.window) }
    if !hasLostItsCompleteness { absent.insert(.judge) }
    if !profile.matterKinds.contains(.opinion) { absent.insert(.opinion) }
    return Act.allCases.filter { !absent.contains($0) }
  }

  /// Whether a paper of a draft has expired since it was complete.
  private var hasLostItsCompleteness: Bool {
    guard let file, let request, request.completeOn != nil else { return false }
    return !RequestPage(setting: setting, file: file, request: request).checklist.isComplete
  }

  private func reason(_ act: Act) -> String? {
    guard let file, let request else { return setting.phrases["file.notShown"] }
    let reasons = RequestReasons(file: file, request: request, setting: setting)
    switch act {
    case .match, .withdraw, .applies, .appliesNot, .attach: return documentReason(act, reasons)
    case .sign: return reasons.declaration
    case .explain:
      return request.replyExplainedAt == nil ? reasons.explaining : setting.phrases["request.alreadyExplained"]
    case .submit: return reasons.submission
    case .refer: return reasons.referral
    case .study: return reasons.study
    case .assess: return reasons.assessment
    case .recommend: return reasons.recommendation
    case .bring: return reasons.bringing
    case .decide: return reasons.decision
    case .tell: return reasons.notice
    case .deliver: return reasons.delivery
    case .opinion: return reasonAgainstOpinion
    case .message: return reasonAgainstMessage(file, request)
    case .window: return nil
    case .end: return reasons.ending
    case .judge: return reasons.against(.judgeExpiry(request: request.id))
    }
  }

  /// What the beneficiary can be told now, by the domain's own rules.
  private func reasonAgainstMessage(_ file: BeneficiaryFile, _ request: ServiceRequest) -> String? {
    if let reason = setting.reasonAgainst(.giveNotice) { return reason }
    let topic = setting.messageTopic(of: request, in: file)
    return file.openMessage(about: topic).map { setting.refusalText(.message(.alreadyWaiting($0.id))) }
  }

  /// The beneficiary is asked once, when the request is over.
  private var reasonAgainstOpinion: String? {
    guard let request else { return nil }
    if request.overOn == nil { return setting.refusalText(.matter(.rule(.opinion, "requestGoesOn"))) }
    if opinion != nil { return setting.refusalText(.matter(.rule(.opinion, "askedAlready"))) }
    return setting.reasonAgainst(MatterKind.opinion.plan.opening.permission)
  }

  private func documentReason(_ act: Act, _ reasons: RequestReasons) -> String? {
    guard let item = focusedItem else { return setting.phrases["request.noDocumentFocused"] }
    switch act {
    case .withdraw: return reasons.withdrawal(of: item.id)
    case .attach: return reasons.attaching(to: item.id)
    case .applies, .appliesNot: return reasons.answer(to: item.id)
    default: return reasons.check(of: item.id)
    }
  }

  mutating func perform(_ action: ActionID) -> [DeskEffect] {
    if action == UndoKey.action {
      undo.ask(&sender)
      return []
    }
    if action == ClauseKey.action { return clauses.effects }
    guard let act = Act.allCases.first(where: { $0.action == action }), let file, let request else { return [] }
    let ordinal = reference.ordinal
    switch act {
    case .match: return match()
    case .applies, .appliesNot:
      guard let item = focusedItem else { return [] }
      return send(.answerCondition(request: ordinal, document: item.id, applies: act == .applies))
    case .withdraw: return askToWithdraw()
    case .attach: return focusedItem.map { [.push(.attachments(.new(reference, document: $0.id)))] } ?? []
    case .sign: return [.push(.declaration(reference))]
    case .explain: return send(.explainReply(request: ordinal))
    case .submit: return submit()
    case .refer: return [.push(.newReferral(file.id, request: ordinal))]
    case .study: return [.push(.study(reference))]
    case .assess: return [.push(.assessment(reference))]
    case .recommend: return [.push(.recommendation(reference))]
    case .bring: return bring()
    case .decide: return [.push(.decide(reference, session: nil))]
    case .tell: return [.push(.notice(reference))]
    case .deliver: return [.push(.delivery(reference))]
    case .opinion: return [.push(.asking(about: request, of: file))]
    case .message: return [.push(.messages(.write(file.id, setting.messageTopic(of: request, in: file))))]
    case .window: return [.push(.replyWindow(reference))]
    case .end: return [.push(.closeRequest(reference))]
    case .judge: return send(.judgeExpiry(request: ordinal))
    }
  }

  mutating func send(_ command: RequestCommand) -> [DeskEffect] {
    guard let file else { return [] }
    return sender.send(.request(file.id, command), basedOn: file.lastNumber)
  }
}
