import Calendars

extension CommitteeSession {
  /// The session as its events tell it, or nil where they do not begin with its convening.
  public init?(number: SessionNumber, events: [RecordedEvent]) {
    guard let first = events.first, case .session(.convened(let convened)) = first.event else { return nil }
    self.init(
      id: number, heldOn: convened.heldOn, members: convened.members, quorum: convened.quorum, agenda: [],
      decided: [:], minutesNumber: nil, lastNumber: first.number)
    for event in events.dropFirst() { apply(event) }
  }

  public mutating func apply(_ recorded: RecordedEvent) {
    guard case .session(let event) = recorded.event else { return }
    lastNumber = recorded.number
    switch event {
    case .convened: break
    case .agendaSet(let agenda): self.agenda = agenda.cases
    case .caseDecided(let decision): decided[decision.reference] = decision.outcome
    case .closed(let closing): minutesNumber = closing.minutesNumber
    case .minutesCorrected(let correction):
      minutesNumber = correction.new
      corrections.append(Recorded(correction, by: recorded))
    }
  }
}
