import Calendars
import Casework
import Testing

@Suite("Holds and retention come before every erasure")
struct HoldAndRetentionTests {
  private let facts = ErasureFacts(rule: .standard, openDataRequests: [], isOnOpenAgenda: false)

  /// Six years after the file was last touched: the association's own retention has ended.
  private let later = "2032-12-01"

  private func context(_ iso: String, _ officer: Officer = Samples.director) throws -> DecisionContext {
    DecisionContext(
      officer: officer, now: Samples.moment(iso), register: try OfficeRegister.sample(Samples.floorPolicy))
  }

  private func decision(early: String? = nil, request: Int? = nil) -> SubjectCommand {
    .decideErasure(
      ErasureDecided(
        ground: .personAsked, explanation: "طلب صاحبها", request: request, earlyReason: early, mentionCount: 0))
  }

  private func file() throws -> BeneficiaryFile { try CaseDesk(Samples.floorPolicy).file }

  private func after(
    _ command: SubjectCommand, in file: BeneficiaryFile, _ facts: ErasureFacts? = nil, on iso: String = "2032-12-01"
  ) throws(Refusal) -> BeneficiaryFile {
    let context: DecisionContext
    do { context = try self.context(iso) } catch { preconditionFailure("The sample office has a register.") }
    var file = file
    for event in try file.decide(command, facts: facts ?? self.facts, in: context) {
      file.apply(
        RecordedEvent(
          number: file.lastNumber + 1, stream: event.stream, at: context.now, officer: context.officer.id,
          clauses: [], event: event.event))
    }
    return file
  }

  @Test("a file is kept by each class that concerns it, the longest last")
  func terms() throws {
    let file = try file()
    let day = file.lastActiveAt.day(in: .riyadh)
    let retention = Retention(of: file, by: .standard)
    #expect(retention.terms.map(\.kept.id) == ["general"])
    #expect(retention.through == day.adding(months: 60))
    #expect(retention.bindingThrough == nil)
    #expect(!retention.hasEnded(on: day.adding(months: 60)))
    #expect(retention.hasEnded(on: day.adding(months: 60).adding(days: 1)))
  }

