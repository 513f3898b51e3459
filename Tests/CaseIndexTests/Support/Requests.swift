import Calendars
import Casework

/// The events of one request, one after the other, and of a referral.
enum Requests {
  static let opened = CaseEvent.request(
    .opened(RequestOpened(request: 1, service: "aid", category: "widow", need: "rent", channel: "visit", visit: nil)))

  static func submitted(_ day: String) throws -> CaseEvent {
    .request(.submitted(RequestSubmitted(request: 1, submittedOn: try Cases.day(day))))
  }

  static func complete(_ day: String) throws -> CaseEvent {
    .request(.becameComplete(CompletenessReached(request: 1, on: try Cases.day(day))))
  }

  static func incomplete(_ day: String) throws -> CaseEvent {
    .request(.lostCompleteness(CompletenessLost(request: 1, on: try Cases.day(day), documents: ["lease"])))
  }

  static func waiting(unit: String? = nil) -> CaseEvent {
    .request(.broughtToDecider(BroughtToDecider(request: 1, unit: unit)))
  }

  static func decided(_ outcome: RequestDecided.Outcome, _ day: String) throws -> CaseEvent {
    .request(
      .decided(
        RequestDecided(
          request: 1, outcome: outcome, decidedOn: try Cases.day(day), session: nil, unit: nil, reason: nil,
          explanation: "as studied", granted: nil, halalas: nil,
          postponedUntil: outcome == .postpone ? try Cases.day("2026-12-20") : nil, abstained: [], earlyReason: nil)))
  }

  static func told(_ day: String) throws -> CaseEvent {
    .request(
      .noticeGiven(
        NoticeGiven(
          request: 1, channel: "visit", toldOn: try Cases.day(day), words: "told", otherChannelReason: nil,
          earlyReason: nil)))
  }

  static func delivered(_ day: String) throws -> CaseEvent {
    .request(
      .delivered(
        ServiceDelivered(
          request: 1, deliveredOn: try Cases.day(day), what: "rent", receivedBy: "herself", isWhole: true)))
  }

  static let closed = CaseEvent.request(.closed(RequestClosed(request: 1, reason: "done")))

  static func referred(
    to target: ReferralTarget = .researchers, purpose: ReferralPurpose = .study, due: String? = nil, id: Int = 1
  ) throws -> CaseEvent {
    .referral(
      .sent(
        ReferralSent(
          referral: id, request: 1, target: target, purpose: purpose, reason: "please study",
          due: try due.map(Cases.day), consent: nil)))
  }

  /// The queueing of the first message of a file.
  static func reminded(of topic: MessageTopic, message: Int = 1) throws -> [CaseEvent] {
    let draft = MessageDraft(
      topic: topic, channel: "phone", medium: .text, language: .arabic, subject: "تذكير", words: "نذكركم")
    return [.message(.queued(MessageQueued(message: message, draft: draft)))]
  }

  /// The events that bring a request to each stage, complete on Sunday 2026-11-22.
  static func events(upTo stage: Int) throws -> [CaseEvent] {
    let all = [
      opened, try submitted("2026-11-22"), try complete("2026-11-22"), try referred(), waiting(),
      try decided(.accept, "2026-11-30"), try told("2026-12-01"), try delivered("2026-12-02"), closed,
    ]
    return Array(all.prefix(stage))
  }
}
