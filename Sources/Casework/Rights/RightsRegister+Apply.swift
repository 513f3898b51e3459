extension RightsRegister {
  /// Takes an event of the stream into account. It cannot fail: what the ledger holds has happened.
  public mutating func apply(_ recorded: RecordedEvent) {
    guard case .rights(let event) = recorded.event else { return }
    lastNumber = recorded.number
    subjects[recorded.number] = event.subject
    switch event {
    case .received(let received):
      requests.append(
        DataRequest(id: received.request, facts: received.facts, receivedBy: recorded.officer, due: received.due))
    case .postponed(let postponement):
      change(postponement.request) { request in
        request.postponement = postponement
        request.due = postponement.due
      }
    case .answered(let answer): change(answer.request) { $0.answer = Recorded(answer, by: recorded) }
    case .breachRecorded(let breach):
      breaches.append(
        DataBreach(
          id: breach.breach, facts: breach.facts, recordedBy: recorded.officer, authorityDue: breach.authorityDue))
    case .authorityTold(let told): changeBreach(told.breach) { $0.authority = Recorded(told, by: recorded) }
    case .personsTold(let told): changeBreach(told.breach) { $0.personsTold.append(Recorded(told, by: recorded)) }
    case .measureTaken(let step): changeBreach(step.breach) { $0.measures.append(Recorded(step.words, by: recorded)) }
    case .breachClosed(let step): changeBreach(step.breach) { $0.closing = Recorded(step.words, by: recorded) }
    case .ruleChanged(let change): ownRule = change.new
    }
  }

  private mutating func change(_ id: Int, _ body: (inout DataRequest) -> Void) {
    if let index = requests.firstIndex(where: { $0.id == id }) { body(&requests[index]) }
  }

  private mutating func changeBreach(_ id: Int, _ body: (inout DataBreach) -> Void) {
    if let index = breaches.firstIndex(where: { $0.id == id }) { body(&breaches[index]) }
  }
}

extension RightsEvent {
  fileprivate var subject: RightsRegister.Subject? {
    switch self {
    case .received(let received): .request(received.request)
    case .postponed(let postponement): .request(postponement.request)
    case .answered(let answer): .request(answer.request)
    case .breachRecorded(let breach): .breach(breach.breach)
    case .authorityTold(let told): .breach(told.breach)
    case .personsTold(let told): .breach(told.breach)
    case .measureTaken(let step), .breachClosed(let step): .breach(step.breach)
    case .ruleChanged: nil
    }
  }
}

extension Recorded {
  /// A value with the time and the officer of the event that brought it.
  init(_ value: Value, by event: RecordedEvent) {
    self.init(value, at: event.at, officer: event.officer)
  }
}
