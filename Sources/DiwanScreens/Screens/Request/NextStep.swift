import ArabicText
import Casework
import TerminalKit

/// What has to be done next with a request; the raw value is the last part of its phrase's key.
enum NextStep: String, CaseIterable {
  case checkDocuments, sign, explain, submit, complete, refer, bringToUnit, bringToCommittee, acceptReferral, study
  case assess, recommend, decide, returnOn, tell, ask, deliver, close

  /// The act of the request's screen that does it; nil where another screen does.
  var act: RequestScreen.Act? {
    switch self {
    case .checkDocuments, .complete: .match
    case .sign: .sign
    case .explain: .explain
    case .submit: .submit
    case .refer: .refer
    case .bringToUnit, .bringToCommittee: .bring
    case .study: .study
    case .assess: .assess
    case .recommend: .recommend
    case .decide: .decide
    case .tell: .tell
    case .deliver: .deliver
    case .close: .end
    case .acceptReferral, .returnOn, .ask: nil
    }
  }
}

extension DeskSetting {
  /// The stage of a request in words; without a request form a service is simply under way until it is given.
  func stageText(of request: ServiceRequest, in file: BeneficiaryFile) -> String {
    label(of: file.status(of: request))
  }

  /// What has to be done next with a request, in words; nil where nothing is left.
  func nextStep(of request: ServiceRequest, in file: BeneficiaryFile) -> String? {
    step(of: request, in: file).map { text(of: $0, request) }
  }

  /// The same with the key of the request's screen that does it.
  func nextStepWithKey(of request: ServiceRequest, in file: BeneficiaryFile) -> String? {
    guard let step = step(of: request, in: file) else { return nil }
    let isElsewhere = step == .decide && profile.decision.decider == .committee
    guard let key = step.act?.keys(language).first, !isElsewhere else { return text(of: step, request) }
    return text(of: step, request) + " (" + Isolate.firstStrong(key.name(direction: language.direction)) + ")"
  }

  private func text(of step: NextStep, _ request: ServiceRequest) -> String {
    guard step == .returnOn, let until = request.decisions.last?.value.postponedUntil else {
      return naming("next." + step.rawValue)
    }
    return phrases("next.returnOn", ["date": civil(until)])
  }

  private func step(of request: ServiceRequest, in file: BeneficiaryFile) -> NextStep? {
    switch file.status(of: request) {
    case .voided, .closed: nil
    case .draft: draftStep(of: request, in: file)
    case .completing: .complete
    case .complete: profile.decision.decider == .unit ? .bringToUnit : .refer
    case .referredToResearcher: .acceptReferral
    case .underStudy: studyStep(of: request)
    case .withDecider: .decide
    case .postponed: isPutOff(request) ? .returnOn : .decide
    case .accepted, .acceptedInPart, .rejected: .tell
    case .told: request.isGranted ? .deliver : .close
    case .delivered: .close
    }
  }

  /// Whether the day is still to come to which a decision was put off.
  private func isPutOff(_ request: ServiceRequest) -> Bool {
    request.decisions.last?.value.postponedUntil.map { $0 > today } ?? false
  }

  /// Study, need and recommendation one after the other, then those who decide.
  private func studyStep(of request: ServiceRequest) -> NextStep {
    if request.recommendation == nil {
      if request.studies.isEmpty { return .study }
      return profile.assessesBeforeDecision && request.assessment == nil ? .assess : .recommend
    }
    if profile.assessesBeforeDecision, request.assessment == nil { return .assess }
    return profile.decision.decider == .unit ? .bringToUnit : .bringToCommittee
  }

  private func draftStep(of request: ServiceRequest, in file: BeneficiaryFile) -> NextStep {
    let intake = profile.intake
    let checklist = request.checklist(under: profile, party: file.facts.kind, on: today)
    guard intake.hasRequestForm else {
      return checklist.items.contains { $0.state == .unanswered } ? .ask : .deliver
    }
    if !checklist.lacking.isEmpty { return .checkDocuments }
    if intake.needsDeclaration, request.declaration == nil { return .sign }
    if intake.explainsReply, request.replyExplainedAt == nil { return .explain }
    return .submit
  }
}