  @Test("while the association's own retention runs, an erasure states why it is cut short")
  func early() throws {
    let file = try file()
    let day = file.lastActiveAt.day(in: .riyadh)
    #expect(throws: Refusal.subject(.retentionRuns(through: day.adding(months: 60)))) {
      try after(decision(), in: file, on: day.iso)
    }
    #expect(try after(decision(early: "لا حاجة إليها"), in: file, on: day.iso).erasure?.value.earlyReason != nil)
    #expect(try after(decision(early: "لا حاجة"), in: file).erasure?.value.earlyReason == nil)
  }

  @Test("what stands against an erasure is known before anything is typed for it")
  func obstacle() throws {
    let file = try file()
    let day = file.lastActiveAt.day(in: .riyadh)
    #expect(file.obstacleToErasure(facts, in: try context(day.iso)) == nil)
    let held = try after(.hold(ground: "دعوى"), in: file, on: day.iso)
    #expect(held.obstacleToErasure(facts, in: try context(day.iso)) == .underHold(ground: "دعوى"))
    var rule = DataRule.standard
    rule.retention = [RetentionClass(id: "law", label: nil, years: 10, from: .lastActivity, isBinding: true)]
    let bound = ErasureFacts(rule: rule, openDataRequests: [], isOnOpenAgenda: false)
    #expect(
      file.obstacleToErasure(bound, in: try context(day.iso)) == .retentionBinds(through: day.adding(months: 120)))
  }

  @Test("what a law demands is cut short by nobody")
  func binding() throws {
    var rule = DataRule.standard
    rule.retention = [RetentionClass(id: "law", label: nil, years: 10, from: .lastActivity, isBinding: true)]
    let file = try file()
    let day = file.lastActiveAt.day(in: .riyadh)
    let bound = ErasureFacts(rule: rule, openDataRequests: [], isOnOpenAgenda: false)
    #expect(throws: Refusal.subject(.retentionBinds(through: day.adding(months: 120)))) {
      try after(decision(early: "لا حاجة إليها"), in: file, bound)
    }
  }

  private func entitlement(givenOn: String?) throws -> Matter {
    let id = MatterID(3, file: .first)
    var events = [MatterEvent(.entitlement, "opened", ["words": "تعويض", "dueOn": "2026-11-25"])]
    if let givenOn { events.append(MatterEvent(.entitlement, "given", ["givenOn": givenOn, "paper": "س 1"])) }
    let recorded = events.enumerated().map { place, event in
      RecordedEvent(
        number: 200 + place, stream: id.stream, at: Samples.moment("2026-11-25"), officer: Samples.director.id,
        clauses: [], event: .matter(event))
    }
    return try #require(Matter(id: id, events: recorded))
  }

  @Test("what is open beside the requests comes before an erasure, and money that was paid by it binds for its years")
  func matters() throws {
    var rule = DataRule.standard
    rule.retention = [RetentionClass(id: "money", label: nil, years: 10, from: .lastDelivery, isBinding: true)]
    let open = ErasureFacts(
      rule: rule, openDataRequests: [], isOnOpenAgenda: false, matters: [try entitlement(givenOn: nil)])
    #expect(try file().obstacleToErasure(open, in: try context(later)) == .matterOpen(3))
    let paid = ErasureFacts(
      rule: rule, openDataRequests: [], isOnOpenAgenda: false, matters: [try entitlement(givenOn: "2026-11-24")])
    let last = Samples.day("2036-11-24")
    #expect(try file().obstacleToErasure(paid, in: try context(later)) == .retentionBinds(through: last))
    #expect(throws: Refusal.subject(.retentionBinds(through: last))) {
      try after(decision(early: "لا حاجة إليها"), in: try file(), paid)
    }
    let terms = Retention(of: try file(), and: paid.matters, by: .standard).terms
    #expect(terms.map(\.through.iso) == ["2036-11-24", "2031-11-25"])
  }

  @Test("a held file is not erased until the hold is released, also where it came after the decision")
  func hold() throws {
    let held = try after(.hold(ground: "دعوى"), in: try file())
    #expect(throws: Refusal.subject(.underHold(ground: "دعوى"))) { try after(decision(), in: held) }
    #expect(throws: Refusal.subject(.alreadyHeld)) { try after(.hold(ground: "أخرى"), in: held) }
    let released = try after(.releaseHold(reason: "انتهت"), in: held)
    #expect(throws: Refusal.subject(.notHeld)) { try after(.releaseHold(reason: "انتهت"), in: released) }
    let decided = try after(.hold(ground: "دعوى"), in: try after(decision(early: "س"), in: released))
    #expect(throws: Refusal.subject(.underHold(ground: "دعوى"))) {
      _ = try decided.decide(
        .confirmErasure(typed: decided.id), facts: facts, in: try context(later, Self.administrator))
    }
  }

  private static let administrator = Officer(
    id: OfficerID(rawValue: "admin"), name: "س", roles: [.administrator])

  @Test("the last day of a term is one of its days")
  func lastDays() throws {
    var rule = DataRule.standard
    rule.retention = [RetentionClass(id: "law", label: nil, years: 10, from: .lastActivity, isBinding: true)]
    let bound = ErasureFacts(rule: rule, openDataRequests: [], isOnOpenAgenda: false)
    let file = try file()
    let active = file.lastActiveAt.day(in: .riyadh)
    let (own, law) = (active.adding(months: 60), active.adding(months: 120))
    #expect(throws: Refusal.subject(.retentionRuns(through: own))) { try after(decision(), in: file, on: own.iso) }
    #expect(try after(decision(), in: file, on: own.adding(days: 1).iso).erasure != nil)
    #expect(throws: Refusal.subject(.retentionBinds(through: law))) {
      try after(decision(early: "س"), in: file, bound, on: law.iso)
    }
    #expect(try after(decision(), in: file, bound, on: law.adding(days: 1).iso).erasure != nil)
  }

  @Test("a visit, a request or a referral that goes on comes before an erasure, and so does a merge")
  func openWork() throws {
    let referral = ReferralCommand.send(
      request: nil, target: .researchers, purpose: .other, reason: "سؤال", due: nil, consent: nil)
    let begun: [(OpenFileWork, (inout CaseDesk) throws -> Void)] = [
      (.visit, { try $0.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil)) }),
      (.request(1), { try $0.ask(.open(service: "aid", category: nil, need: "إيجار متأخر", channel: "visit")) }),
      (.referral(1), { try $0.refer(referral) }),
    ]
    for (work, begin) in begun {
      var desk = try CaseDesk(Samples.floorPolicy)
      try begin(&desk)
      #expect(throws: Refusal.subject(.workOpen(work))) { try after(decision(), in: desk.file) }
    }
    var desk = try CaseDesk(Samples.floorPolicy)
    let kept = FileNumber(100_002)
    desk.keep(
      [StreamEvent(desk.file.id.stream, .subject(.mergedInto(FileMerged(other: kept, reason: "شخص واحد"))))])
    #expect(throws: Refusal.subject(.merged(into: kept))) { try after(decision(), in: desk.file) }
  }

  @Test("a hold, its end, an erasure and its withdrawal say why; a copy answers a request that is open")
  func words() throws {
    let file = try file()
    #expect(throws: Refusal.subject(.groundMissing)) { try after(.hold(ground: " "), in: file) }
    let held = try after(.hold(ground: "دعوى"), in: file)
    #expect(throws: Refusal.subject(.reasonMissing)) { try after(.releaseHold(reason: ""), in: held) }
    var unsaid = ErasureDecided(
      ground: .personAsked, explanation: " ", request: nil, earlyReason: nil, mentionCount: 0)
    #expect(throws: Refusal.subject(.reasonMissing)) { try after(.decideErasure(unsaid), in: file) }
    #expect(throws: Refusal.subject(.notDecided)) { try after(.withdrawErasure(reason: "عدل"), in: file) }
    unsaid.explanation = "طلب صاحبها"
    let decided = try after(.decideErasure(unsaid), in: file)
    #expect(throws: Refusal.subject(.reasonMissing)) { try after(.withdrawErasure(reason: " "), in: decided) }
    #expect(throws: Refusal.subject(.requestUnknown(4))) {
      try after(.giveCopy(CopyGiven(request: 4, means: .screen)), in: file)
    }
  }

  @Test("an open request over the data, or a case on an agenda, comes first")
  func openMatters() throws {
    let file = try file()
    let request = try RightsRegister().after(
      .receive(
        DataRequestFacts(
          file: file.id, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted,
          channel: "visit", receivedOn: Samples.day("2026-11-22"), words: "نسخة")),
      DataRequestFile(number: file.id, isErased: false), in: try context("2026-11-22")
    ).requests
    let asked = ErasureFacts(rule: .standard, openDataRequests: request, isOnOpenAgenda: false)
    #expect(throws: Refusal.subject(.dataRequestOpen(1))) { try after(decision(), in: file, asked) }
    #expect(try after(decision(request: 1), in: file, asked).erasure != nil)
    let listed = ErasureFacts(rule: .standard, openDataRequests: [], isOnOpenAgenda: true)
    #expect(throws: Refusal.subject(.onAgenda)) { try after(decision(), in: file, listed) }
    #expect(throws: Refusal.subject(.requestUnknown(1))) { try after(decision(request: 1), in: file) }
  }

  @Test("a decided file rests; whoever decided does not confirm where there is somebody else, who types its number")
  func secondOfficer() throws {
    let decided = try after(decision(), in: try file())
    #expect(throws: Refusal.subject(.erasureDecided)) { try decided.demandNotLeaving() }
    #expect(throws: Refusal.subject(.alreadyDecided)) { try after(decision(), in: decided) }
    let back = try after(.withdrawErasure(reason: "عدل"), in: decided)
    #expect(throws: Never.self) { try back.demandNotLeaving() }
    let staffed = try OfficeRegister.sample(Samples.floorPolicy)
    let second = try #require(
      staffed.officers.first { $0.id != Samples.director.id && $0.may(.confirmErasure, under: Samples.floorPolicy) })
    #expect(throws: Refusal.subject(.secondOfficerNeeded)) {
      try after(.confirmErasure(typed: decided.id), in: decided)
    }
    let context = DecisionContext(officer: second, now: Samples.moment(later), register: staffed)
    #expect(throws: Refusal.subject(.numberMismatch)) {
      _ = try decided.decide(.confirmErasure(typed: FileNumber(1)), facts: facts, in: context)
    }
    let events = try decided.decide(.confirmErasure(typed: decided.id), facts: facts, in: context)
    #expect(events.map(\.event.kindName) == ["subject.erasureConfirmed"])
    // Where nobody else may, the officer who decided it does both.
    var alone = staffed
    alone.officers.removeAll { $0.id == second.id }
    let own = DecisionContext(officer: Samples.director, now: Samples.moment(later), register: alone)
    #expect(!decided.needsSecondOfficer(in: own))
    #expect(try decided.decide(.confirmErasure(typed: decided.id), facts: facts, in: own).count == 1)
  }
}
