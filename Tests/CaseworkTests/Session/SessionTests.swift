import Calendars
import Casework
import Testing

@Suite("The committee decides in session: quorum, agenda, abstention, minutes (R5)")
struct SessionTests {
  private let members = ["خالد", "منى", "سالم", "ليلى"].map { SessionMember(name: $0, isPresent: true) }
  private let reference = CaseReference(file: .first, ordinal: 1)

  private func waiting() throws -> CaseDesk {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openWaiting()
    desk.go(to: "2026-12-06")
    return desk
  }

  private func waiting(_ desk: CaseDesk) -> [CaseReference: ServiceRequest] { [reference: desk.request] }

  private func convene(_ desk: CaseDesk, _ members: [SessionMember], on day: String = "2026-12-06") throws
    -> CommitteeSession
  {
    let events = try CommitteeSession.convene(
      number: SessionNumber(1), heldOn: Samples.day(day), members: members, in: desk.context)
    let recorded = CaseDesk.recorded(events, from: 500, by: desk.officer, at: desk.now)
    return try #require(CommitteeSession(number: SessionNumber(1), events: recorded))
  }

  private func keep(_ events: [StreamEvent], in session: inout CommitteeSession, _ desk: inout CaseDesk) {
    desk.keep(events.filter { $0.stream == .file(.first) })
    let own = events.filter { $0.stream == session.id.stream }
    for event in CaseDesk.recorded(own, from: 600, by: desk.officer, at: desk.now) { session.apply(event) }
  }

