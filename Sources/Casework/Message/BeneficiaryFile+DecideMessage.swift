import Calendars

extension BeneficiaryFile {
  public func message(_ id: Int) -> BeneficiaryMessage? { messages.first { $0.id == id } }

  /// The message about something that has not come to its end.
  public func openMessage(about topic: MessageTopic) -> BeneficiaryMessage? {
    messages.first { $0.isOpen && $0.draft.topic == topic }
  }

  /// What happens when an officer asks for something about a message; `matter` is the complaint that it is about.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: MessageCommand, about matter: Matter?, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.giveNotice)
    guard !isVoid || command.tellsWhatHappened else { throw .file(.fileVoided(id)) }
    let events: [CaseEvent]
    switch command {
    case .queue(let draft):
      guard !facts.contact.channel.isEmpty else { throw .message(.noAgreedChannel) }
      events = [.message(.queued(try queue(draft, about: matter, in: context)))]
    case .remind(var draft):
      draft.topic = dated(draft.topic, about: matter, in: context)
      if let former = reminder(of: draft.topic) { throw .message(.alreadyReminded(former.id)) }
      events = [.message(.queued(try queue(draft, about: matter, in: context)))]
    case .beginAttempt(let id, let limit, let hurried):
      let message = try message(id, at: [.waiting], context)
      events = [.message(try begin(message, limit, hurried: hurried, about: matter, in: context))]
    case .endAttempt(let id, let attempt, let outcome):
      events = try end(id, attempt, outcome, in: context)
    case .judgeFate(let id, let wasSent, let reason):
      events = try judge(id, wasSent: wasSent, reason: reason, in: context)
    case .resume(let id):
      let message = try message(id, at: [.task], context)
      guard message.draft.medium.isHandedOver else { throw .message(.wrongStage(.task)) }
      events = [.message(.resumed(MessageResumed(message: id)))]
    case .markDone(let id, let day, let words):
      let message = try message(id, at: [.task], context)
      guard let words = nonEmpty(words) else { throw .message(.wordsMissing) }
      guard day <= context.today else { throw .message(.dateInFuture) }
      events = reached(message, on: day, words: words, in: context)
    case .cancel(let id, let reason):
      let message = try message(id, at: [.waiting, .task], context)
      guard let reason = nonEmpty(reason) else { throw .message(.reasonMissing) }
      events = [.message(.cancelled(MessageCancelled(message: message.id, cause: .officer, reason: reason)))]
    }
    return events.map { StreamEvent(self.id.stream, $0) } + told(matter, by: events, in: context)
  }

  /// The step of a complaint whose outcome the beneficiary has; nothing where the complaint takes no steps any more.
  private func told(_ matter: Matter?, by events: [CaseEvent], in context: DecisionContext) -> [StreamEvent] {
    guard let matter else { return [] }
    for case .message(.reached(let end)) in events where end.kind == .complaintOutcome {
      let facts: MatterFacts = ["channel": end.channel, "toldOn": end.day.iso]
      return (try? matter.take("told", facts, around: MatterSurroundings(), in: context)) ?? []
    }
    return []
  }

  private func message(
    _ id: Int, at stages: Set<BeneficiaryMessage.Stage>, _ context: DecisionContext
  ) throws(Refusal) -> BeneficiaryMessage {
    guard let message = message(id) else { throw .message(.messageUnknown(id)) }
    let stage = message.stage(at: context.now)
    guard stages.contains(stage) else { throw .message(.wrongStage(stage)) }
    return message
  }

  private func queue(
    _ draft: MessageDraft, about matter: Matter?, in context: DecisionContext
  ) throws(Refusal) -> MessageQueued {
    var draft = draft
    draft.topic = dated(draft.topic, about: matter, in: context)
    guard let channel = context.profile.channel(draft.channel) else { throw .request(.channelUnknown(draft.channel)) }
    guard channel.reach.media.contains(draft.medium) else { throw .message(.mediumUnfit(draft.medium)) }
    if draft.channel != facts.contact.channel, nonEmpty(draft.otherChannelReason) == nil {
      throw .request(.otherChannelReasonMissing(agreed: facts.contact.channel))
    }
    guard facts.address(for: draft.medium, by: channel) != nil else { throw .message(.addressMissing(draft.medium)) }
    guard nonEmpty(draft.subject) != nil, nonEmpty(draft.words) != nil else { throw .message(.wordsMissing) }
    guard draft.words.count <= draft.limit, draft.subject.count <= draft.limit else {
      throw .message(.tooLong(limit: draft.limit))
    }
    if let other = openMessage(about: draft.topic) {
      throw .message(.alreadyWaiting(other.id))
    }
    try demand(draft.topic, about: matter, earlyReason: draft.earlyReason, in: context)
    return MessageQueued(message: (messages.last?.id ?? 0) + 1, draft: draft)
  }

  /// What is stale does not go, and what has no address any more becomes a task.
  private func begin(
    _ message: BeneficiaryMessage, _ limitSeconds: Int, hurried: Bool, about matter: Matter?,
    in context: DecisionContext
  ) throws(Refusal) -> MessageEvent {
    if case .waiting(let from) = message.state, context.now < from, !hurried { throw .message(.notBefore(from)) }
    guard isFit(message.draft.topic, about: matter, in: context) else {
      return .cancelled(MessageCancelled(message: message.id, cause: .superseded))
    }
    let channel = context.profile.channel(message.draft.channel)
    guard let address = channel.flatMap({ facts.address(for: message.draft.medium, by: $0) }) else {
      return .givenUp(MessageGivenUp(message: message.id, cause: .noAddress))
    }
    return .attemptBegun(
      MessageAttemptBegun(
        message: message.id, attempt: message.attempts.count + 1, address: address, limitSeconds: limitSeconds))
  }

  /// The end of an attempt is taken however late it comes, unless an officer has said meanwhile what became of it.
  private func end(
    _ id: Int, _ number: Int, _ outcome: MessageOutcome, in context: DecisionContext
  ) throws(Refusal) -> [CaseEvent] {
    let message = try message(id, at: [.underWay, .unknown], context)
    guard let attempt = message.attempts.last, attempt.id == number, attempt.outcome == nil else {
      throw .message(.wrongStage(message.stage(at: context.now)))
    }
    let ended = CaseEvent.message(
      .attemptEnded(MessageAttemptEnded(message: id, attempt: number, outcome: outcome)))
    switch outcome.result {
    case .accepted: return [ended] + reached(message, on: context.today, words: nil, in: context)
    case .refused: return [ended, .message(.givenUp(MessageGivenUp(message: id, cause: .refused)))]
    case .deferred where message.isLastAttempt:
      return [ended, .message(.givenUp(MessageGivenUp(message: id, cause: .tooOften)))]
    case .deferred, .unknown: return [ended]
    }
  }

  private func judge(
    _ id: Int, wasSent: Bool, reason: String, in context: DecisionContext
  ) throws(Refusal) -> [CaseEvent] {
    let message = try message(id, at: [.unknown], context)
    guard let reason = nonEmpty(reason) else { throw .message(.reasonMissing) }
    let judged = MessageFateJudged(
      message: id, attempt: message.attempts.last?.id ?? 0, wasSent: wasSent, reason: reason)
    let told = wasSent ? reached(message, on: context.today, words: nil, in: context) : []
    return [.message(.fateJudged(judged))] + told
  }

  /// That the beneficiary has the message, and what that comes to for its request: the notice of the decision, or the
  /// explanation of the reply's term.
  private func reached(
    _ message: BeneficiaryMessage, on day: CivilDate, words: String?, in context: DecisionContext
  ) -> [CaseEvent] {
    let draft = message.draft
    let end = MessageReached(
      message: message.id, kind: draft.topic.kind, channel: draft.channel, day: day, words: words)
    var following: [RequestEvent] = []
    if let request = draft.topic.request.flatMap({ self.request($0) }), !request.isEnded {
      switch draft.topic.kind {
      case .decision where request.decision != nil && request.notice == nil:
        following = [
          .noticeGiven(
            NoticeGiven(
              request: request.id, channel: draft.channel, toldOn: day, words: draft.words,
              otherChannelReason: draft.otherChannelReason, earlyReason: draft.earlyReason))
        ]
      case .replyTerm where request.replyExplainedAt == nil:
        following = [.replyExplained(ReplyExplained(request: request.id))]
      default: break
      }
    }
    return [.message(.reached(end))] + following.map(CaseEvent.request)
      + supersededMessages(after: following, except: message.id)
  }
}
