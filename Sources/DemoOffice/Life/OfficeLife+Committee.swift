import Calendars
import Casework

extension OfficeLife {
  private static let sessionOpensAtMinute = 10 * 60

  /// The committee meets once a week, sooner when much waits; the last day's session is still open when the demo opens.
  mutating func scheduleCommittee() {
    guard profile.decision.decider == .committee else { return }
    let day = days[dayIndex]
    let ready = committee.readyCount(on: day)
    guard ready > 0 else { return }
    if isLastDay {
      make(.committee, atMinute: DemoScript.opensAtMinute + max(0, lastDayMinutes - 11))
      return
    }
    let pause = dayIndex - committee.lastHeldOnDay
    let isDue = day.weekday == CommitteeDesk.usualDay && pause > 1 && ready >= CommitteeDesk.leastCases
    guard isDue || ready >= CommitteeDesk.pressingCases || pause > CommitteeDesk.longestPauseInWorkingDays else {
      return
    }
    committee.lastHeldOnDay = dayIndex
    make(.committee, atMinute: Self.sessionOpensAtMinute)
  }

  /// The next step of the session: convening, agenda, one case, the end.
  mutating func workInCommittee(at now: Moment) -> DemoCommit? {
    let context = context(staff.secretary, now)
    do {
      guard let session = committee.session else { return try convene(at: now, in: context) }
      if session.agenda.isEmpty { return try setAgenda(of: session, at: now, in: context) }
      guard let reference = session.undecided.first else { return try close(session, at: now, in: context) }
      return try decide(reference, in: session, at: now, context)
    } catch {
      refusals.append(error)
      return nil
    }
  }

  private mutating func convene(at now: Moment, in context: DecisionContext) throws(Refusal) -> DemoCommit? {
    guard committee.readyCount(on: days[dayIndex]) > 0 else { return nil }
    let absent = random.chance(perMille: 400) ? random.below(staff.members.count) : -1
    let members = staff.members.enumerated().map { SessionMember(name: $1, isPresent: $0 != absent) }
    let number = SessionNumber(committee.lastSession + 1)
    let events = try CommitteeSession.convene(
      number: number, heldOn: days[dayIndex], members: members, in: context)
    guard
      let session = CommitteeSession(
        number: number, events: recorded(events, by: staff.secretary, at: now))
    else { return nil }
    committee.lastSession = number.value
    return goOn(with: session, commit(events, by: staff.secretary, at: now), afterMinutes: 3...4)
  }

  private mutating func setAgenda(
    of session: CommitteeSession, at now: Moment, in context: DecisionContext
  ) throws(Refusal) -> DemoCommit? {
    let agenda = committee.takeAgenda(on: days[dayIndex])
    let waiting = agenda.reduce(into: [:]) { $0[$1] = cases[$1.file]?.file.request($1.ordinal) }
    let events = try session.decide(agenda: agenda, waiting: waiting, elsewhere: [:], in: context)
    return goOn(with: session, after: events, at: now, afterMinutes: isLastDay ? 9...12 : 1...5)
  }

  private mutating func decide(
    _ reference: CaseReference, in session: CommitteeSession, at now: Moment, _ context: DecisionContext
  ) throws(Refusal) -> DemoCommit? {
    guard var open = cases.removeValue(forKey: reference.file), var decision = decision(for: open, on: session.heldOn)
    else { preconditionFailure("A case on the agenda waits for the committee.") }
    if random.chance(perMille: 15), let kin = random.choice(of: session.present) { decision.abstained = [kin.name] }
    let events: [StreamEvent]
    do {
      events = try session.decide(decision, in: open.file, context: context)
    } catch {
      cases[reference.file] = open
      throw error
    }
    for event in recorded(events, by: staff.secretary, at: now) { open.file.apply(event) }
    afterDecision(&open)
    // The file's own stream ends with the event before the session's mirror of it.
    let commit = goOn(with: session, after: events, at: now, afterMinutes: 1...6)
    return settle(&open, commit)
  }

  private mutating func close(
    _ session: CommitteeSession, at now: Moment, in context: DecisionContext
  ) throws(Refusal) -> DemoCommit? {
    let minutes = String(days[dayIndex].year) + "/" + session.id.text
    let events = try session.close(minutesNumber: minutes, in: context)
    var commit = goOn(with: session, after: events, at: now, afterMinutes: 5...10)
    committee.session = nil
    commit.isSettled = true
    return commit
  }

  private mutating func goOn(
    with session: CommitteeSession, after events: [StreamEvent], at now: Moment, afterMinutes: ClosedRange<Int>
  ) -> DemoCommit {
    var session = session
    for event in recorded(events, by: staff.secretary, at: now) { session.apply(event) }
    return goOn(with: session, commit(events, by: staff.secretary, at: now), afterMinutes: afterMinutes)
  }

  private mutating func goOn(
    with session: CommitteeSession, _ commit: DemoCommit, afterMinutes: ClosedRange<Int>
  ) -> DemoCommit {
    committee.session = session
    let minutes = random.number(in: afterMinutes)
    appointmentsMade += 1
    today.insert(Appointment(at: commit.at.adding(minutes: minutes), order: appointmentsMade, subject: .committee))
    var commit = commit
    commit.session = session
    return commit
  }
}
