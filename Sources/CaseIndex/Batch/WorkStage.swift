import Calendars
import Casework

/// The worklist on which a request stands, one at most; what is due soon depends on the day and is asked by day.
public enum WorkStage: Int, CaseIterable, Hashable, Sendable {
  /// Opened or submitted, and something is missing.
  case toComplete = 1
  /// Complete and submitted, and nobody was asked to study it yet.
  case toRefer
  /// With the researchers.
  case toStudy
  /// Waiting for the committee or a unit.
  case toDecide
  case postponed
  /// Decided, and the beneficiary was not told.
  case toTell
  /// Granted and told, or given without a decision, and not delivered.
  case toDeliver
}

extension BeneficiaryFile {
  /// The worklist of a request; nil once nothing is left to be done.
  func workStage(of request: ServiceRequest, in register: OfficeRegister) -> WorkStage? {
    if isVoid || request.isEnded { return nil }
    if request.decision != nil {
      if request.notice == nil { return .toTell }
      return request.isGranted && !request.isDeliveredWhole ? .toDeliver : nil
    }
    switch status(of: request) {
    case .withDecider: return .toDecide
    case .postponed: return .postponed
    case .referredToResearcher, .underStudy: return .toStudy
    case .complete: return isDecided(request, in: register) ? .toRefer : .toDeliver
    case .draft, .completing:
      let day = request.submittedOn ?? request.openedAt.day(in: .riyadh)
      return register.profile(inForceOn: day).intake.hasRequestForm ? .toComplete : .toDeliver
    case .accepted, .acceptedInPart, .rejected, .told, .delivered, .closed, .voided: return nil
    }
  }

  private func isDecided(_ request: ServiceRequest, in register: OfficeRegister) -> Bool {
    let day = request.submittedOn ?? request.openedAt.day(in: .riyadh)
    return register.profile(inForceOn: day).decision.decider != .nobody
  }
}
