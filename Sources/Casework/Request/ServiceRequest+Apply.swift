import Calendars

extension RequestEvent {
  /// The ordinal of the request within its file.
  public var request: Int {
    switch self {
    case .opened(let event): event.request
    case .conditionAnswered(let event): event.request
    case .documentChecked(let event): event.request
    case .documentWithdrawn(let event): event.request
    case .attachmentTaken(let event): event.request
    case .attachmentRemoved(let event): event.request
    case .declarationSigned(let event): event.request
    case .replyExplained(let event): event.request
    case .submitted(let event): event.request
    case .becameComplete(let event): event.request
    case .lostCompleteness(let event): event.request
    case .studied(let event): event.request
    case .needAssessed(let event): event.request
    case .recommended(let event): event.request
    case .broughtToDecider(let event): event.request
    case .decided(let event): event.request
    case .replyWindowMissed(let event): event.request
    case .noticeGiven(let event): event.request
    case .delivered(let event): event.request
    case .closed(let event): event.request
    case .voided(let event): event.request
    }
  }
}

extension ServiceRequest {
  init(_ opened: RequestOpened, openedAt: Moment, officer: OfficerID) {
    self.init(
      id: opened.request, service: opened.service, category: opened.category, need: opened.need,
      channel: opened.channel, visit: opened.visit, openedAt: openedAt, openedBy: officer)
  }

  /// Takes an event into account; the desk's days are those of Riyadh.
  public mutating func apply(_ event: RequestEvent, _ recorded: RecordedEvent) {
    switch event {
    case .opened: break
    case .conditionAnswered(let answer): conditions[answer.document] = answer.applies
    case .documentChecked(let check):
      documents[check.document] = SuppliedDocument(check, by: recorded, after: documents[check.document])
    case .documentWithdrawn(let withdrawal): documents[withdrawal.document] = nil
    case .attachmentTaken(let taken): attachments.append(Attachment(taken, by: recorded))
    case .attachmentRemoved(let removed):
      guard let place = attachments.firstIndex(where: { $0.id == removed.attachment }) else { break }
      attachments[place].removal = Recorded(removed.reason, by: recorded)
    case .declarationSigned(let signed): declaration = signed
    case .replyExplained: replyExplainedAt = recorded.at
    case .submitted(let submission): submittedOn = submission.submittedOn
    case .becameComplete(let reached): reachCompleteness(on: reached.on)
    case .lostCompleteness(let lost): loseCompleteness(on: lost.on)
    case .studied(let study): studies.append(Recorded(study, at: recorded.at, officer: recorded.officer))
    case .needAssessed(let need): assessment = Recorded(need, at: recorded.at, officer: recorded.officer)
    case .recommended(let advice): recommendation = Recorded(advice, at: recorded.at, officer: recorded.officer)
    case .broughtToDecider(let brought):
      waiting = brought
      waitingSince = recorded.at.day(in: .riyadh)
    case .decided(let decision):
      decisions.append(Recorded(decision, at: recorded.at, officer: recorded.officer))
      if decision.outcome != .postpone { waiting = nil }
    case .replyWindowMissed(let missed): missedWindow = missed
    case .noticeGiven(let given): notice = Recorded(given, at: recorded.at, officer: recorded.officer)
    case .delivered(let delivery): deliveries.append(Recorded(delivery, at: recorded.at, officer: recorded.officer))
    case .closed(let closing):
      closeReason = closing.reason
      closedAt = recorded.at
      refusal = closing.refusal
    case .voided(let void): voidReason = void.reason
    }
  }

  private mutating func reachCompleteness(on day: CivilDate) {
    completeOn = day
    if firstCompleteOn == nil {
      firstCompleteOn = day
    } else if let last = pauses.last, last.through == nil {
      pauses.removeLast()
      // Where a mistake was taken back nothing ever lacked.
      if day >= last.from { pauses.append(Pause(from: last.from, through: day)) }
    }
  }

  /// The day since when the request was complete before the lack that lasts; nil where none does.
  var completeBeforeLack: CivilDate? {
    guard let last = pauses.last, last.through == nil else { return nil }
    return pauses.dropLast().last?.through ?? firstCompleteOn
  }

  private mutating func loseCompleteness(on day: CivilDate) {
    completeOn = nil
    if firstCompleteOn != nil { pauses.append(Pause(from: day, through: nil)) }
  }
}
