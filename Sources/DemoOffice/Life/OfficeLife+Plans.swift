import Calendars
import Casework

extension OfficeLife {
  /// What somebody came for who was registered a moment ago.
  mutating func firstDealing(of open: OpenCase) -> [PlannedAct] {
    if open.restsAt != nil { return requestDealing(of: open, isRemote: false) }
    if random.chance(perMille: mix.absentPerMille) { return [] }
    return dealing(of: open)
  }

  /// A visit that is still open when the demo opens.
  var lastDealing: [PlannedAct] {
    [.soon(.openVisit(isRemote: false), 1...1), .soon(.answerQuestion, 1...2), .soon(.closeVisit, 12...20)]
  }

  private mutating func dealing(of open: OpenCase) -> [PlannedAct] {
    if random.chance(perMille: mix.requestsPerMille) {
      return requestDealing(of: open, isRemote: random.chance(perMille: 120))
    }
    return inquiryDealing(of: open)
  }

  /// Now and then somebody comes again, weeks later, or has something on the first page put right.
  mutating func nextDealing(of open: inout OpenCase) -> [PlannedAct] {
    open.requestID = nil
    open.isHurried = false
    var acts: [PlannedAct] = []
    if open.restsAt == nil {
      if open.file.requests.isEmpty, random.chance(perMille: 12) { return [.later(.voidFile, 0...20)] }
      if random.chance(perMille: 25) { acts.append(.later(.correct(correctedField(of: open)), 3...40)) }
      if random.chance(perMille: 8) { acts.append(.later(.agreeContact, 5...60)) }
      if open.file.facts.kind == .household, random.chance(perMille: 25) { acts.append(.later(.addDependant, 10...90)) }
      if !open.file.facts.dependants.isEmpty, random.chance(perMille: 40) {
        acts.append(.later(.removeDependant, 10...120))
      }
      if random.chance(perMille: mix.returnsPerMille) {
        var again = dealing(of: open)
        if !again.isEmpty { again[0].wait = .workingDays(10...80) }
        acts += again
      }
    }
    return acts
  }

  /// A field that is known, because only what is known can be wrong.
  private mutating func correctedField(of open: OpenCase) -> FileField {
    let fields: [FileField] = [.mobile, .address, .shortAddress, .iban, .name]
    let known = fields.filter { open.file.facts.text(of: $0) != nil }
    return random.choice(of: known) ?? .mobile
  }

  /// A visit or a call with questions.
  private mutating func inquiryDealing(of open: OpenCase) -> [PlannedAct] {
    var acts: [PlannedAct] = [.soon(.openVisit(isRemote: random.chance(perMille: 400)))]
    if random.chance(perMille: 800) { acts.append(.soon(.answerQuestion, 2...7)) }
    if random.chance(perMille: 150) { acts.append(.soon(.answerQuestion, 2...6)) }
    if random.chance(perMille: 250), let service = service(for: open) {
      acts.append(.soon(.giveRequirements(service: service.id), 1...3))
    }
    acts.append(.soon(.closeVisit, 1...5))
    if profile.intake.refersUnclearToResearcher, random.chance(perMille: 40) {
      acts += [
        .soon(.sendReferral(.unclearProcedure, .researchers), 2...15), .later(.acceptReferral, 0...2),
      ]
      if random.chance(perMille: 200) { acts += [.soon(.transferReferral, 5...40), .later(.acceptReferral, 0...1)] }
      acts += [.soon(.answerReferral, 4...30), .later(.completeReferral, 0...1)]
    } else if random.chance(perMille: 30), let body = random.choice(of: profile.outsideBodies) {
      acts += [.soon(.sendReferral(.service, .outsideBody(body.id)), 2...15)]
      if random.chance(perMille: 250) { return acts + [.later(.revokeReferral, 0...2), .soon(.proceed)] }
      acts += [.later(.acceptReferral, 1...3), .later(.answerReferral, 3...14), .later(.completeReferral, 0...2)]
    }
    return acts + [.soon(.proceed)]
  }

  mutating func service(for open: OpenCase) -> ServiceKind? {
    services[open.file.facts.category]?.choice(&random)
  }

