import Casework

extension DeskSetting {
  /// The stage of a request in words; without a request form a service is simply under way until it is given.
  func stageText(of request: ServiceRequest, in file: BeneficiaryFile) -> String {
    label(of: file.status(of: request))
  }

  /// What has to be done next with a request; nil where nothing is left.
  func nextStep(of request: ServiceRequest, in file: BeneficiaryFile) -> String? {
    switch file.status(of: request) {
    case .voided, .closed: nil
    case .draft: draftStep(of: request, in: file)
    case .completing: phrases["next.complete"]
    case .complete: phrases[profile.decision.decider == .unit ? "next.bringToUnit" : "next.refer"]
    case .referredToResearcher: phrases["next.acceptReferral"]
    case .underStudy: phrases[request.recommendation == nil ? "next.study" : bringKey]
    case .withDecider: phrases["next.decide"]
    case .postponed: postponedStep(of: request)
    case .accepted, .acceptedInPart, .rejected: phrases["next.tell"]
    case .told: phrases[request.isGranted ? "next.deliver" : "next.close"]
    case .delivered: phrases["next.close"]
    }
  }

  private var bringKey: String { profile.decision.decider == .unit ? "next.bringToUnit" : "next.bringToCommittee" }

  private func draftStep(of request: ServiceRequest, in file: BeneficiaryFile) -> String {
    let intake = profile.intake
    guard intake.hasRequestForm else { return phrases["next.deliver"] }
    let checklist = request.checklist(under: profile, party: file.facts.kind, on: today)
    if !checklist.lacking.isEmpty { return phrases["next.checkDocuments"] }
    if intake.needsDeclaration, request.declaration == nil { return phrases["next.sign"] }
    if intake.explainsReply, request.replyExplainedAt == nil { return phrases["next.explain"] }
    return phrases["next.submit"]
  }

  private func postponedStep(of request: ServiceRequest) -> String {
    guard let until = request.decisions.last?.value.postponedUntil else { return phrases["next.decide"] }
    return phrases("next.returnOn", ["date": civil(until)])
  }
}
