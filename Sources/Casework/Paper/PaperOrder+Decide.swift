extension PaperOrder {
  /// What is noted when the paper is printed: beside the file of the person whom it is about, else with the desk's affairs.
  /// - Throws: `Refusal.notPermitted`, or that such a paper is about something else.
  public func printed(
    by means: PaperPrinted.Means, beside file: FileNumber?, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try demandFit(in: context)
    let printed = PaperPrinted(paper: kind, reference: reference, means: means)
    return [StreamEvent(file.map { .readings($0) } ?? .desk, .access(.paperPrinted(printed)))]
  }

  /// - Throws: `Refusal.notPermitted`, or that such a paper is about something else.
  public func demandFit(in context: DecisionContext) throws(Refusal) {
    try context.demand(kind.permission)
    guard isFit else { throw .paper(.unfit(kind)) }
    if case .service(let service, let category) = subject {
      guard context.profile.service(service) != nil else { throw .request(.serviceUnknown(service)) }
      guard category.map({ context.profile.category($0) != nil }) ?? true else { throw .paper(.unfit(kind)) }
    }
    guard kind != .declaration || context.profile.intake.needsDeclaration else { throw .paper(.notInPolicy(kind)) }
  }
}

extension BeneficiaryFile {
  /// - Throws: where the file holds nothing of what the paper tells, or not yet.
  public func demand(_ order: PaperOrder, of officer: Officer) throws(Refusal) {
    try demandAdmission(of: officer)
    switch order.subject {
    case .request(let reference):
      guard let request = request(reference.ordinal) else { throw .request(.requestUnknown(reference.ordinal)) }
      if order.kind == .notice, request.decisions.isEmpty { throw .paper(.notYet(order.kind)) }
    case .referral(let reference):
      guard referral(reference.ordinal) != nil else { throw .referral(.referralUnknown(reference.ordinal)) }
    case .file, .service, .session, .matter, .policy, .days: break
    }
  }
}

extension CommitteeSession {
  /// - Throws: where there is no agenda, or where something on it is undecided and minutes are asked for.
  public func demand(_ order: PaperOrder) throws(Refusal) {
    guard !agenda.isEmpty, order.kind == .agenda || undecided.isEmpty || isClosed else {
      throw .paper(.notYet(order.kind))
    }
  }
}

extension Matter {
  /// - Throws: where the matter is of another kind than the paper, or what it tells was not done yet.
  public func demand(_ order: PaperOrder) throws(Refusal) {
    let (kind, step): (MatterKind, String)
    switch order.kind {
    case .complaintReceipt: (kind, step) = (.complaint, MatterPlan.openingName)
    case .complaintOutcome: (kind, step) = (.complaint, "decided")
    case .harmMinutes: (kind, step) = (.harm, "minuted")
    case .settlement: (kind, step) = (.harm, "settled")
    default: throw .paper(.unfit(order.kind))
    }
    guard self.kind == kind else { throw .paper(.unfit(order.kind)) }
    guard has(step) else { throw .paper(.notYet(order.kind)) }
  }
}
