import Calendars
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("What is due for an officer")
struct DueTests {
  @Test("K3h: a reply is due by its ceiling, three weeks after Sunday 2026-11-22, and late from the next day")
  func reply() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    #expect(reference.text == "100001/1")
    let researcher = StagePeople.researcher
    try sign(stage, researcher)
    #expect(try stage.seat(researcher).due(until: OfficeStage.day("2026-12-12")) == [])
    #expect(try stage.seat(researcher).due(until: OfficeStage.day("2026-12-13")).map(\.kind) == [.reply(reference)])
    stage.clock.go(to: OfficeStage.day("2026-12-13"))
    #expect(try stage.seat(researcher).due(until: OfficeStage.day("2026-12-13")).map(\.isLate) == [false])
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    let late = try stage.seat(researcher).due(until: OfficeStage.day("2026-12-14"))
    #expect(late.map(\.due.iso) == ["2026-12-13"])
    #expect(late.map(\.isLate) == [true])
    #expect(try stage.seat(StagePeople.auditor).due(until: OfficeStage.day("2026-12-14")) == [])
    // What goes missing after the ceiling makes no answer less late.
    let papers = try stage.file(reference.file).request(reference.ordinal)?.documents.keys.sorted() ?? []
    let paper = try #require(papers.first)
    try stage.submit(
      .request(
        reference.file, .withdrawDocument(request: reference.ordinal, document: paper, reason: "طلب صاحبها أصلها")),
      as: StagePeople.reception)
    #expect(
      try stage.seat(researcher).due(until: OfficeStage.day("2026-12-14")).map(\.due.iso) == ["2026-12-13"])
  }

  @Test("R3: a referral is due for those to whom it came, with the day that its sender named")
  func referral() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    let day = OfficeStage.day("2026-11-25")
    try stage.submit(
      .referral(
        reference.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة الحالة", due: day, consent: nil)),
      as: StagePeople.reception)
    try sign(stage, StagePeople.researcher)
    #expect(try stage.seat(StagePeople.researcher).due(until: OfficeStage.day("2026-11-24")) == [])
    let items = try stage.seat(StagePeople.researcher).due(until: day)
    #expect(items.map(\.kind) == [.referral(CaseReference(file: reference.file, ordinal: 1))])
    #expect(items.map(\.due) == [day])
  }

  @Test("K9: whoever has not signed the policy in force has that to do today")
  func signing() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let today = stage.clock.today
    #expect(try stage.seat(StagePeople.researcher).due(until: today).map(\.kind) == [.policySigning])
    try sign(stage, StagePeople.researcher)
    #expect(try stage.seat(StagePeople.researcher).due(until: today) == [])
  }

  @Test("R5: what the committee heard is due until its minutes are recorded")
  func session() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let number = try stage.convene([try stage.waiting()])
    let kinds = try stage.seat(StagePeople.secretary).due(until: stage.clock.today).map(\.kind)
    #expect(kinds.contains(.session(number)))
    #expect(try !stage.seat(StagePeople.reception).due(until: stage.clock.today).map(\.kind).contains(.session(number)))
  }

  @Test("R5: once its minutes are recorded a session is due for nobody any more")
  func closedSession() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    let number = try stage.convene([reference])
    let decision = stage.acceptance(of: reference, earlyReason: "حالة عاجلة")
    try stage.submit(.session(number, .decide(reference, decision)), as: StagePeople.secretary)
    try stage.submit(.session(number, .close(minutesNumber: "11")), as: StagePeople.secretary)
    let kinds = try stage.seat(StagePeople.secretary).due(until: stage.clock.today).map(\.kind)
    #expect(!kinds.contains(.session(number)))
  }

  @Test("R5: a decision that was postponed is due on the day of its return, for those who decide")
  func postponed() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    let day = OfficeStage.day("2026-11-30")
    let decision = RequestDecided(
      request: reference.ordinal, outcome: .postpone, decidedOn: stage.clock.today, session: nil, unit: nil,
      reason: nil,
      explanation: "لاستكمال معلومة", granted: nil, halalas: nil, postponedUntil: day, abstained: [], earlyReason: nil)
    try stage.submit(.request(reference.file, .decide(decision)), as: StagePeople.secretary)
    func items(_ last: String, _ officer: Officer) throws -> [DueItem] {
      try stage.seat(officer).due(until: OfficeStage.day(last)).filter { $0.kind == .postponed(reference) }
    }
    #expect(try items("2026-11-29", StagePeople.secretary) == [])
    #expect(try items("2026-11-30", StagePeople.secretary).map(\.due) == [day])
    #expect(try items("2026-11-30", StagePeople.auditor) == [])
    try stage.submit(
      .file(reference.file, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")),
      as: StagePeople.director)
    #expect(try items("2026-11-30", StagePeople.secretary) == [])
  }

  private func recordBreach(_ stage: OfficeStage) throws {
    let facts = DataBreachFacts(
      discoveredAt: stage.clock.now, what: "قائمة أُرسلت إلى غير صاحبها", concerned: "مستفيدون", peopleCount: 3)
    try stage.submit(.rights(.recordBreach(facts)), as: StagePeople.director)
  }

  @Test("the authority is told of a breach within its hours: what is asked about fewer days does not name it")
  func breach() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try recordBreach(stage)
    let today = stage.clock.today
    func items(_ last: CivilDate) throws -> [DueItem] {
      try stage.seat(StagePeople.director).due(until: last).filter { $0.kind == .breach(1) }
    }
    #expect(try items(today.adding(days: 2)) == [])
    #expect(try items(today.adding(days: 3)).map(\.due) == [today.adding(days: 3)])
  }

  @Test("a breach of which the authority was told in time is due no more")
  func toldBreach() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try recordBreach(stage)
    let told = AuthorityTold(breach: 1, at: stage.clock.now, reference: "4411", lateReason: nil)
    try stage.submit(.rights(.tellAuthority(told)), as: StagePeople.director)
    let items = try stage.seat(StagePeople.director).due(until: stage.clock.today.adding(days: 30))
    #expect(!items.map(\.kind).contains(.breach(1)))
  }

  @Test("what somebody asks over their data is due by its last day, for those who answer it, until it is answered")
  func dataRequest() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let facts = DataRequestFacts(
      file: try stage.register(), right: .access, asker: .person, proof: "",
      identityCheck: .originalSighted, channel: "telephone", receivedOn: stage.clock.today, words: "نسخة من بياناتي")
    try stage.submit(.rights(.receive(facts)), as: StagePeople.director)
    func items(_ last: String, _ officer: Officer) throws -> [String] {
      try stage.seat(officer).due(until: OfficeStage.day(last)).filter { $0.kind == .dataRequest(1) }.map(\.due.iso)
    }
    #expect(try items("2026-12-21", StagePeople.director) == [])
    #expect(try items("2026-12-22", StagePeople.director) == ["2026-12-22"])
    #expect(try items("2026-12-22", StagePeople.researcher) == [])
  }

  @Test("an answer over data counts as in time on its last day, and as late on the next")
  func answeredDataRequest() throws {
    for (day, kept) in [("2026-12-22", 1), ("2026-12-23", 0)] {
      let stage = try OfficeStage.staffed(.kadi)
      let facts = DataRequestFacts(
        file: try stage.register(), right: .correction, asker: .person, proof: "", identityCheck: .originalSighted,
        channel: "telephone", receivedOn: stage.clock.today, words: "تصحيح الاسم")
      try stage.submit(.rights(.receive(facts)), as: StagePeople.director)
      stage.clock.go(to: OfficeStage.day(day))
      let answer = DataRequestAnswered(
        request: 1, outcome: .done, ground: nil, channel: "telephone", answeredOn: stage.clock.today)
      try stage.submit(.rights(.answer(answer)), as: StagePeople.director)
      let month = OfficeStage.day("2026-12-01")
      guard
        case .report(let report) = try stage.ask(.report(month...stage.clock.today), as: StagePeople.director)
      else { throw Failure(.internalFault) }
      #expect(report.deadlines[month]?[.dataRequest] == ReplyCount(kept: kept, early: 0, late: 1 - kept))
    }
  }

  @Test("the authority counts as told in time of a breach up to the last minute of its 72 hours, and as late after it")
  func toldBreachReported() throws {
    for (minutes, kept) in [(72 * 60, 1), (72 * 60 + 1, 0)] {
      let stage = try OfficeStage.staffed(.kadi)
      try recordBreach(stage)
      stage.clock.pass(minutes: minutes)
      let told = AuthorityTold(breach: 1, at: stage.clock.now, reference: "4411", lateReason: "إجازة")
      try stage.submit(.rights(.tellAuthority(told)), as: StagePeople.director)
      let month = OfficeStage.day("2026-11-01")
      guard
        case .report(let report) = try stage.ask(.report(month...stage.clock.today), as: StagePeople.director)
      else { throw Failure(.internalFault) }
      #expect(report.deadlines[month]?[.breach] == ReplyCount(kept: kept, early: 0, late: 1 - kept))
    }
  }

  @Test("what somebody who left was to do is due for everybody who may")
  func leaversAppointment() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let facts: MatterFacts = [
      "visitKind": "desk", "appointedOn": "2026-11-25", "time": "10:00",
      "owner": StagePeople.secondReception.id.rawValue,
    ]
    try stage.submit(.matter(.open(.appointment, file: file, facts)), as: StagePeople.reception)
    func isDue() throws -> Bool {
      try stage.signIn(StagePeople.reception).due(until: OfficeStage.day("2026-11-25")).map(\.kind)
        .contains(.matter(.appointment, number: 1))
    }
    #expect(try !isDue())
    var left = StagePeople.secondReception
    left.isActive = false
    try stage.submit(.office(.changeOfficer(left, reason: "انتقلت")), as: StagePeople.founder)
    #expect(try isDue())
  }

  @Test("calls and letters that wait for an officer, and messages that fail, are due since they were queued")
  func messages() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    func queue(_ kind: MessageKind, _ medium: MessageMedium) throws {
      let draft = MessageDraft(
        topic: MessageTopic(kind, request: 1), channel: "telephone", medium: medium, language: .arabic,
        subject: "طلبكم",
        words: "نأمل الحضور.")
      try stage.submit(.message(reference.file, .queue(draft)), as: StagePeople.reception)
    }
    try queue(.receipt, .call)
    try queue(.missingPapers, .text)
    let reception = try stage.seat(StagePeople.reception)
    let today = stage.clock.today
    try sign(stage, StagePeople.reception)
    let (call, text) = (
      CaseReference(file: reference.file, ordinal: 1), CaseReference(file: reference.file, ordinal: 2)
    )
    #expect(try reception.due(until: today).map(\.kind) == [.messageTask(call)])
    _ = try reception.send(text, limitSeconds: 30) { _ in MessageOutcome(exitStatus: 75) }
    #expect(Set(try reception.due(until: today).map(\.kind)) == [.messageTask(call), .messageFailing(text)])
    _ = try reception.send(text, limitSeconds: 30, hurried: true) { _ in MessageOutcome(.unknown, .timeLimit) }
    stage.clock.go(to: today.adding(days: 1))
    let late = try reception.due(until: today)
    #expect(Set(late.map(\.kind)) == [.messageTask(call), .messageUnknown(text)])
    #expect(late.allSatisfy { $0.due == today && $0.isLate })
    #expect(try stage.seat(StagePeople.researcher).due(until: today).map(\.kind) == [.policySigning])
  }

  @Test("what is due of a file that is restricted to others waits for those to whom it is open, and for nobody else")
  func restricted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    let file = reference.file
    let day = OfficeStage.day("2026-11-25")
    try stage.submit(
      .referral(
        file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة الحالة", due: day, consent: nil)),
      as: StagePeople.reception)
    let visit: MatterFacts = [
      "visitKind": "desk", "appointedOn": day.iso, "time": "09:15", "owner": StagePeople.researcher.id.rawValue,
    ]
    try stage.submit(.matter(.open(.appointment, file: file, visit)), as: StagePeople.reception)
    try sign(stage, StagePeople.researcher)
    try sign(stage, StagePeople.director)
    func due(_ officer: Officer) throws -> [DueItem.Kind] {
      try stage.seat(officer).due(until: OfficeStage.day("2026-12-13")).map(\.kind)
    }
    let all: [DueItem.Kind] = [
      .referral(CaseReference(file: file, ordinal: 1)), .matter(.appointment, number: 1), .reply(reference),
    ]
    #expect(try due(StagePeople.researcher) == all)
    try stage.submit(
      .file(file, .restrict(to: [StagePeople.liaison.id], reason: "قريبة لموظف")), as: StagePeople.director)
    #expect(try due(StagePeople.researcher) == [])
    #expect(try due(StagePeople.director).contains(.reply(reference)))
    try stage.submit(
      .file(file, .restrict(to: [StagePeople.researcher.id], reason: "حالتها عندها")), as: StagePeople.director)
    #expect(try due(StagePeople.researcher) == all)
  }

  @Test(
    "R1: an appointment is due for the officer whose it is, at its hour, until it is kept; of one day the early first")
  func appointment() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    func appoint(_ time: String, _ owner: Officer) throws {
      let facts: MatterFacts = [
        "visitKind": "desk", "appointedOn": "2026-11-25", "time": time, "owner": owner.id.rawValue,
      ]
      try stage.submit(.matter(.open(.appointment, file: file, facts)), as: StagePeople.reception)
    }
    try appoint("13:00", StagePeople.reception)
    try appoint("09:15", StagePeople.reception)
    try appoint("10:00", StagePeople.researcher)
    try sign(stage, StagePeople.reception)
    let day = OfficeStage.day("2026-11-25")
    func due(_ officer: Officer) throws -> [DueItem] {
      try stage.seat(officer).due(until: day).filter { $0.kind != .policySigning }
    }
    #expect(try stage.seat(StagePeople.reception).due(until: day.adding(days: -1)) == [])
    #expect(
      try due(StagePeople.reception).map(\.kind) == [
        .matter(.appointment, number: 2), .matter(.appointment, number: 1),
      ])
    #expect(try due(StagePeople.reception).map(\.time?.text) == ["09:15", "13:00"])
    #expect(try due(StagePeople.researcher).map(\.time?.text) == ["10:00"])
    stage.clock.go(to: day)
    try stage.submit(
      .visit(file, .open(channel: stage.policy.profile.channels[0].id, purpose: "موعد", arrivedAt: nil)),
      as: StagePeople.reception)
    #expect(try due(StagePeople.reception).map(\.time?.text) == ["13:00"])
    stage.clock.go(to: day.adding(days: 1))
    #expect(try due(StagePeople.reception).map(\.isLate) == [true])
  }

  private func sign(_ stage: OfficeStage, _ person: Officer) throws {
    try stage.submit(.office(.signPolicy), as: person)
  }
}
