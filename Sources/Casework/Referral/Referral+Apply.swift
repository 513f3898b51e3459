import Calendars

extension ReferralEvent {
  /// The ordinal of the referral within its file.
  public var referral: Int {
    switch self {
    case .sent(let event): event.referral
    case .accepted(let event): event.referral
    case .returned(let event), .answered(let event), .completed(let event), .revoked(let event): event.referral
    case .transferred(let event): event.referral
    case .superseded(let event): event.referral
    }
  }
}

extension Referral {
  init(_ sent: ReferralSent, sender: OfficerID, sentAt: Moment) {
    id = sent.referral
    request = sent.request
    target = sent.target
    purpose = sent.purpose
    reason = sent.reason
    due = sent.due
    consent = sent.consent
    self.sender = sender
    self.sentAt = sentAt
    stage = .sent
    holder = nil
    answer = nil
    ending = nil
    supersededBy = nil
    settledOn = nil
    news = nil
  }

  mutating func apply(_ event: ReferralEvent, _ recorded: RecordedEvent) {
    let (officer, day) = (recorded.officer, recorded.at.day(in: .riyadh))
    note(event, News(number: recorded.number, day: day), by: officer)
    switch event {
    case .sent: break
    case .accepted:
      stage = .accepted
      holder = officer
    case .returned(let step):
      stage = .returned
      ending = step.words
    case .answered(let step):
      stage = .answered
      answer = step.words
      holder = holder ?? officer
    case .transferred(let transfer):
      stage = .sent
      target = transfer.to
      consent = transfer.consent ?? consent
      holder = nil
    case .completed(let step):
      stage = .completed
      ending = step.words
    case .revoked(let step):
      stage = .revoked
      ending = step.words
    case .superseded(let settled):
      stage = .superseded
      supersededBy = settled.cause
    }
  }

  private mutating func note(_ event: ReferralEvent, _ done: News, by officer: OfficerID) {
    switch event {
    case .returned, .answered, .completed:
      settledOn = settledOn ?? done.day
      news = officer == sender ? nil : done
    case .superseded: news = officer == sender ? nil : done
    case .sent, .accepted, .transferred, .revoked: news = nil
    }
  }
}
