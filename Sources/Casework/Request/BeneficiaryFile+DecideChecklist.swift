import Calendars

extension BeneficiaryFile {
  func checklistEvents(
    for command: RequestCommand, in context: DecisionContext
  ) throws(RequestRefusal) -> [RequestEvent] {
    switch command {
    case .answerCondition(let ordinal, let document, let applies, let undoReason):
      let rule = try rule(for: document, of: live(ordinal), in: context)
      guard rule.need == .conditional else { throw .conditionNotAsked(document) }
      if let undoReason, nonEmpty(undoReason) == nil { throw .reasonMissing }
      return [
        .conditionAnswered(
          ConditionAnswered(
            request: ordinal, document: document, applies: applies, undoReason: undoReason.flatMap { nonEmpty($0) }))
      ]
    case .checkDocument(let check):
      try inspect(check, of: live(check.request), in: context)
      return [.documentChecked(validityFilled(check, in: context))]
    case .withdrawDocument(let ordinal, let document, let reason):
      guard try live(ordinal).documents[document] != nil else { throw .documentNotSupplied(document) }
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      return [.documentWithdrawn(DocumentWithdrawn(request: ordinal, document: document, reason: reason))]
    case .judgeExpiry(let ordinal):
      _ = try live(ordinal)
      return []
    default: return []
    }
  }

  func rule(
    for document: String, of request: ServiceRequest, in context: DecisionContext
  ) throws(RequestRefusal) -> DocumentRule {
    let rules = context.profile.documentRules(
      service: request.service, category: request.category, party: facts.kind)
    guard let rule = rules.first(where: { $0.document == document }) else { throw .documentNotAsked(document) }
    return rule
  }

  private func inspect(
    _ check: DocumentChecked, of request: ServiceRequest, in context: DecisionContext
  ) throws(RequestRefusal) {
    _ = try rule(for: check.document, of: request, in: context)
    guard let kind = context.profile.document(check.document) else { throw .documentNotAsked(check.document) }
    if check.copyKept, !context.profile.mayKeepCopy(of: kind) { throw .copyOfIdentityRefused(check.document) }
    if let issued = check.issuedOn, issued > context.today { throw .dateInFuture }
    switch kind.validity {
    case .untilDateShown: if check.validUntil == nil { throw .validUntilMissing(check.document) }
    case .months: if check.issuedOn == nil, check.validUntil == nil { throw .issueDateMissing(check.document) }
    case .forever, .thisSubmission: break
    }
  }

  /// The check with the last day of validity worked out from the day of issue where the profile counts months; a day
  /// that the document itself shows can only be earlier.
  private func validityFilled(_ check: DocumentChecked, in context: DecisionContext) -> DocumentChecked {
    guard case .months(let months) = context.profile.document(check.document)?.validity,
      let issued = check.issuedOn
    else { return check }
    let lastDay = issued.adding(months: months)
    var filled = check
    filled.validUntil = min(lastDay, check.validUntil ?? lastDay)
    return filled
  }

  /// Becoming complete and losing it follow from the facts, in the same commit as what caused them.
  func completenessChanges(after events: [CaseEvent], in context: DecisionContext) -> [CaseEvent] {
    guard context.profile.intake.hasRequestForm else { return [] }
    var after = self
    for event in events {
      after.apply(
        RecordedEvent(
          number: lastNumber, stream: id.stream, at: context.now, officer: context.officer.id, clauses: [],
          event: event))
    }
    var changes: [CaseEvent] = []
    for request in after.openRequests where request.decision == nil {
      guard let change = after.completenessChange(of: request, restored: isRestoring(events, request), in: context)
      else { continue }
      changes.append(.request(change))
      if case .becameComplete = change, after.registrationNumber == nil {
        let given = FileEvent.registrationNumberGiven(
          RegistrationNumberGiven(number: registrationNumber(on: context.today)))
        after.apply(given)
        changes.append(.file(given))
      }
    }
    return changes
  }

  /// Whether a check of one of the request's documents holds again that was lost by mistake.
  private func isRestoring(_ events: [CaseEvent], _ request: ServiceRequest) -> Bool {
    events.contains { event in
      guard case .request(.documentChecked(let check)) = event else { return false }
      return check.request == request.id && check.restored != nil
    }
  }

  private func completenessChange(
    of request: ServiceRequest, restored: Bool, in context: DecisionContext
  ) -> RequestEvent? {
    let today = context.today
    let checklist = request.checklist(under: context.profile, party: facts.kind, on: today)
    if checklist.isComplete, request.completeOn == nil {
      let day = restored ? request.completeBeforeLack ?? today : today
      return .becameComplete(CompletenessReached(request: request.id, on: day))
    }
    if !checklist.isComplete, request.completeOn != nil {
      return .lostCompleteness(CompletenessLost(request: request.id, on: today, documents: checklist.lacking))
    }
    return nil
  }

  /// The Hijri year of completeness and the file's own number, so that no counter has to be shared.
  private func registrationNumber(on day: CivilDate) -> String {
    let year = HijriDate(day).map { String($0.year) } ?? String(day.year)
    return year + "-" + id.text
  }
}
