import Calendars

/// The stage of a request in the desk's words, derived from its facts.
public enum RequestStatus: String, Codable, CaseIterable, Hashable, Sendable {
  case draft
  case completing
  case complete
  case referredToResearcher
  case underStudy
  case withDecider
  case postponed
  case accepted
  case acceptedInPart
  case rejected
  case told
  case delivered
  case closed
  case voided
}

extension ServiceRequest {
  /// The stage, given the referrals of the file.
  public func status(referrals: [Referral]) -> RequestStatus {
    if voidReason != nil { return .voided }
    if closeReason != nil { return .closed }
    if isDeliveredWhole { return .delivered }
    if let decision = decision?.value { return decided(decision) }
    if waiting != nil { return decisions.isEmpty ? .withDecider : .postponed }
    let studying = referrals.last { $0.request == id && $0.purpose == .study && $0.stage.isOpen }
    if let studying { return studying.stage == .sent ? .referredToResearcher : .underStudy }
    if !studies.isEmpty || recommendation != nil { return .underStudy }
    if completeOn != nil { return submittedOn == nil ? .draft : .complete }
    return submittedOn == nil ? .draft : .completing
  }

  private func decided(_ decision: RequestDecided) -> RequestStatus {
    if notice != nil { return .told }
    switch decision.outcome {
    case .accept: return .accepted
    case .acceptInPart: return .acceptedInPart
    case .reject: return .rejected
    case .postpone: return .postponed
    }
  }
}

extension BeneficiaryFile {
  public func status(of request: ServiceRequest) -> RequestStatus {
    request.status(referrals: referrals)
  }
}
