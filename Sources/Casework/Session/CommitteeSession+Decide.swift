public import Calendars

extension CommitteeSession {
  /// The events of convening a new session with that number.
  /// - Throws: the fact that stands against it.
  public static func convene(
    number: SessionNumber, heldOn: CivilDate, members: [SessionMember], in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.runSessions)
    let rule = context.profile.decision
    guard rule.decider == .committee else { throw .session(.noCommittee) }
    guard heldOn <= context.today else { throw .session(.dateInFuture) }
    let named = members.compactMap { member in
      nonEmpty(member.name).map { SessionMember(name: $0, isPresent: member.isPresent) }
    }
    guard !named.isEmpty else { throw .session(.membersMissing) }
    var seen: Set<String> = []
    for member in named where !seen.insert(member.name).inserted {
      throw .session(.memberNamedTwice(member.name))
    }
    let present = named.filter(\.isPresent).count
    guard present >= rule.quorum else { throw .session(.belowQuorum(present: present, needed: rule.quorum)) }
    let convened = SessionConvened(heldOn: heldOn, members: named, quorum: rule.quorum)
    return [StreamEvent(number.stream, .session(.convened(convened)))]
  }

  /// What happens when an officer sets the agenda.
  ///
  /// `waiting` are the requests of the agenda that still wait for the committee; `elsewhere` names cases on the agenda of
  /// another open session. A case that comes on the agenda unassessed is brought before the committee anew, with the
  /// reason, so that its file tells why.
  /// - Throws: the fact that stands against it.
  public func decide(
    agenda cases: [CaseReference], waiting: [CaseReference: ServiceRequest],
    elsewhere: [CaseReference: SessionNumber], unassessedReason: String? = nil, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.runSessions)
    guard !isClosed else { throw .session(.closed) }
    for reference in cases where decided[reference] == nil {
      if let other = elsewhere[reference] { throw .session(.onOpenAgenda(reference, other)) }
      guard waiting[reference] != nil else { throw .session(.notWaiting(reference)) }
    }
    for reference in decided.keys.sorted() where !cases.contains(reference) {
      throw .session(.alreadyDecided(reference))
    }
    var seen: Set<CaseReference> = []
    let once = cases.filter { seen.insert($0).inserted }
    let unassessed = context.profile.assessesBeforeDecision ? unassessed(once, waiting) : []
    guard unassessed.isEmpty || nonEmpty(unassessedReason) != nil else { throw .session(.unassessed(unassessed)) }
    let brought = unassessed.map { reference in
      let bringing = BroughtToDecider(
        request: reference.ordinal, unit: waiting[reference]?.waiting?.unit,
        unassessedReason: nonEmpty(unassessedReason))
      return StreamEvent(reference.file.stream, .request(.broughtToDecider(bringing)))
    }
    return [StreamEvent(id.stream, .session(.agendaSet(AgendaSet(cases: once))))] + brought
  }

  /// The cases that come on the agenda with their need unassessed, and of which nobody said why.
  private func unassessed(
    _ cases: [CaseReference], _ waiting: [CaseReference: ServiceRequest]
  ) -> [CaseReference] {
    cases.filter { reference in
      guard !agenda.contains(reference), let request = waiting[reference] else { return false }
      return request.assessment == nil && request.waiting?.unassessedReason == nil
    }
  }

  /// The decision of one case: in its file and in the session, both in one commit.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ decision: RequestDecided, in file: BeneficiaryFile, context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.decideRequests)
    let reference = CaseReference(file: file.id, ordinal: decision.request)
    guard !isClosed else { throw .session(.closed) }
    guard agenda.contains(reference) else { throw .session(.notOnAgenda(reference)) }
    guard decided[reference] == nil else { throw .session(.alreadyDecided(reference)) }
    for name in decision.abstained where !present.contains(where: { $0.name == name }) {
      throw .session(.abstainerNotPresent(name))
    }
    let voting = present.count - Set(decision.abstained).count
    let needed = max(1, quorum / 2 + 1)
    guard voting >= needed else { throw .session(.tooFewVoters(voting: voting, needed: needed)) }
    var dated = decision
    dated.session = id
    dated.decidedOn = heldOn
    let events: [RequestEvent]
    do {
      events = try file.decisionEvents(dated, in: context)
    } catch {
      throw .request(error)
    }
    let mirrored = SessionEvent.caseDecided(CaseDecided(reference: reference, outcome: decision.outcome))
    let inFile =
      events.map(CaseEvent.request) + file.supersededReferrals(after: events)
      + file.supersededMessages(after: events)
    return inFile.map { StreamEvent(file.id.stream, $0) } + [StreamEvent(id.stream, .session(mirrored))]
  }

  /// The end of the session with the number of its minutes.
  /// - Throws: the fact that stands against it.
  public func close(minutesNumber: String, in context: DecisionContext) throws(Refusal) -> [StreamEvent] {
    try context.demand(.runSessions)
    guard !isClosed else { throw .session(.closed) }
    guard let minutesNumber = nonEmpty(minutesNumber) else { throw .session(.minutesNumberMissing) }
    guard undecided.isEmpty else { throw .session(.undecidedCases(undecided)) }
    return [StreamEvent(id.stream, .session(.closed(SessionClosed(minutesNumber: minutesNumber))))]
  }

  /// The number of the minutes put right, with what stood there and why.
  /// - Throws: the fact that stands against it.
  public func correctMinutes(
    to number: String, reason: String, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.runSessions)
    guard let old = minutesNumber else { throw .session(.notClosed) }
    guard let new = nonEmpty(number) else { throw .session(.minutesNumberMissing) }
    guard new != old else { throw .session(.minutesUnchanged) }
    guard let reason = nonEmpty(reason) else { throw .session(.reasonMissing) }
    return [StreamEvent(id.stream, .session(.minutesCorrected(MinutesCorrected(old: old, new: new, reason: reason))))]
  }
}
