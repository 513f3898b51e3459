extension BeneficiaryFile {
  /// The ends of open referrals of which what happened to their request leaves nothing, in the same commit: a decision
  /// settles what serves it, an end of the request all of them. A referral for the service itself outlives the decision.
  func supersededReferrals(after events: [RequestEvent]) -> [CaseEvent] {
    events.flatMap { event -> [CaseEvent] in
      guard let cause = event.supersedingCause else { return [] }
      let settled = referrals.filter { referral in
        referral.request == event.request && referral.stage.isOpen
          && (cause != .requestDecided || referral.purpose.servesDecision)
      }
      return settled.map { .referral(.superseded(ReferralSuperseded(referral: $0.id, cause: cause))) }
    }
  }
}

extension RequestEvent {
  /// How it leaves referrals of the request without a purpose; nil where it does not.
  fileprivate var supersedingCause: ReferralSuperseded.Cause? {
    switch self {
    case .decided(let decision): decision.outcome == .postpone ? nil : .requestDecided
    case .closed: .requestClosed
    case .voided: .requestVoided
    default: nil
    }
  }
}

extension ServiceRequest {
  /// Whether somebody could still do for it what a referral asks.
  public func canBeReferred(for purpose: ReferralPurpose) -> Bool {
    !isEnded && (decision == nil || !purpose.servesDecision)
  }
}
