import Calendars

extension BeneficiaryFile {
  /// What happens when an officer asks for something in a request, completeness and its clock included.
  /// - Throws: the fact that stands against it.
  public func decide(_ command: RequestCommand, in context: DecisionContext) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    guard !isVoid else { throw .file(.fileVoided(id)) }
    do {
      let events = try requestEvents(for: command, in: context)
      let changes = completenessChanges(after: events, in: context)
      let ended = supersededReferrals(after: events.compactMap(\.request))
      let stale = supersededMessages(after: (events + changes).compactMap(\.request))
      let all = events + changes + ended + stale
      return all.map { StreamEvent(stream(of: $0), $0) }
    } catch {
      throw .request(error)
    }
  }

  /// What sealed files are kept is told in clear beside the file.
  private func stream(of event: CaseEvent) -> StreamID {
    if case .attachment = event { .attachments(id) } else { id.stream }
  }

  private func requestEvents(
    for command: RequestCommand, in context: DecisionContext
  ) throws(RequestRefusal) -> [CaseEvent] {
    switch command {
    case .open(let service, let category, let need, let channel):
      let opened = try open(service: service, category: category, need: need, channel: channel, in: context)
      return [.request(.opened(opened))]
    case .answerCondition, .checkDocument, .withdrawDocument, .judgeExpiry:
      return try checklistEvents(for: command, in: context).map(CaseEvent.request)
    case .takeAttachment, .removeAttachment: return try attachmentEvents(for: command, in: context)
    case .signDeclaration, .explainReply, .submit:
      return try submissionEvents(for: command, in: context).map(CaseEvent.request)
    case .study, .assessNeed, .recommend, .bringToDecider:
      return try studyEvents(for: command, in: context).map(CaseEvent.request)
    case .decide(let decision):
      guard context.profile.decision.decider != .committee else { throw .decidedInSessionOnly }
      return try decisionEvents(decision, in: context).map(CaseEvent.request)
    case .giveNotice, .deliver, .close, .void:
      return try endingEvents(for: command, in: context).map(CaseEvent.request)
    }
  }

  private func open(
    service: String, category: String?, need: String, channel: String, in context: DecisionContext
  ) throws(RequestRefusal) -> RequestOpened {
    let profile = context.profile
    guard let kind = profile.service(service) else { throw .serviceUnknown(service) }
    let category = category ?? facts.category
    guard profile.category(category) != nil, kind.categories.isEmpty || kind.categories.contains(category) else {
      throw .serviceNotForCategory(service: service, category: category)
    }
    guard profile.channel(channel) != nil else { throw .channelUnknown(channel) }
    guard let need = nonEmpty(need) else { throw .needMissing }
    return RequestOpened(
      request: (requests.last?.id ?? 0) + 1, service: service, category: category, need: need, channel: channel,
      visit: openVisit?.id)
  }

  /// The request, if something can still be done with it.
  func live(_ ordinal: Int) throws(RequestRefusal) -> ServiceRequest {
    guard let request = request(ordinal) else { throw .requestUnknown(ordinal) }
    if request.voidReason != nil { throw .voided }
    if request.closeReason != nil { throw .closed }
    return request
  }
}
