import Calendars
import Casework

extension OfficeLife {
  /// Somebody comes for the first time and is registered.
  mutating func receive(_ arrival: ArrivalSchedule.Arrival, at now: Moment) -> DemoCommit? {
    let entry = people.entry(on: days[dayIndex], &random)
    let officer = staff.reception
    guard let events = register(entry, by: officer, at: now) else { return nil }
    let recorded = recorded(events, by: officer, at: now)
    guard let file = BeneficiaryFile(number: nextFile, events: recorded) else { return nil }
    nextFile = nextFile.next
    var open = OpenCase(file: file, restsAt: arrival.restsAt)
    open.planNext(arrival.isLastMoment ? lastDealing : firstDealing(of: open))
    return settle(&open, commit(events, by: officer, at: now))
  }

  /// Registers as an officer does: errors would be refused, warnings are read and confirmed.
  private mutating func register(_ entry: FileEntry, by officer: Officer, at now: Moment) -> [StreamEvent]? {
    let context = context(officer, now)
    do {
      return try BeneficiaryFile.register(entry, number: nextFile, confirmed: [], sameIdentity: nil, in: context)
    } catch .file(.unconfirmed(let findings)) {
      let confirmed = findings.map { ConfirmedFinding(field: $0.field, code: $0.code) }
      do {
        return try BeneficiaryFile.register(
          entry, number: nextFile, confirmed: confirmed, sameIdentity: nil, in: context)
      } catch {
        refusals.append(error)
      }
    } catch {
      refusals.append(error)
    }
    return nil
  }

  /// Does the next planned act with a file.
  mutating func work(on number: FileNumber, at now: Moment) -> DemoCommit? {
    guard var open = cases.removeValue(forKey: number) else { return nil }
    guard let planned = open.plan.popLast() else {
      cases[number] = open
      return nil
    }
    guard let order = order(for: planned.act, &open, at: now) else { return settle(&open, nil) }
    do {
      let events = try decide(order.command, on: open.file, in: context(order.officer, now))
      // What brought about nothing is not recorded.
      guard !events.isEmpty else { return settle(&open, nil) }
      let wasOver = open.request?.overOn != nil
      for event in recorded(events, by: order.officer, at: now) { open.file.apply(event) }
      if !wasOver, let request = open.request, request.overOn != nil { appointOpinion(about: request, of: open.file) }
      follow(planned.act, &open, at: now)
      return settle(&open, commit(events, by: order.officer, at: now))
    } catch {
      refusals.append(error)
      open.plan = []
      open.isParked = true
      return settle(&open, nil)
    }
  }

  private func decide(
    _ command: CaseCommand, on file: BeneficiaryFile, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    switch command {
    case .file(_, let command): try file.decide(command, sameIdentity: nil, in: context)
    case .visit(_, let command): try file.decide(command, in: context)
    case .request(_, let command): try file.decide(command, in: context)
    case .referral(_, let command): try file.decide(command, in: context)
    case .session, .office, .rights, .subject, .merge, .access, .openLedger, .matter, .printPaper, .message: []
    }
  }

  /// Plans on, makes the next appointment, and lets go of a file that nothing more happens to.
  mutating func settle(_ open: inout OpenCase, _ commit: DemoCommit?) -> DemoCommit? {
    planOn(&open)
    var commit = commit
    commit?.file = open.file
    if let next = open.plan.last {
      let number = open.file.id
      cases[number] = open
      appoint(number, after: next.wait, isVisitOpen: open.file.openVisit != nil)
    } else if open.isParked || commit == nil {
      cases[open.file.id] = open
    } else {
      commit?.isSettled = true
    }
    return commit
  }

  /// Rests where the case is meant to rest, else replaces looks at the case by what they lead to.
  private mutating func planOn(_ open: inout OpenCase) {
    if let stage = open.restsAt, stage != .closed, stage != .voided, open.file.openVisit == nil,
      let request = open.request, open.file.status(of: request) == stage
    {
      open.plan = []
      open.isParked = true
      return
    }
    while let act = open.plan.last?.act {
      switch act {
      case .supplyLacking:
        open.plan.removeLast()
        open.planNext(checksOfLacking(open))
      case .proceed:
        open.plan.removeLast()
        open.planNext(nextPhase(of: &open))
      default: return
      }
    }
  }

  private mutating func appoint(_ number: FileNumber, after wait: Wait, isVisitOpen: Bool) {
    switch wait {
    case .minutes(let range):
      let minutes = Int64(random.number(in: range)) * 60_000 - Int64(random.below(50_000))
      let at = lastAt.adding(milliseconds: max(5_000, minutes))
      // Whoever is being served is served to the end; everything else waits for the morning.
      if isVisitOpen || at.minutesOfDay(in: .riyadh) < DemoScript.closesAtMinute {
        appointmentsMade += 1
        today.insert(Appointment(at: at, order: appointmentsMade, subject: .file(number)))
      } else {
        appoint(number, inWorkingDays: 1)
      }
    case .workingDays(let range):
      let count = random.number(in: range)
      if count == 0, lastAt.minutesOfDay(in: .riyadh) < DemoScript.closesAtMinute - 90 {
        appoint(number, after: .minutes(15...80), isVisitOpen: false)
      } else {
        appoint(number, inWorkingDays: max(1, count))
      }
    }
  }

  private mutating func appoint(_ number: FileNumber, inWorkingDays count: Int) {
    let index = dayIndex + count
    guard index < days.count else { return }
    let minute = DemoScript.opensAtMinute + random.number(in: 5...420)
    let at = Moment(days[index], minutesOfDay: minute, in: .riyadh).adding(milliseconds: Int64(random.below(60_000)))
    appointmentsMade += 1
    later[index].append(Appointment(at: at, order: appointmentsMade, subject: .file(number)))
  }
}
