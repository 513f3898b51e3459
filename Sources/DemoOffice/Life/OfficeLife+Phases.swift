import Calendars
import Casework

extension OfficeLife {
  /// What follows from where the case stands.
  mutating func nextPhase(of open: inout OpenCase) -> [PlannedAct] {
    guard let request = open.request, !request.isEnded, !request.isDeliveredWhole else { return nextDealing(of: &open) }
    if request.notice != nil, !request.isGranted { return nextDealing(of: &open) }
    if open.restsAt == .voided { return [.soon(.void, 20...90)] }
    if profile.intake.hasRequestForm, request.completeOn == nil || request.submittedOn == nil {
      return missingPhase()
    }
    if profile.decision.decider == .nobody { return deliveryPhase(open) }
    if request.decision != nil { return endingPhase(&open, request) }
    return request.waiting == nil ? studyPhase(open) : []
  }

  /// Most come again with what they lacked; the others are given up after months.
  private mutating func missingPhase() -> [PlannedAct] {
    if random.chance(perMille: 20) { return [.later(.void, 0...3)] }
    if random.chance(perMille: 150) { return [.later(.close(isAbandoned: true), 60...120)] }
    return comeAgain(3...18) + [.soon(.proceed)]
  }

  private func comeAgain(_ days: ClosedRange<Int>) -> [PlannedAct] {
    [.later(.openVisit(isRemote: false), days), .soon(.supplyLacking), .soon(.closeVisit, 1...4)]
  }

  private mutating func studyPhase(_ open: OpenCase) -> [PlannedAct] {
    let rest = open.restsAt
    var acts: [PlannedAct] = []
    if rest == nil, random.chance(perMille: 25), open.request?.documents.isEmpty == false {
      acts += [.later(.withdrawDocument, 0...2)] + comeAgain(2...7)
    }
    let isCommittee = profile.decision.decider == .committee
    let isReferred = rest == .referredToResearcher || rest == .underStudy
    if isReferred || random.chance(perMille: isCommittee ? 700 : 300) {
      acts.append(.soon(.sendReferral(.study, .researchers), 3...40))
      if rest == nil, random.chance(perMille: 80) { acts += returnedReferral }
      acts += [.later(.acceptReferral, 0...1)] + study(.later(.study(means()), rest == nil ? 1...5 : 0...1))
      acts.append(.soon(.completeReferral, 2...6))
    } else if isCommittee {
      acts += study(.later(.study(.desk), rest == nil ? 1...4 : 0...1))
    }
    if isCommittee || isReferred { return acts + [.soon(.bringToDecider, 2...30)] }
    return acts + [.later(.bringToDecider, 0...2)]
  }

  private mutating func means() -> CaseStudied.Means {
    random.chance(perMille: 450) ? .field : .telephone
  }

  private func study(_ first: PlannedAct) -> [PlannedAct] {
    let assessment: [PlannedAct] = profile.needLevels.isEmpty ? [] : [.soon(.assessNeed, 4...20)]
    return [first] + assessment + [.soon(.recommend, 4...20)]
  }

  /// The researcher lacks something, the desk asks by telephone and refers again.
  private var returnedReferral: [PlannedAct] {
    [
      .later(.returnReferral, 0...2), .later(.openVisit(isRemote: true), 0...1), .soon(.answerQuestion, 2...6),
      .soon(.closeVisit), .soon(.sendReferral(.study, .researchers), 2...10),
    ]
  }

  private mutating func endingPhase(_ open: inout OpenCase, _ request: ServiceRequest) -> [PlannedAct] {
    let isDirected = open.restsAt != nil
    if !isDirected, random.chance(perMille: 15) {
      open.isParked = true
      return []
    }
    let notice: [PlannedAct] = [.later(.giveNotice, isDirected ? 0...1 : 0...4)]
    guard request.isGranted else {
      return notice + (random.chance(perMille: 700) ? [.later(.close(isAbandoned: false), 2...15)] : []) + after
    }
    if !isDirected, random.chance(perMille: 25) { return notice + [.later(.agreeContact, 10...40)] }
    return notice + handedToUnit() + deliveryPhase(open)
  }

  private mutating func handedToUnit() -> [PlannedAct] {
    guard profile.decision.decider == .committee, random.chance(perMille: 70),
      let unit = random.choice(of: profile.units)
    else { return [] }
    return [
      .later(.sendReferral(.service, .unit(unit.id)), 0...1), .later(.acceptReferral, 0...1),
      .later(.completeReferral, 0...3),
    ]
  }

  private mutating func deliveryPhase(_ open: OpenCase) -> [PlannedAct] {
    let isDirected = open.restsAt != nil
    var acts = openQuestions(of: open)
    if !isDirected, random.chance(perMille: 150) { acts.append(.later(.deliver(isWhole: false), 1...6)) }
    acts.append(.later(.deliver(isWhole: true), isDirected ? 0...3 : 0...12))
    if open.restsAt == .closed || (!isDirected && random.chance(perMille: 600)) {
      acts.append(.later(.close(isAbandoned: false), 1...12))
    }
    return acts + after
  }

  /// What was not asked at the desk is asked before the service is given.
  private func openQuestions(of open: OpenCase) -> [PlannedAct] {
    guard let request = open.request else { return [] }
    let checklist = request.checklist(under: profile, party: open.file.facts.kind, on: days[dayIndex])
    return checklist.items.filter { $0.state == .unanswered }.map {
      .soon(.answerCondition(document: $0.id, applies: false), 1...2)
    }
  }

  private var after: [PlannedAct] { [.soon(.proceed)] }
}
