extension BeneficiaryFile {
  /// Takes an event of the stream into account. It cannot fail: what the ledger holds has happened.
  public mutating func apply(_ recorded: RecordedEvent) {
    lastNumber = recorded.number
    switch recorded.event {
    case .file(let event): apply(event)
    case .visit(let event): apply(event, recorded)
    case .request(let event): apply(event, recorded)
    case .referral(let event): apply(event, recorded)
    case .subject(let event): apply(event, recorded)
    case .message(let event): apply(event, recorded)
    case .session, .office, .rights, .access, .matter, .attachment: break
    }
    switch recorded.event {
    case .subject, .message: break
    default: lastActiveAt = recorded.at
    }
  }

  private mutating func apply(_ event: MessageEvent, _ recorded: RecordedEvent) {
    if case .queued(let queued) = event {
      messages.append(BeneficiaryMessage(queued, by: recorded))
    } else if let place = messages.firstIndex(where: { $0.id == event.message }) {
      messages[place].apply(event, recorded)
    }
  }

  mutating func apply(_ event: FileEvent) {
    switch event {
    case .registered(let registration):
      facts = registration.facts
      noteDependants()
    case .corrected(let correction): facts.set(correction.field, to: correction.new)
    case .dependantAdded(let dependant):
      facts.dependants.append(dependant)
      noteDependants()
    case .dependantLeft(let left): facts.dependants.removeAll { $0.id == left.dependant }
    case .contactAgreed(let agreed): facts.contact = agreed.new
    case .registrationNumberGiven(let given): registrationNumber = given.number
    case .voided(let void): voidReason = void.reason
    case .restricted(let restricted):
      restriction = FileRestriction(officers: restricted.officers, reason: restricted.reason)
    case .restrictionLifted: restriction = nil
    }
  }

  private mutating func apply(_ event: SubjectEvent, _ recorded: RecordedEvent) {
    switch event {
    case .held(let step): hold = Recorded(step.words, by: recorded)
    case .holdReleased: hold = nil
    case .erasureDecided(let decision): erasure = Recorded(decision, by: recorded)
    case .erasureWithdrawn: erasure = nil
    case .mergedInto(let merge): mergedInto = merge.other
    case .absorbed(let merge): absorbed.append(merge.other)
    case .separated(let merge):
      if mergedInto == merge.other { mergedInto = nil }
      absorbed.removeAll { $0 == merge.other }
    case .copyGiven, .erasureConfirmed, .erased, .erasureChecked: break
    }
  }

  mutating func noteDependants() {
    lastDependant = facts.dependants.reduce(lastDependant) { max($0, $1.id) }
  }

  private mutating func apply(_ event: RequestEvent, _ recorded: RecordedEvent) {
    if case .opened(let opened) = event {
      requests.append(ServiceRequest(opened, openedAt: recorded.at, officer: recorded.officer))
    } else if let index = requests.firstIndex(where: { $0.id == event.request }) {
      requests[index].apply(event, recorded)
    }
  }

  private mutating func apply(_ event: ReferralEvent, _ recorded: RecordedEvent) {
    if case .sent(let sent) = event {
      referrals.append(Referral(sent, sender: recorded.officer, sentAt: recorded.at))
    } else if let index = referrals.firstIndex(where: { $0.id == event.referral }) {
      referrals[index].apply(event, recorded)
    }
  }
}