  private func inSession(_ desk: inout CaseDesk, members: [SessionMember]? = nil) throws -> CommitteeSession {
    var session = try convene(desk, members ?? self.members)
    let events = try session.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: desk.context)
    keep(events, in: &session, &desk)
    return session
  }

  @Test("a session with quorum decides its agenda and closes with the number of its minutes")
  func wholeSession() throws {
    var desk = try waiting()
    desk.sit(Samples.secretary)
    var session = try inSession(&desk)
    let events = try session.decide(desk.decision(), in: desk.file, context: desk.context)
    #expect(events.map(\.stream) == [.file(.first), .session(SessionNumber(1))])
    keep(events, in: &session, &desk)
    #expect(desk.status == .accepted)
    #expect(desk.request.decision?.value.session == SessionNumber(1))
    #expect(session.decided == [reference: .accept])
    keep(try session.close(minutesNumber: "7/1448", in: desk.context), in: &session, &desk)
    #expect(session.isClosed)
    #expect(session.minutesNumber == "7/1448")
  }

  @Test("the committee's decision ends what was referred for its sake, in the same commit")
  func endsReferrals() throws {
    var desk = try waiting()
    desk.sit(Samples.reception)
    try desk.refer(
      .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil))
    desk.sit(Samples.secretary)
    var session = try inSession(&desk)
    let events = try session.decide(desk.decision(), in: desk.file, context: desk.context)
    #expect(events.map(\.event.kindName) == ["request.decided", "referral.superseded", "session.caseDecided"])
    keep(events, in: &session, &desk)
    #expect(desk.file.referral(1)?.stage == .superseded)
  }

  @Test("a number of the minutes that was written down wrongly is put right: old, new and reason remain")
  func correctsMinutes() throws {
    var desk = try waiting()
    desk.sit(Samples.secretary)
    var session = try convene(desk, members)
    #expect(throws: Refusal.session(.notClosed)) {
      try session.correctMinutes(to: "8/1448", reason: "خطأ", in: desk.context)
    }
    keep(try session.close(minutesNumber: "7/1448", in: desk.context), in: &session, &desk)
    let refused: [(String, String, SessionRefusal)] = [
      (" ", "خطأ", .minutesNumberMissing), ("7/1448", "خطأ", .minutesUnchanged), ("8/1448", " ", .reasonMissing),
    ]
    for (number, reason, refusal) in refused {
      #expect(throws: Refusal.session(refusal)) {
        try session.correctMinutes(to: number, reason: reason, in: desk.context)
      }
    }
    keep(try session.correctMinutes(to: " 8/1448 ", reason: "خطأ في الترقيم", in: desk.context), in: &session, &desk)
    #expect(session.minutesNumber == "8/1448")
    #expect(
      session.corrections.map(\.value)
        == [MinutesCorrected(old: "7/1448", new: "8/1448", reason: "خطأ في الترقيم")])
    #expect(session.isClosed)
  }

  @Test("a session is dated on its day, whatever the entry says")
  func dated() throws {
    var desk = try waiting()
    desk.go(to: "2026-12-08")
    let session = try inSession(&desk)
    let events = try session.decide(desk.decision(on: "2026-12-01"), in: desk.file, context: desk.context)
    guard case .request(.decided(let decision)) = events[0].event else {
      Issue.record("The first event is the decision.")
      return
    }
    #expect(decision.decidedOn == Samples.day("2026-12-06"))
  }

  @Test("before the floor the committee gives a reason too")
  func early() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openWaiting()
    desk.go(to: "2026-12-06")
    var session = try convene(desk, members, on: "2026-12-05")
    let agenda = try session.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: desk.context)
    keep(agenda, in: &session, &desk)
    #expect(throws: Refusal.request(.beforeFloor(floor: Samples.day("2026-12-06")))) {
      try session.decide(desk.decision(), in: desk.file, context: desk.context)
    }
    let early = desk.decision(earlyReason: "طارئ")
    #expect(try session.decide(early, in: desk.file, context: desk.context).count == 2)
  }

  @Test("no session below its quorum, without members, with one named twice, or of a day to come")
  func convening() throws {
    let desk = try waiting()
    var absent = members
    absent[0].isPresent = false
    absent[1].isPresent = false
    #expect(throws: Refusal.session(.belowQuorum(present: 2, needed: 3))) { try convene(desk, absent) }
    absent[0].isPresent = true
    #expect(try convene(desk, absent).present.count == 3)
    #expect(throws: Refusal.session(.membersMissing)) {
      try convene(desk, [SessionMember(name: " ", isPresent: true)])
    }
    let twice = members + [SessionMember(name: " خالد ", isPresent: true)]
    #expect(throws: Refusal.session(.memberNamedTwice("خالد"))) { try convene(desk, twice) }
    #expect(throws: Refusal.session(.dateInFuture)) { try convene(desk, members, on: "2026-12-07") }
    #expect(throws: Refusal.session(.noCommittee)) { try convene(CaseDesk(Samples.ceilingPolicy), members) }
  }

  @Test("the agenda holds cases that wait and stand on no other open agenda, each once")
  func agenda() throws {
    let desk = try waiting()
    let session = try convene(desk, members)
    #expect(throws: Refusal.session(.notWaiting(reference))) {
      try session.decide(agenda: [reference], waiting: [:], elsewhere: [:], in: desk.context)
    }
    #expect(throws: Refusal.session(.onOpenAgenda(reference, SessionNumber(9)))) {
      try session.decide(
        agenda: [reference], waiting: waiting(desk), elsewhere: [reference: SessionNumber(9)], in: desk.context)
    }
    let events = try session.decide(
      agenda: [reference, reference], waiting: waiting(desk), elsewhere: [:], in: desk.context)
    #expect(events.map(\.event) == [.session(.agendaSet(AgendaSet(cases: [reference])))])
  }

  @Test(
    "a case that came before the committee before the policy asked for an assessment comes on the agenda for a reason")
  func unassessed() throws {
    var desk = try waiting()
    desk.sit(Samples.secretary)
    let session = try convene(desk, members)
    let context = try asking(desk)
    #expect(throws: Refusal.session(.unassessed([reference]))) {
      try session.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: context)
    }
    #expect(throws: Refusal.session(.unassessed([reference]))) {
      try session.decide(
        agenda: [reference], waiting: waiting(desk), elsewhere: [:], unassessedReason: "  ", in: context)
    }
    let events = try session.decide(
      agenda: [reference], waiting: waiting(desk), elsewhere: [:], unassessedReason: "حالة عاجلة", in: context)
    let brought = BroughtToDecider(request: 1, unit: nil, unassessedReason: "حالة عاجلة")
    #expect(
      events.map(\.event) == [
        .session(.agendaSet(AgendaSet(cases: [reference]))), .request(.broughtToDecider(brought)),
      ])
    // What is on the agenda since before stays there.
    var earlier = session
    let set = try earlier.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: desk.context)
    for event in CaseDesk.recorded(set, from: 600, by: desk.officer, at: desk.now) { earlier.apply(event) }
    let kept = try earlier.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: context)
    #expect(kept.map(\.event) == [.session(.agendaSet(AgendaSet(cases: [reference])))])
    desk.keep(events.filter { $0.stream == .file(.first) })
    // Its file tells why from now on, and nobody is asked again.
    let again = try session.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: context)
    #expect(again.map(\.event) == [.session(.agendaSet(AgendaSet(cases: [reference])))])
  }

  @Test("a case whose need was assessed comes on the agenda without a reason (O1)")
  func assessed() throws {
    var desk = try waiting()
    try desk.ask(.assessNeed(NeedAssessed(request: 1, level: "high", grounds: "دخل محدود")))
    desk.sit(Samples.secretary)
    let session = try convene(desk, members)
    let events = try session.decide(
      agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: try asking(desk))
    #expect(events.map(\.event) == [.session(.agendaSet(AgendaSet(cases: [reference])))])
  }

  /// The desk under a version of its policy that asks for the need to be assessed.
  private func asking(_ desk: CaseDesk) throws -> DecisionContext {
    var profile = desk.context.profile
    profile.clauses[0].duties.insert(.needAssessed)
    let adopted = PolicyAdopted(profile: profile, effectiveFrom: desk.context.today, reason: "نسخة جديدة")
    var register = desk.context.register
    for event in CaseDesk.recorded(
      [StreamEvent(.office, .office(.policyAdopted(adopted)))], from: 400, by: desk.officer, at: desk.now)
    {
      register.apply(event)
    }
    return DecisionContext(officer: desk.officer, now: desk.now, register: register)
  }

  @Test("a decided case stays on the agenda and is not decided again")
  func decidedTwice() throws {
    var desk = try waiting()
    var session = try inSession(&desk)
    keep(try session.decide(desk.decision(), in: desk.file, context: desk.context), in: &session, &desk)
    #expect(throws: Refusal.session(.alreadyDecided(reference))) {
      try session.decide(desk.decision(), in: desk.file, context: desk.context)
    }
    #expect(throws: Refusal.session(.alreadyDecided(reference))) {
      try session.decide(agenda: [], waiting: [:], elsewhere: [:], in: desk.context)
    }
    let again = try session.decide(agenda: [reference], waiting: [:], elsewhere: [:], in: desk.context)
    #expect(again.map(\.event) == [.session(.agendaSet(AgendaSet(cases: [reference])))])
  }

  @Test("a case of no agenda is not decided")
  func notOnAgenda() throws {
    let desk = try waiting()
    let session = try convene(desk, members)
    #expect(throws: Refusal.session(.notOnAgenda(reference))) {
      try session.decide(desk.decision(), in: desk.file, context: desk.context)
    }
  }

  @Test("whoever abstains for kinship attends, and enough others remain to decide")
  func abstention() throws {
    var desk = try waiting()
    let session = try inSession(&desk)
    let kin = desk.decision(abstained: ["خالد"])
    #expect(try session.decide(kin, in: desk.file, context: desk.context).count == 2)
    let two = desk.decision(abstained: ["خالد", "منى"])
    #expect(try session.decide(two, in: desk.file, context: desk.context).count == 2)
    #expect(throws: Refusal.session(.abstainerNotPresent("هند"))) {
      try session.decide(desk.decision(abstained: ["هند"]), in: desk.file, context: desk.context)
    }
    #expect(throws: Refusal.session(.tooFewVoters(voting: 1, needed: 2))) {
      try session.decide(
        desk.decision(abstained: ["خالد", "منى", "سالم"]), in: desk.file, context: desk.context)
    }
  }

  @Test("a session closes with minutes and with nothing left undecided, and takes nothing more")
  func closing() throws {
    var desk = try waiting()
    var session = try inSession(&desk)
    #expect(throws: Refusal.session(.minutesNumberMissing)) { try session.close(minutesNumber: "", in: desk.context) }
    #expect(throws: Refusal.session(.undecidedCases([reference]))) {
      try session.close(minutesNumber: "7", in: desk.context)
    }
    let postponed = desk.decision(.postpone, postponedUntil: "2026-12-20")
    keep(try session.decide(postponed, in: desk.file, context: desk.context), in: &session, &desk)
    #expect(desk.status == .postponed)
    keep(try session.close(minutesNumber: "7", in: desk.context), in: &session, &desk)
    let closed = Refusal.session(.closed)
    #expect(throws: closed) { try session.close(minutesNumber: "8", in: desk.context) }
    #expect(throws: closed) {
      try session.decide(agenda: [reference], waiting: waiting(desk), elsewhere: [:], in: desk.context)
    }
    #expect(throws: closed) { try session.decide(desk.decision(), in: desk.file, context: desk.context) }
  }

  @Test("events that do not begin with a convening are no session")
  func withoutConvening() {
    #expect(CommitteeSession(number: SessionNumber(1), events: []) == nil)
  }
}