  /// A file that is to rest with papers missing asks for a service that needs some.
  private mutating func serviceAskedFor(by open: OpenCase) -> ServiceKind? {
    guard open.restsAt == .completing else { return service(for: open) }
    let facts = open.file.facts
    let demanding = profile.services(for: facts.category).filter { service in
      profile.documentRules(service: service.id, category: facts.category, party: facts.kind)
        .contains { $0.need == .required }
    }
    return random.choice(of: demanding) ?? service(for: open)
  }

  /// A visit in which a service is asked for; away from the desk, the papers come later.
  private mutating func requestDealing(of open: OpenCase, isRemote: Bool) -> [PlannedAct] {
    let canDecide = profile.intake.hasRequestForm || profile.decision.decider == .nobody
    guard canDecide, let service = serviceAskedFor(by: open) else { return inquiryDealing(of: open) }
    var acts: [PlannedAct] = [.soon(.openVisit(isRemote: isRemote))]
    if random.chance(perMille: 300) { acts.append(.soon(.answerQuestion, 2...7)) }
    acts.append(.soon(.openRequest(service: service.id), 2...6))
    if isRemote || random.chance(perMille: 120) {
      acts.append(.soon(.giveRequirements(service: service.id), 1...3))
    }
    if !isRemote { acts += papers(of: service, for: open) }
    if profile.intake.explainsReply, profile.intake.hasRequestForm { acts.append(.soon(.explainReply)) }
    return acts + [.soon(.closeVisit, 1...4), .soon(.proceed)]
  }

  /// The papers that are on the table, the signature, and the submission.
  private mutating func papers(of service: ServiceKind, for open: OpenCase) -> [PlannedAct] {
    let facts = open.file.facts
    let rules = profile.documentRules(service: service.id, category: facts.category, party: facts.kind)
    let rest = open.restsAt
    let lacks = rest == .completing || rest == .draft || (rest == nil && random.chance(perMille: 360))
    var acts: [PlannedAct] = []
    var isLacking = false
    for rule in rules {
      if rule.need == .optional, !random.chance(perMille: 120) { continue }
      if rule.need == .conditional {
        let applies = random.chance(perMille: 350)
        acts.append(.soon(.answerCondition(document: rule.document, applies: applies), 1...2))
        if !applies { continue }
      }
      if lacks, rule.need == .required, !isLacking || random.chance(perMille: 200) {
        isLacking = true
        if random.chance(perMille: 600) { continue }
        acts.append(.soon(.checkDocument(rule.document, flaw(of: rule.document))))
      } else {
        acts.append(.soon(.checkDocument(rule.document, .sound)))
      }
    }
    guard profile.intake.hasRequestForm, rest != .draft else { return acts }
    // Half of those who lack something hand in all the same, the others when they come again.
    guard !isLacking || rest == .completing || random.chance(perMille: 500) else { return acts }
    return acts + submission
  }

  /// What is wrong with a paper; one that is valid for ever cannot have expired.
  private mutating func flaw(of document: String) -> Act.PaperCondition {
    switch profile.document(document)?.validity {
    case .untilDateShown, .months: random.choice(of: [.expired, .mismatched, .unseen]) ?? .unseen
    case .forever, .thisSubmission, nil: random.choice(of: [.mismatched, .unseen]) ?? .unseen
    }
  }

  var submission: [PlannedAct] {
    (profile.intake.needsDeclaration ? [.soon(.signDeclaration, 1...3)] : []) + [.soon(.submit, 1...2)]
  }

  /// The checks of everything that the request still lacks, now on the table.
  func checksOfLacking(_ open: OpenCase) -> [PlannedAct] {
    guard let request = open.request else { return [] }
    let checklist = request.checklist(under: profile, party: open.file.facts.kind, on: days[dayIndex])
    var acts: [PlannedAct] = []
    for item in checklist.items where !item.isSettled {
      if item.state == .unanswered {
        acts.append(.soon(.answerCondition(document: item.id, applies: true), 1...2))
      }
      acts.append(.soon(.checkDocument(item.id, .sound)))
    }
    if profile.intake.hasRequestForm, profile.intake.needsDeclaration, !checklist.hasDeclaration {
      acts.append(.soon(.signDeclaration, 1...3))
    }
    if profile.intake.hasRequestForm, request.submittedOn == nil { acts.append(.soon(.submit, 1...2)) }
    return acts
  }
}
