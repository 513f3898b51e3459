import Calendars
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The evidence guide: each clause is traced to its acts")
struct EvidenceViewTests {
  private let year = OfficeStage.day("2026-01-01")...OfficeStage.day("2026-12-31")

  private func evidence(_ stage: OfficeStage, of clause: String) throws -> ClauseEvidence {
    let answer = try stage.ask(.evidence(year), as: StagePeople.auditor)
    guard case .evidence(let view) = answer else { throw Failure(.internalFault) }
    return try #require(view.clauses.first { $0.id == clause })
  }

  @Test("an office that just opened has evidence of its policy and its staff, and honestly none of the rest")
  func empty() throws {
    let stage = try OfficeStage.staffed(.kadi)
    #expect(try evidence(stage, of: "P3").count == 1)
    #expect(try evidence(stage, of: "K2").officers == [StagePeople.founder.id])
    let declaration = try evidence(stage, of: "R4")
    #expect(declaration.status == .missing)
    #expect(declaration.last == nil)
  }

  @Test("the signed declaration is evidence for clause R4, with its hour and its officer")
  func declaration() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    let declaration = try evidence(stage, of: "R4")
    #expect(declaration.acts.map(\.kind) == ["request.declarationSigned"])
    #expect(declaration.count == 1)
    #expect(declaration.last == stage.clock.now)
    #expect(declaration.officers == [StagePeople.reception.id])
    #expect(declaration.status == .shown)
  }

  @Test("a reply that is late marks clause K3h, though there is other evidence for it")
  func late() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    #expect(try evidence(stage, of: "K3h").overdue == 0)
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    let reply = try evidence(stage, of: "K3h")
    #expect(reply.overdue == 1)
    #expect(reply.status == .overdue)
  }

  @Test("a day's acts of one kind are told without those of another kind for the same clause between them")
  func actsOfAKind() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let files = try (1...2).map { try stage.register(serial: $0) }
    for file in files {
      for command: VisitCommand in [
        .open(channel: "telephone", purpose: "سؤال", arrivedAt: nil),
        .answer(visit: 1, question: "متى الرد؟", answer: "خلال 15 يوم عمل", source: "اللائحة"),
      ] {
        try stage.submit(.visit(file, command), as: StagePeople.reception)
      }
    }
    let question = ClauseQuestion(clause: "R1", period: year, window: OfficeStage.everything)
    guard case .clauseDays(let days) = try stage.ask(.clauseDays(question), as: StagePeople.auditor) else {
      throw Failure(.internalFault)
    }
    for kind in ["visit.opened", "visit.questionAnswered"] {
      let row = try #require(days.page.rows.first { $0.kind == kind })
      let asked = ActQuestion(clause: "R1", row: row)
      guard case .acts(asked, let acts) = try stage.ask(.acts(asked), as: StagePeople.auditor) else {
        throw Failure(.internalFault)
      }
      #expect(acts.map(\.stream) == [files[1].stream, files[0].stream])
    }
  }

  @Test("a referral is owed for its clause, and late from the day after its last; R3 counts unclear procedures alone")
  func referrals() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    for (purpose, day) in [(ReferralPurpose.other, "2026-11-23"), (.unclearProcedure, "2026-11-24")] {
      try stage.submit(
        .referral(
          file,
          .send(
            request: nil, target: .researchers, purpose: purpose, reason: "سؤال", due: OfficeStage.day(day),
            consent: nil)),
        as: StagePeople.reception)
    }
    #expect(try evidence(stage, of: "G1").open == 2)
    #expect(try evidence(stage, of: "R3").open == 1)
    for (day, all, unclear) in [("2026-11-23", 0, 0), ("2026-11-24", 1, 0), ("2026-11-25", 2, 1)] {
      stage.clock.go(to: OfficeStage.day(day))
      #expect(try evidence(stage, of: "G1").overdue == all, "\(day)")
      #expect(try evidence(stage, of: "R3").overdue == unclear, "\(day)")
    }
  }

  @Test("acts by a clause of a former version stay in the guide, behind the policy's own, in the clause's last words")
  func formerClause() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var profile = stage.policy.profile
    let place = try #require(profile.clauses.firstIndex { $0.id == "P1" })
    profile.clauses[place].title = Bilingual(ar: "بيانات المستفيدين", en: "Their data")
    try adopt(profile, "5/1448", at: stage)
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    profile.clauses[place].id = "P1b"
    profile.clauses[place].title = Bilingual(ar: "سجل المستفيدين", en: "Their register")
    try adopt(profile, "6/1448", at: stage)
    guard case .evidence(let view) = try stage.ask(.evidence(year), as: StagePeople.auditor) else {
      throw Failure(.internalFault)
    }
    #expect(view.clauses.dropLast().map(\.id) == profile.clauses.map(\.id))
    let former = try #require(view.clauses.last)
    #expect(former.id == "P1")
    #expect(former.clause.title.en == "Their data")
    #expect(former.acts.map(\.kind) == ["file.registered"])
    #expect(try evidence(stage, of: "P1b").count == 0)
  }

  private func adopt(_ profile: Profile, _ minutes: String, at stage: OfficeStage) throws {
    var approved = profile
    approved.approval.minutes = minutes
    approved.approval.approvedOn = stage.clock.today
    try stage.submit(
      .office(.adoptPolicy(approved, effectiveFrom: stage.clock.today, reason: "مراجعة")), as: StagePeople.director)
  }

  @Test("a visit that nobody ended is owed for clause K3t on its day, and late from the next midnight on")
  func visitLeftOpen() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    try stage.submit(
      .visit(file, .open(channel: "telephone", purpose: "سؤال", arrivedAt: nil)), as: StagePeople.reception)
    #expect(try evidence(stage, of: "K3t").open == 1)
    stage.clock.go(to: OfficeStage.day("2026-11-22"), minutesOfDay: 24 * 60 - 1)
    #expect(try evidence(stage, of: "K3t").overdue == 0)
    stage.clock.go(to: OfficeStage.day("2026-11-23"), minutesOfDay: 0)
    #expect(try evidence(stage, of: "K3t").overdue == 1)
    #expect(try evidence(stage, of: "K3t").status == .overdue)
    try stage.submit(
      .visit(file, .close(visit: 1, readOutMissing: false, reason: nil)), as: StagePeople.reception)
    #expect(try evidence(stage, of: "K3t").open == 0)
    #expect(try evidence(stage, of: "K3t").overdue == 0)
  }

  @Test("from a clause one comes to its day and from the day to the commits, whichever officer wrote between")
  func acts() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let first = try stage.submitted()
    let between = try stage.openRequest("سعد ناصر العنزي", serial: 3)
    try stage.submit(
      .request(
        between.file,
        .signDeclaration(request: 1, paperNumber: "18", keptAt: "خزانة 2", signedOn: stage.clock.today)),
      as: StagePeople.secondReception)
    let second = try stage.submitted("فاطمة سعد القحطاني", serial: 2)
    let window = RowWindow(first: 0, count: 50)
    let question = ClauseQuestion(clause: "R4", period: year, window: window)
    guard case .clauseDays(let days) = try stage.ask(.clauseDays(question), as: StagePeople.auditor),
      let row = days.page.rows.first(where: { $0.officer == StagePeople.reception.id })
    else { throw Failure(.internalFault) }
    #expect(days.page.total == 2)
    #expect(days.months == [OfficeStage.day("2026-11-01"): 3])
    #expect(row.count == 2)
    let asked = ActQuestion(clause: "R4", row: row)
    guard case .acts(asked, let acts) = try stage.ask(.acts(asked), as: StagePeople.auditor) else {
      throw Failure(.internalFault)
    }
    #expect(acts.map(\.stream) == [second.file.stream, first.file.stream])
    #expect(acts.allSatisfy { $0.at == stage.clock.now })
  }

  @Test("made anew from the ledger alone, the index counts the same")
  func rebuilt() throws {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.submitted()
    let before = try stage.ask(.evidence(year), as: StagePeople.auditor)
    try stage.seat(StagePeople.founder).rebuildIndex()
    #expect(try stage.ask(.evidence(year), as: StagePeople.auditor) == before)
  }

  @Test("what the guide tells names neither a person nor a file")
  func namesNobody() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let registered = try evidence(stage, of: "P1")
    #expect(registered.count == 1)
    #expect("\(registered)".contains("العتيبي") == false)
    #expect("\(registered)".contains(file.text) == false)
  }

  @Test("the reception is refused the guide, a clause's days and their acts, by the office itself")
  func refused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    let days = ClauseQuestion(clause: "R4", period: year, window: OfficeStage.everything)
    guard case .clauseDays(let found) = try stage.ask(.clauseDays(days), as: StagePeople.auditor) else {
      throw Failure(.internalFault)
    }
    let acts = ActQuestion(clause: "R4", row: try #require(found.page.rows.first))
    for question in [Question.evidence(year), .clauseDays(days), .acts(acts)] {
      #expect(refusal { _ = try stage.ask(question, as: StagePeople.reception) } == .notPermitted(.reviewEvidence))
    }
  }
}
