import Calendars
import Casework
import Seeds

/// A file to which anything happens in any order; what the office refuses is skipped.
struct RandomLife {
  private(set) var desk: CaseDesk
  private(set) var refusals = 0
  private(set) var statuses: Set<RequestStatus> = []
  private var numbers: SplitMix

  init(seed: UInt64, profile: Profile) throws {
    numbers = SplitMix(seed: Int(seed))
    desk = try CaseDesk(profile, entry: seed.isMultiple(of: 2) ? Samples.person : Samples.household)
  }

  mutating func live(steps: Int) {
    for _ in 0..<steps {
      if chance(4) { desk.now = desk.now.adding(minutes: Int.random(in: 30...6_000, using: &numbers)) }
      desk.sit(pick([Samples.director, Samples.researcher, Samples.reception]))
      do {
        try act()
      } catch {
        refusals += 1
      }
      for request in desk.file.requests { statuses.insert(desk.file.status(of: request)) }
    }
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 1...oneIn, using: &numbers) == 1 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  private mutating func act() throws {
    switch Int.random(in: 0..<20, using: &numbers) {
    case 0: try desk.visit(visitCommand())
    case 1: try desk.change(fileCommand())
    case 2...4: try desk.refer(referralCommand())
    case 5...6: try takeTowardsDecision()
    case 7: try decideInSession()
    case 8: try tellOrDeliver()
    default: try desk.ask(requestCommand())
    }
  }

  private var request: Int { desk.file.requests.last?.id ?? 1 }

  private mutating func fileCommand() -> FileCommand {
    pick([
      .correct(.name, to: pick(["سعد علي", "نورة سالم", ""]), reason: "خطأ", confirmed: []),
      .correct(.identityNumber, to: pick(["2000000006", "1058529940", "7"]), reason: "خطأ", confirmed: []),
      .addDependant(DependantEntry(name: "ريم", relation: pick(["daughter", "x"]))),
      .removeDependant(pick([1, 2, 3]), reason: "زواج"),
      .agreeContact(AgreedContact(channel: pick(["visit", "phone", "fax"]), detail: nil)),
    ])
  }

  private mutating func visitCommand() -> VisitCommand {
    let visit = desk.file.visits.last?.id ?? 1
    return pick([
      .open(channel: "visit", purpose: "سؤال", arrivedAt: nil),
      .answer(visit: visit, question: "متى؟", answer: "غدًا", source: "bylaws"),
      .giveRequirements(visit: visit, service: "aid"),
      .close(visit: visit, readOutMissing: chance(2), reason: nil),
    ])
  }

  private mutating func referralCommand() -> ReferralCommand {
    let referral = desk.file.referrals.last?.id ?? 1
    return pick([
      .send(
        request: desk.file.requests.last?.id, target: pick([.researchers, .unit("social")]),
        purpose: pick([.study, .unclearProcedure]), reason: "دراسة", due: nil, consent: nil),
      .accept(referral: referral), .return(referral: referral, reason: "ناقص"),
      .answer(referral: referral, words: "نعم"),
      .transfer(referral: referral, to: .unit("health"), reason: "اختصاص", consent: nil),
      .complete(referral: referral, outcome: "تم"), .revoke(referral: referral, reason: "خطأ"),
    ])
  }

  private mutating func requestCommand() -> RequestCommand {
    let today = desk.context.today
    let document = pick(["card", "salary", "lease", "letter", "death"])
    let check = DocumentChecked(
      request: request, document: document, originalSighted: !chance(5), matches: chance(5) ? nil : true,
      issuedOn: today.adding(days: -10), validUntil: today.adding(days: pick([-1, 5, 400])))
    return pick([
      .open(service: "aid", category: nil, need: "إيجار", channel: "visit"),
      .answerCondition(request: request, document: "lease", applies: chance(2)), .checkDocument(check),
      .checkDocument(check), .withdrawDocument(request: request, document: document, reason: "أعيد"),
      .judgeExpiry(request: request), .explainReply(request: request), .submit(request: request),
      .signDeclaration(request: request, paperNumber: "1", keptAt: "خزانة", signedOn: today),
      .study(
        CaseStudied(
          request: request, means: .desk, studiedOn: today, findings: "أسرة", incomes: [], expenses: [])),
      .bringToDecider(request: request, unit: "social"), desk.file.requests.isEmpty ? .submit(request: 1) : decision(),
      .close(request: request, reason: "انتهى"), .void(request: request, reason: "خطأ"),
    ])
  }

  private mutating func decision() -> RequestCommand {
    let outcome: RequestDecided.Outcome = pick(RequestDecided.Outcome.allCases)
    let decision = desk.decision(
      outcome, reason: "income-above-limit", postponedUntil: desk.context.today.adding(days: 9).iso,
      earlyReason: "طارئ")
    return .decide(decision)
  }

  /// The steps that lead on, so that the far stages are reached often enough.
  private mutating func takeTowardsDecision() throws {
    guard !desk.file.requests.isEmpty else { return }
    let today = desk.context.today
    for document in ["card", "salary", "death"] {
      let check = DocumentChecked(
        request: request, document: document, originalSighted: true, matches: true, issuedOn: today.adding(days: -3),
        validUntil: today.adding(days: 300))
      tryTo(.checkDocument(check))
    }
    tryTo(.answerCondition(request: request, document: "lease", applies: false))
    tryTo(.signDeclaration(request: request, paperNumber: "1", keptAt: "خزانة", signedOn: today))
    tryTo(.submit(request: request))
    try desk.ask(.bringToDecider(request: request, unit: "social"))
  }

  private mutating func tryTo(_ command: RequestCommand) {
    do {
      try desk.ask(command)
    } catch {
      refusals += 1
    }
  }

  private mutating func tellOrDeliver() throws {
    guard !desk.file.requests.isEmpty else { return }
    try desk.ask(pick([desk.notice(), desk.delivery(isWhole: false), desk.delivery()]))
  }

  private mutating func decideInSession() throws {
    guard let waiting = desk.file.requests.last(where: { $0.waiting != nil && !$0.isEnded }) else { return }
    let reference = CaseReference(file: desk.file.id, ordinal: waiting.id)
    let session = try CommitteeSession.sample(heldOn: desk.context.today, agenda: [reference])
    var decision = desk.decision(
      pick(RequestDecided.Outcome.allCases), reason: "income-above-limit",
      postponedUntil: desk.context.today.adding(days: 9).iso, earlyReason: "طارئ")
    decision.request = waiting.id
    let events = try session.decide(decision, in: desk.file, context: desk.context)
    desk.keep(events.filter { $0.stream == desk.file.id.stream })
  }
}
