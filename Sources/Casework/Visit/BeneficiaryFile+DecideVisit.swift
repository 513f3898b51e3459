import Calendars

extension BeneficiaryFile {
  /// What happens when an officer asks for something in a visit.
  /// - Throws: the fact that stands against it.
  public func decide(_ command: VisitCommand, in context: DecisionContext) throws(Refusal) -> [StreamEvent] {
    try context.demand(.receiveVisits)
    guard !isVoid else { throw .file(.fileVoided(id)) }
    do {
      return [StreamEvent(id.stream, .visit(try visitEvent(for: command, in: context)))]
    } catch {
      throw .visit(error)
    }
  }

  private func visitEvent(for command: VisitCommand, in context: DecisionContext) throws(VisitRefusal) -> VisitEvent {
    switch command {
    case .open(let channel, let purpose, let arrivedAt):
      return .opened(try openVisit(channel: channel, purpose: purpose, arrivedAt: arrivedAt, in: context))
    case .answer(let visit, let question, let answer, let source):
      try demandOpen(visit)
      guard let question = nonEmpty(question) else { throw .questionMissing }
      guard let answer = nonEmpty(answer) else { throw .answerMissing }
      guard let source = nonEmpty(source) else { throw .sourceMissing }
      return .questionAnswered(QuestionAnswered(visit: visit, question: question, answer: answer, source: source))
    case .giveRequirements(let visit, let service):
      try demandOpen(visit)
      guard context.profile.service(service) != nil else { throw .serviceUnknown(service) }
      let rules = context.profile.documentRules(service: service, category: facts.category, party: facts.kind)
      return .requirementsGiven(
        RequirementsGiven(visit: visit, service: service, documents: rules.map(\.document)))
    case .close(let visit, let readOut, let reason):
      try demandOpen(visit)
      return .closed(VisitClosed(visit: visit, gate: try gate(readOut: readOut, reason: reason, in: context)))
    case .voidEntry(let visit, let entry, let reason):
      return .entryVoided(try voidEntry(entry, of: visit, reason: reason))
    }
  }

  /// A visit that was ended too early goes on only where no other has begun since.
  private func voidEntry(
    _ entry: VisitEntryVoided.Entry, of id: Int, reason: String
  ) throws(VisitRefusal) -> VisitEntryVoided {
    guard let visit = visit(id) else { throw .visitUnknown(id) }
    guard visit.holdsVoidable(entry), entry != .closing || visits.last?.id == id else { throw .entryNotVoidable(id) }
    guard let reason = nonEmpty(reason) else { throw .reasonMissing }
    return VisitEntryVoided(visit: id, entry: entry, reason: reason)
  }

  private func openVisit(
    channel: String, purpose: String, arrivedAt: Moment?, in context: DecisionContext
  ) throws(VisitRefusal) -> VisitOpened {
    if let open = openVisit { throw .visitAlreadyOpen(open.id) }
    guard context.profile.channel(channel) != nil else { throw .channelUnknown(channel) }
    guard let purpose = nonEmpty(purpose) else { throw .purposeMissing }
    let arrival = arrivedAt ?? context.now
    guard arrival <= context.now else { throw .arrivalInFuture }
    return VisitOpened(visit: (visits.last?.id ?? 0) + 1, channel: channel, purpose: purpose, arrivedAt: arrival)
  }

  private func demandOpen(_ id: Int) throws(VisitRefusal) {
    guard let visit = visit(id) else { throw .visitUnknown(id) }
    guard visit.isOpen else { throw .visitClosed(id) }
  }

  private func gate(
    readOut: Bool, reason: String?, in context: DecisionContext
  ) throws(VisitRefusal) -> VisitClosed.Gate {
    let missing = missingPapers(under: context.profile, on: context.today)
    if missing.isEmpty { return .nothingMissing }
    if readOut { return .missingReadOut(missing) }
    if let reason = nonEmpty(reason) { return .notReadOut(reason: reason) }
    guard context.profile.intake.readsOutMissing else { return .notReadOut(reason: "") }
    throw .gateNotPassed(missing: missing)
  }
}
