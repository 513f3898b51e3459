public import Calendars

extension BeneficiaryFile {
  /// - Throws: where what the message would tell has not happened, holds no more, or was told.
  func demand(
    _ topic: MessageTopic, about matter: Matter?, earlyReason: String?, in context: DecisionContext
  ) throws(Refusal) {
    if topic.kind == .decision, let request = topic.request {
      do throws(RequestRefusal) {
        // The notice that it will be once the beneficiary has it, told today.
        try demandTellable(request, earlyReason: earlyReason, on: context.today, in: context)
      } catch {
        throw .request(error)
      }
    }
    guard isFit(topic, about: matter, in: context) else { throw .message(.topicUnfit(topic.kind)) }
  }

  /// Whether there is still something of that kind to tell.
  func isFit(_ topic: MessageTopic, about matter: Matter?, in context: DecisionContext) -> Bool {
    switch topic.kind.subject {
    case .request:
      guard let request = topic.request.flatMap({ self.request($0) }) else { return false }
      return isFit(topic.kind, request, in: context)
    case .document:
      let last = lastDay(of: topic.document)
      return last != nil && (topic.day == nil || topic.day == last)
    case .dependant: return topic.day.map { days(of: topic, in: context).contains($0) } ?? false
    case .file: return topic.day == lastActiveAt.day(in: .riyadh)
    case .matter(let kind):
      guard let matter, matter.kind == kind, matter.id.file == id, matter.id.number == topic.matter else {
        return false
      }
      return matter.isTold(by: topic.kind) && (topic.day == nil || topic.day == matter.due)
        && (topic.time == nil || topic.time == matter.appointment?.time)
    }
  }

  private func isFit(_ kind: MessageKind, _ request: ServiceRequest, in context: DecisionContext) -> Bool {
    if kind == .opinion { return request.overOn != nil }
    guard !request.isEnded else { return false }
    switch kind {
    case .receipt: return request.decision == nil
    case .missingPapers:
      return request.decision == nil
        && !request.checklist(under: context.profile, party: facts.kind, on: context.today).isComplete
    case .replyTerm:
      return request.decision == nil && request.replyWindow(in: context.register, on: context.today)?.ceiling != nil
    case .postponement: return request.decisions.last?.value.outcome == .postpone
    case .decision: return request.decision != nil && request.notice == nil
    case .delivery: return request.isGranted && request.notice != nil && !request.isDeliveredWhole
    case .expiringDocument, .opinion, .complaintReceipt, .complaintOutcome, .harmOutcome, .ageLimit, .silentFile,
      .appointment:
      return false
    }
  }

  /// The last day of a document, as it was shown for the newest request; of the identity paper where none is named.
  public func lastDay(of document: String?) -> CivilDate? {
    guard let document else { return facts.identityExpiry }
    return requests.filter { $0.voidReason == nil }.compactMap { $0.documents[document]?.check.validUntil }.max()
  }

  /// The ends of waiting messages that what happened to their request leaves without meaning, in the same commit.
  func supersededMessages(after events: [RequestEvent], except told: Int? = nil) -> [CaseEvent] {
    events.flatMap { event -> [CaseEvent] in
      let kinds = event.supersededKinds
      let stale = messages.filter { message in
        message.id != told && message.canBeCalledOff && message.draft.topic.request == event.request
          && kinds.contains(message.draft.topic.kind)
      }
      return stale.map(\.superseded)
    }
  }

  /// The ends of waiting messages about an appointment that was moved, or is over, in the same commit.
  public func messagesOvertaken(byAppointment number: Int) -> [StreamEvent] {
    messages.filter { $0.canBeCalledOff && $0.draft.topic.kind == .appointment && $0.draft.topic.matter == number }
      .map { StreamEvent(id.stream, $0.superseded) }
  }
}

extension BeneficiaryMessage {
  /// Its end, since something else was done in the meantime.
  fileprivate var superseded: CaseEvent { .message(.cancelled(MessageCancelled(message: id, cause: .superseded))) }
}

extension RequestEvent {
  /// The kinds of message that it leaves without meaning.
  fileprivate var supersededKinds: Set<MessageKind> {
    let underWay: Set<MessageKind> = [.receipt, .missingPapers, .replyTerm, .postponement]
    return switch self {
    case .decided(let decision): decision.outcome == .postpone ? [.replyTerm] : underWay
    case .noticeGiven: underWay.union([.decision])
    case .becameComplete: [.missingPapers]
    case .delivered(let delivery): delivery.isWhole ? [.delivery] : []
    case .closed, .voided: underWay.union([.decision, .delivery])
    default: []
    }
  }
}
