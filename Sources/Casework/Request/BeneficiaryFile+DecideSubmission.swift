import Calendars

extension BeneficiaryFile {
  func submissionEvents(
    for command: RequestCommand, in context: DecisionContext
  ) throws(RequestRefusal) -> [RequestEvent] {
    let intake = context.profile.intake
    guard intake.hasRequestForm else { throw .noRequestForm }
    switch command {
    case .signDeclaration(let ordinal, let paperNumber, let keptAt, let signedOn):
      _ = try live(ordinal)
      guard intake.needsDeclaration else { throw .declarationNotAsked }
      guard let paperNumber = nonEmpty(paperNumber), let keptAt = nonEmpty(keptAt) else { throw .paperNumberMissing }
      guard signedOn <= context.today else { throw .dateInFuture }
      if let birth = facts.birth?.date, signedOn < birth { throw .declaredBeforeBirth }
      return [
        .declarationSigned(
          DeclarationSigned(request: ordinal, paperNumber: paperNumber, keptAt: keptAt, signedOn: signedOn))
      ]
    case .explainReply(let ordinal):
      _ = try live(ordinal)
      return [.replyExplained(ReplyExplained(request: ordinal))]
    case .submit(let ordinal):
      let request = try live(ordinal)
      if let day = request.submittedOn { throw .alreadySubmitted(on: day) }
      if intake.needsDeclaration, request.declaration == nil { throw .declarationMissing }
      return [.submitted(RequestSubmitted(request: ordinal, submittedOn: context.today))]
    default: return []
    }
  }

  func studyEvents(
    for command: RequestCommand, in context: DecisionContext
  ) throws(RequestRefusal) -> [RequestEvent] {
    switch command {
    case .study(let study):
      _ = try undecided(study.request)
      guard nonEmpty(study.findings) != nil else { throw .findingsMissing }
      guard study.studiedOn <= context.today else { throw .dateInFuture }
      guard (study.incomes + study.expenses).allSatisfy({ $0.halalas >= 0 }) else { throw .amountNegative }
      return [.studied(study)]
    case .assessNeed(let need):
      _ = try undecided(need.request)
      guard context.profile.needLevels.contains(where: { $0.id == need.level }) else {
        throw .needLevelUnknown(need.level)
      }
      guard nonEmpty(need.grounds) != nil else { throw .groundsMissing }
      return [.needAssessed(need)]
    case .recommend(let advice):
      _ = try undecided(advice.request)
      guard nonEmpty(advice.grounds) != nil else { throw .groundsMissing }
      guard (advice.halalas ?? 0) >= 0 else { throw .amountNegative }
      return [.recommended(advice)]
    case .bringToDecider(let ordinal, let unit, let reason):
      var brought = try bring(ordinal, to: unit, in: context)
      if context.profile.assessesBeforeDecision, request(ordinal)?.assessment == nil {
        guard let reason = nonEmpty(reason) else { throw .assessmentMissing(unit: unit) }
        brought.unassessedReason = reason
      }
      return [.broughtToDecider(brought)]
    default: return []
    }
  }

  private func undecided(_ ordinal: Int) throws(RequestRefusal) -> ServiceRequest {
    let request = try live(ordinal)
    guard request.decision == nil else { throw .alreadyDecided }
    return request
  }

  private func bring(
    _ ordinal: Int, to unit: String?, in context: DecisionContext
  ) throws(RequestRefusal) -> BroughtToDecider {
    let decider = context.profile.decision.decider
    guard decider != .nobody else { throw .nobodyDecides }
    let request = try undecided(ordinal)
    guard request.submittedOn != nil else { throw .notSubmitted }
    // What the list asks for since yesterday may lack, although nobody looked at the request since.
    let checklist = request.checklist(under: context.profile, party: facts.kind, on: context.today)
    guard request.completeOn != nil, checklist.isComplete else { throw .notComplete(missing: checklist.lacking) }
    guard request.waiting == nil else { throw .alreadyWithDecider }
    guard decider == .unit else { return BroughtToDecider(request: ordinal, unit: nil) }
    guard let unit else { throw .unitMissing }
    guard context.profile.unit(unit) != nil else { throw .unitUnknown(unit) }
    return BroughtToDecider(request: ordinal, unit: unit)
  }
}
