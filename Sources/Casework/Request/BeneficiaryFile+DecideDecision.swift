import Calendars

extension BeneficiaryFile {
  /// A decision, and the breach of the reply window where the answer came after its ceiling.
  func decisionEvents(
    _ decision: RequestDecided, in context: DecisionContext
  ) throws(RequestRefusal) -> [RequestEvent] {
    let request = try live(decision.request)
    let profile = context.profile
    guard profile.decision.decider != .nobody else { throw .nobodyDecides }
    guard request.decision == nil else { throw .alreadyDecided }
    guard let waiting = request.waiting else { throw .notWithDecider }
    guard decision.decidedOn <= context.today else { throw .dateInFuture }
    guard let submittedOn = request.submittedOn else { throw .notSubmitted }
    let earliest = max(submittedOn, request.waitingSince ?? submittedOn)
    guard decision.decidedOn >= earliest else { throw .decidedTooEarly(earliest) }
    try inspect(decision, under: profile)
    var settled = decision
    settled.unit = waiting.unit
    guard decision.outcome != .postpone else { return [.decided(settled)] }
    let window = request.replyWindow(in: context.register, on: decision.decidedOn)
    if let floor = window?.floor, decision.decidedOn < floor, nonEmpty(decision.earlyReason) == nil {
      throw .beforeFloor(floor: floor)
    }
    return [.decided(settled)] + missedWindow(of: request, answeredOn: decision.decidedOn, in: context)
  }

  /// The breach of the reply window where an answer that was owed comes after its ceiling.
  private func missedWindow(
    of request: ServiceRequest, answeredOn day: CivilDate, in context: DecisionContext
  ) -> [RequestEvent] {
    guard request.decision == nil, let ceiling = request.replyWindow(in: context.register, on: day)?.ceiling,
      day > ceiling
    else { return [] }
    return [.replyWindowMissed(ReplyWindowMissed(request: request.id, ceiling: ceiling, answeredOn: day))]
  }

  private func inspect(_ decision: RequestDecided, under profile: Profile) throws(RequestRefusal) {
    guard (decision.halalas ?? 0) >= 0 else { throw .amountNegative }
    switch decision.outcome {
    case .accept: if nonEmpty(decision.granted) == nil { throw .grantMissing }
    case .acceptInPart:
      if nonEmpty(decision.granted) == nil { throw .grantMissing }
      if nonEmpty(decision.explanation) == nil { throw .explanationMissing }
    case .reject:
      guard let reason = decision.reason else { throw .rejectionReasonMissing }
      guard profile.rejectionReasons.contains(where: { $0.id == reason }) else {
        throw .rejectionReasonUnknown(reason)
      }
    case .postpone:
      guard let until = decision.postponedUntil, until > decision.decidedOn else { throw .postponementDateMissing }
      if nonEmpty(decision.explanation) == nil { throw .explanationMissing }
    }
  }

  /// Closing refuses a service only where nobody decides and nothing was given, and for a reason of the list.
  private func inspect(
    _ refusal: String?, of request: ServiceRequest, under profile: Profile
  ) throws(RequestRefusal) {
    guard let refusal else { return }
    guard profile.decision.decider == .nobody, request.deliveries.isEmpty else { throw .refusedByClosing }
    guard profile.rejectionReasons.contains(where: { $0.id == refusal }) else {
      throw .rejectionReasonUnknown(refusal)
    }
  }

  func endingEvents(
    for command: RequestCommand, in context: DecisionContext
  ) throws(RequestRefusal) -> [RequestEvent] {
    switch command {
    case .giveNotice(let notice): return [.noticeGiven(try checked(notice, in: context))]
    case .deliver(let delivery): return [.delivered(try checked(delivery, in: context))]
    case .close(let ordinal, let reason, let refusal):
      let request = try live(ordinal)
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      guard request.waiting == nil, request.decision == nil || request.notice != nil else { throw .notFinished }
      try inspect(refusal, of: request, under: context.profile)
      // What is closed without an answer is none in time.
      return missedWindow(of: request, answeredOn: context.today, in: context)
        + [.closed(RequestClosed(request: ordinal, reason: reason, refusal: refusal))]
    case .void(let ordinal, let reason):
      let request = try live(ordinal)
      guard let reason = nonEmpty(reason) else { throw .reasonMissing }
      guard request.decision == nil, request.deliveries.isEmpty else { throw .alreadyDecided }
      return [.voided(RequestVoided(request: ordinal, reason: reason))]
    default: return []
    }
  }

  private func checked(_ notice: NoticeGiven, in context: DecisionContext) throws(RequestRefusal) -> NoticeGiven {
    try demandTellable(notice.request, earlyReason: notice.earlyReason, on: notice.toldOn, in: context)
    guard context.profile.channel(notice.channel) != nil else { throw .channelUnknown(notice.channel) }
    guard nonEmpty(notice.words) != nil else { throw .explanationMissing }
    guard notice.toldOn <= context.today else { throw .dateInFuture }
    if notice.channel != facts.contact.channel, nonEmpty(notice.otherChannelReason) == nil {
      throw .otherChannelReasonMissing(agreed: facts.contact.channel)
    }
    return notice
  }

  /// - Throws: where there is no decision to be told on a day, it was told, or it would be told too early for no reason.
  func demandTellable(
    _ ordinal: Int, earlyReason: String?, on day: CivilDate, in context: DecisionContext
  ) throws(RequestRefusal) {
    let request = try live(ordinal)
    guard let decision = request.decision?.value else { throw .notDecided }
    guard decision.decidedOn <= day else { throw .beforeDecision(decision.decidedOn) }
    guard request.notice == nil else { throw .alreadyTold }
    let floor = request.replyWindow(in: context.register, on: day)?.floor
    let explained = nonEmpty(earlyReason) ?? nonEmpty(decision.earlyReason)
    if let floor, day < floor, explained == nil { throw .beforeFloor(floor: floor) }
  }

  /// Without a submission the delivery is the last moment at which it shows whether a conditional document is needed.
  private func demandAnswers(in request: ServiceRequest, _ context: DecisionContext) throws(RequestRefusal) {
    let checklist = request.checklist(under: context.profile, party: facts.kind, on: context.today)
    let open = checklist.items.filter { $0.state == .unanswered }.map(\.id)
    guard open.isEmpty else { throw .conditionsUnanswered(open) }
  }

  private func checked(
    _ delivery: ServiceDelivered, in context: DecisionContext
  ) throws(RequestRefusal) -> ServiceDelivered {
    let request = try live(delivery.request)
    if context.profile.decision.decider != .nobody {
      guard let decidedOn = request.answeredOn else { throw .notDecided }
      guard decidedOn <= delivery.deliveredOn else { throw .beforeDecision(decidedOn) }
      guard request.isGranted else { throw .notAccepted }
    }
    if !context.profile.intake.hasRequestForm { try demandAnswers(in: request, context) }
    guard !request.isDeliveredWhole else { throw .alreadyDelivered }
    guard nonEmpty(delivery.what) != nil else { throw .deliveryWordsMissing }
    guard nonEmpty(delivery.receivedBy) != nil else { throw .receiverMissing }
    guard delivery.deliveredOn <= context.today else { throw .dateInFuture }
    return delivery
  }
}
