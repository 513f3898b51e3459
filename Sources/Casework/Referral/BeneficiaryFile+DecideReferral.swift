import Calendars

extension BeneficiaryFile {
  /// What happens when an officer asks for something in a referral.
  /// - Throws: the fact that stands against it.
  public func decide(_ command: ReferralCommand, in context: DecisionContext) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    guard !isVoid else { throw .file(.fileVoided(id)) }
    do {
      return [StreamEvent(id.stream, .referral(try referralEvent(for: command, in: context)))]
    } catch {
      throw .referral(error)
    }
  }

  private func referralEvent(
    for command: ReferralCommand, in context: DecisionContext
  ) throws(ReferralRefusal) -> ReferralEvent {
    switch command {
    case .send: return .sent(try send(command, in: context))
    case .accept(let id):
      _ = try addressed(id, to: context.officer, at: [.sent])
      return .accepted(ReferralStep(referral: id, purpose: evidencedPurpose(of: id)))
    case .return(let id, let reason):
      _ = try addressed(id, to: context.officer, at: [.sent, .accepted])
      return .returned(try reasoned(id, reason, else: .reasonMissing))
    case .answer(let id, let words):
      _ = try addressed(id, to: context.officer, at: [.sent, .accepted])
      return .answered(try reasoned(id, words, else: .wordsMissing))
    case .transfer(let id, let target, let reason, let consent):
      let referral = try addressed(id, to: context.officer, at: [.sent, .accepted])
      try check(target, consent: consent, in: context)
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return .transferred(
        ReferralTransferred(referral: id, from: referral.target, to: target, reason: reason, consent: consent))
    case .complete(let id, let outcome):
      _ = try addressed(id, to: context.officer, at: [.accepted, .answered])
      return .completed(try reasoned(id, outcome, else: .wordsMissing))
    case .revoke(let id, let reason):
      // An answer is never ended by a holder who left.
      let referral = try stage(of: id, in: [.sent, .accepted, .answered])
      guard referral.sender == context.officer.id || context.officer.roles.contains(.director) else {
        throw .notSender
      }
      return .revoked(try reasoned(id, reason, else: .reasonMissing))
    }
  }

  private func send(_ command: ReferralCommand, in context: DecisionContext) throws(ReferralRefusal) -> ReferralSent {
    guard case .send(let request, let target, let purpose, let reason, let due, let consent) = command else {
      preconditionFailure("only a send command is sent")
    }
    if let request {
      guard let referred = self.request(request) else { throw .requestUnknown(request) }
      guard referred.canBeReferred(for: purpose) else { throw .requestOver(request) }
    }
    if purpose == .unclearProcedure, !context.profile.intake.refersUnclearToResearcher { throw .unclearNotReferred }
    try check(target, consent: consent, in: context)
    guard let reason = nonEmpty(reason) else { throw .reasonMissing }
    if let due, due < context.today { throw .dueInPast }
    return ReferralSent(
      referral: (referrals.last?.id ?? 0) + 1, request: request, target: target, purpose: purpose, reason: reason,
      due: due, consent: target.leavesAssociation ? consent : nil)
  }

  private func check(
    _ target: ReferralTarget, consent: Consent?, in context: DecisionContext
  ) throws(ReferralRefusal) {
    switch target {
    case .researchers: break
    case .officer(let id):
      guard let officer = context.register.officer(id), officer.isActive else { throw .officerUnknown(id) }
      guard officer.may(.answerReferrals, under: context.profile) else { throw .officerNotResearcher(id) }
    case .unit(let id): guard context.profile.unit(id) != nil else { throw .unitUnknown(id) }
    case .outsideBody(let id):
      guard context.profile.outsideBodies.contains(where: { $0.id == id }) else { throw .bodyUnknown(id) }
      guard let consent, nonEmpty(consent.paperNumber) != nil else { throw .consentMissing }
    }
  }

  private func stage(of id: Int, in stages: Set<Referral.Stage>) throws(ReferralRefusal) -> Referral {
    guard let referral = referral(id) else { throw .referralUnknown(id) }
    guard stages.contains(referral.stage) else { throw .wrongStage(referral.stage) }
    return referral
  }

  private func addressed(
    _ id: Int, to officer: Officer, at stages: Set<Referral.Stage>
  ) throws(ReferralRefusal) -> Referral {
    let referral = try stage(of: id, in: stages)
    guard referral.isAddressed(to: officer) else { throw .notAddressee }
    return referral
  }

  private func reasoned(
    _ id: Int, _ words: String, else refusal: ReferralRefusal
  ) throws(ReferralRefusal) -> ReferralReasoned {
    guard let words = nonEmpty(words) else { throw refusal }
    return ReferralReasoned(referral: id, words: words, purpose: evidencedPurpose(of: id))
  }

  /// To answer a question about an unclear procedure is evidence for its own clause (R3).
  private func evidencedPurpose(of id: Int) -> ReferralPurpose? {
    referral(id)?.purpose == .unclearProcedure ? .unclearProcedure : nil
  }
}

extension Referral {
  /// Whether the officer may act on it: the holder, the one addressed, or whoever speaks for the group addressed.
  public func isAddressed(to officer: Officer) -> Bool {
    if let holder { return holder == officer.id }
    switch target {
    case .researchers: return officer.roles.contains(.researcher)
    case .officer(let id): return id == officer.id
    case .unit(let unit): return officer.unit == unit || officer.roles.contains(.director)
    // An outside body does not sign in: whoever handles referrals records its answer.
    case .outsideBody:
      return officer.roles.contains(.liaison) || officer.roles.contains(.director)
        || officer.roles.contains(.researcher)
    }
  }
}
