import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Who reads a file is noted before it is shown (privacy, K6)")
struct ReadingTests {
  private func readings(of file: FileNumber, at stage: OfficeStage) throws -> [AccessRow] {
    let question = Question.accessLog(.file(file), OfficeStage.everything)
    guard case .accessLog(.file(file), let page) = try stage.ask(question, as: StagePeople.director) else {
      throw Failure(.internalFault)
    }
    return page.rows
  }

  @Test("a file is noted once for an officer and a day, and again on the next")
  func oncePerSitting() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    for _ in 0..<3 { _ = try stage.ask(.file(file, asOf: nil)) }
    #expect(try readings(of: file, at: stage).map(\.officer) == [StagePeople.reception.id])
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    _ = try stage.ask(.file(file, asOf: nil))
    #expect(try readings(of: file, at: stage).count == 2)
    // Another file is read first on the third.
    stage.clock.go(to: OfficeStage.day("2026-11-24"))
    _ = try stage.ask(.file(try stage.register("سعد الحربي", serial: 2), asOf: nil))
    _ = try stage.ask(.file(file, asOf: nil))
    #expect(try readings(of: file, at: stage).count == 3)
  }

  @Test("a new sign-in is a new sitting, and a question for a past day is a reading, too")
  func newSitting() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    for _ in 0..<2 {
      _ = try stage.signIn(StagePeople.reception).answer(.file(file, asOf: OfficeStage.day("2026-11-22")))
    }
    #expect(try readings(of: file, at: stage).count == 2)
  }

  @Test("work that is one's own needs no reason, and says why it is one's own")
  func ownWork() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    _ = try stage.ask(.file(reference.file, asOf: nil), as: StagePeople.researcher)
    _ = try stage.ask(.file(reference.file, asOf: nil), as: StagePeople.secondReception)
    _ = try stage.ask(.file(reference.file, asOf: nil), as: StagePeople.reception)
    let bases = try readings(of: reference.file, at: stage).map(\.event)
    #expect(
      bases == [
        .fileRead(FileRead(basis: .acted)), .fileRead(FileRead(basis: .visit)), .fileRead(FileRead(basis: .worklist)),
      ])
  }

  @Test("to ask how long a file is kept is to read it, and shows no number that is masked in the file")
  func keeping() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    guard case .keeping(let view) = try stage.seat(StagePeople.auditor).answer(.keeping(file)) else {
      Issue.record("no answer")
      return
    }
    #expect(!String(reflecting: view).contains(StagePeople.nationalID(1)))
    let read = FileRead(basis: .stated, reason: .followUp)
    #expect(try readings(of: file, at: stage).map(\.event) == [.fileRead(read)])
    _ = try stage.ask(.mentions(file), as: StagePeople.director)
    #expect(try readings(of: file, at: stage).map(\.officer) == [StagePeople.director.id, StagePeople.auditor.id])
  }

  @Test("where no reading can be noted only those who may verify the ledger read on, and not what is closed to them")
  func notNoted() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let open = try stage.register("سعد الحربي", serial: 1)
    let closed = try stage.register("نورة الحربي", serial: 2)
    try stage.submit(
      .file(closed, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
    stage.leave()
    func desk(_ officer: Officer) throws -> StaffedOffice {
      try OfficeDoor(to: stage.site(), access: .reading, clock: stage.time)
        .signIn(Credentials(officer: officer.id, passphrase: StagePeople.passphrase))
    }
    let reception = try desk(StagePeople.reception)
    #expect(refusal { _ = try reception.readFile(open, asOf: nil) } == .notPermitted(.verifyLedger))
    #expect(refusal { _ = try reception.openLedger(reason: "فضول") } == .notPermitted(.verifyLedger))
    let auditor = try desk(StagePeople.auditor)
    #expect(try auditor.readFile(open, asOf: nil).file.facts.name == "سعد الحربي")
    #expect(refusal { _ = try auditor.readFile(closed, asOf: nil) } == .access(.fileRestricted(closed)))
  }

  @Test("a file that is not one's own work opens with a reason only, which is noted")
  func reason() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let desk = try stage.seat(StagePeople.auditor)
    let question = Question.file(file, asOf: nil)
    #expect(desk.perform(.ask(question)) == .refused(.access(.readingReasonNeeded(file))))
    #expect(
      desk.perform(.submit(Submission(.access(.readFile(file, .other, note: "  ")))))
        == .refused(.access(.noteMissing)))
    #expect(try readings(of: file, at: stage).isEmpty)
    _ = try desk.submit(Submission(.access(.readFile(file, .other, note: " طلب مجلس الإدارة "))))
    #expect(try desk.answer(question).opened?.file.id == file)
    let read = FileRead(basis: .stated, reason: .other, note: "طلب مجلس الإدارة")
    #expect(try readings(of: file, at: stage).map(\.event) == [.fileRead(read)])
  }

  @Test("readings stand beside the file's history and do not stand in the way of another's work")
  func beside() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let seen = try stage.file(file).lastNumber
    _ = try stage.ask(.file(file, asOf: nil), as: StagePeople.secondReception)
    let correction = CaseCommand.file(file, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: []))
    _ = try stage.seat(StagePeople.reception).submit(Submission(correction, basedOn: seen))
    #expect(try stage.ask(.file(file, asOf: nil)).opened?.events.count == 2)
  }

  @Test("what an officer read is told to those who review it, and to nobody else")
  func byOfficer() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let files = try [stage.register("سعد الحربي", serial: 1), stage.register("نورة الحربي", serial: 2)]
    for file in files { _ = try stage.ask(.file(file, asOf: nil)) }
    let question = Question.accessLog(.officer(StagePeople.reception.id), OfficeStage.everything)
    for reviewer in [StagePeople.director, StagePeople.auditor, StagePeople.founder] {
      guard case .accessLog(_, let page) = try stage.ask(question, as: reviewer) else {
        Issue.record("no answer")
        return
      }
      #expect(page.rows.map(\.file) == files.reversed())
      #expect(page.total == 2)
    }
    #expect(
      try stage.seat(StagePeople.reception).perform(.ask(question)) == .refused(.notPermitted(.reviewAccess)))
    let place = Question.accessPlace(.officer(StagePeople.reception.id), act: 1)
    #expect(try stage.seat(StagePeople.reception).perform(.ask(place)) == .refused(.notPermitted(.reviewAccess)))
  }

  @Test("an index that is made anew still knows who read what")
  func rebuilt() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    _ = try stage.ask(.file(file, asOf: nil))
    let before = try readings(of: file, at: stage)
    try stage.seat(StagePeople.director).rebuildIndex()
    #expect(try readings(of: file, at: stage) == before)
    #expect(before.count == 1)
    #expect(try stage.register("منى الحربي", serial: 5) == FileNumber(100_002))
  }
}
