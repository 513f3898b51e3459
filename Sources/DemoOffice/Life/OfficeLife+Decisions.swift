import Calendars
import Casework

extension OfficeLife {
  /// What the case needs after an act, besides what was planned.
  mutating func follow(_ act: Act, _ open: inout OpenCase, at now: Moment) {
    switch act {
    case .openRequest: open.requestID = open.file.requests.last?.id
    case .bringToDecider: waitForDecision(&open)
    case .decideInUnit: afterDecision(&open)
    default: break
    }
  }

  private mutating func waitForDecision(_ open: inout OpenCase) {
    guard let request = open.request else { return }
    let today = days[dayIndex]
    let floor = request.replyWindow(in: register, on: today)?.floor
    open.isHurried = floor != nil && open.restsAt == nil && random.chance(perMille: 30)
    var ready = open.isHurried ? today.adding(days: 1) : max(floor ?? today, today.adding(days: 1))
    if open.restsAt == .withDecider { ready = max(ready, days[days.count - 1]) }
    if profile.decision.decider == .committee {
      let reference = CaseReference(file: open.file.id, ordinal: request.id)
      committee.waiting.append(CommitteeDesk.Waiting(reference: reference, readyOn: ready))
      open.isParked = true
    } else {
      let wait = workingDays(until: ready)
      let isLate = open.restsAt == nil && random.chance(perMille: 45)
      open.planNext([.later(.decideInUnit, isLate ? wait + 17...wait + 26 : wait...wait + 9)])
    }
  }

  /// Plans on after a decision: a postponed case is taken up again, another one is told.
  mutating func afterDecision(_ open: inout OpenCase) {
    guard let request = open.request, let last = request.decisions.last?.value else { return }
    open.isParked = false
    guard last.outcome == .postpone, let until = last.postponedUntil else {
      open.planNext([.soon(.proceed)])
      return
    }
    if profile.decision.decider == .committee {
      let reference = CaseReference(file: open.file.id, ordinal: request.id)
      committee.waiting.append(CommitteeDesk.Waiting(reference: reference, readyOn: until))
      open.isParked = true
    } else {
      let wait = workingDays(until: until)
      open.planNext([.later(.decideInUnit, wait...wait + 3)])
    }
  }

  /// Working days from today until a day, at least one.
  private func workingDays(until day: CivilDate) -> Int {
    var index = dayIndex + 1
    while index < days.count, days[index] < day { index += 1 }
    return max(1, index - dayIndex)
  }

  /// A decision on the case that waits, dated that day; nil where nothing waits.
  mutating func decision(for open: OpenCase, on day: CivilDate) -> RequestDecided? {
    guard let request = open.request, request.waiting != nil else { return nil }
    let outcome = outcome(for: open, request)
    var decision = RequestDecided(
      request: request.id, outcome: outcome, decidedOn: day, session: nil, unit: nil, reason: nil,
      explanation: "", granted: nil, halalas: nil, postponedUntil: nil, abstained: [], earlyReason: nil)
    switch outcome {
    case .accept: decision.explanation = text(texts.decision.accepted, request.service)
    case .acceptInPart: decision.explanation = text(texts.decision.acceptedInPart, request.service)
    case .reject:
      decision.reason = random.choice(of: profile.rejectionReasons)?.id
      decision.explanation = text(texts.decision.rejected, request.service)
    case .postpone:
      decision.postponedUntil = day.adding(days: random.number(in: 7...28))
      decision.explanation = text(texts.decision.postponed, request.service)
    }
    if outcome == .accept || outcome == .acceptInPart {
      decision.granted = text(texts.decision.grants, request.service)
      if isPaid(request.service) { decision.halalas = random.number(in: 10...120) * 50 * 100 }
    }
    if outcome != .postpone, let floor = request.replyWindow(in: register, on: day)?.floor, day < floor {
      decision.earlyReason = text(texts.decision.early, request.service)
    }
    return decision
  }

  private mutating func outcome(for open: OpenCase, _ request: ServiceRequest) -> RequestDecided.Outcome {
    let mayReject = !profile.rejectionReasons.isEmpty
    switch open.restsAt {
    case .postponed: return .postpone
    case .acceptedInPart: return .acceptInPart
    case .rejected where mayReject: return .reject
    case nil: break
    default: return .accept
    }
    let dice = random.below(1_000)
    if dice < 90, request.decisions.isEmpty { return .postpone }
    if dice < 230, mayReject { return .reject }
    return dice < 350 ? .acceptInPart : .accept
  }

  /// A service whose papers name a bank account is paid in money.
  private func isPaid(_ service: String) -> Bool {
    profile.service(service)?.documents.contains { $0.document.contains("iban") } ?? false
  }
}
