import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The index can be thrown away at any time")
struct RebuildTests {
  /// An office with a request on most worklists, a referral in each box and two sessions.
  private static func busy() throws -> OfficeStage {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.openRequest("أحمد محمد العتيبي", serial: 1)
    let toRefer = try stage.submitted("سعد علي الحربي", serial: 2)
    let toDecide = try stage.waiting("نورة خالد السبيعي", serial: 3)
    let decided = try stage.waiting("فاطمة سعد القحطاني", serial: 4)
    try stage.submit(
      .referral(
        toRefer.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil)),
      as: StagePeople.reception)
    let session = try stage.convene([toDecide, decided])
    try stage.submit(
      .session(session, .decide(decided, stage.acceptance(of: decided, earlyReason: "سفر قريب"))),
      as: StagePeople.secretary)
    try stage.submit(
      .file(toRefer.file, .correct(.name, to: "سعد علي الحارثي", reason: "خطأ", confirmed: [])),
      as: StagePeople.reception)
    try stage.submit(
      .visit(decided.file, .open(channel: "interview", purpose: "استفسار", arrivedAt: nil)),
      as: StagePeople.reception)
    return stage
  }

  private static let everyQuestion: [Question] =
    [
      .home, .search(SearchQuestion(text: "سعد")), .search(SearchQuestion(text: "100002")),
      .search(SearchQuestion(text: StagePeople.nationalID(3))), .search(SearchQuestion(text: "0551000004")),
      .duplicates(
        DuplicateProbe(
          name: "نوره خالد السبيعي", identity: nil, phone: StagePeople.mobile(3), birth: nil, except: nil)),
      .sessions(OfficeStage.everything), .session(SessionNumber(1)), .register, .drafts,
    ]
    + FileListQuestion.Order.allCases.map { .files(FileListQuestion(order: $0, window: OfficeStage.everything)) }
    + Worklist.allCases.map { .worklist($0, OfficeStage.everything) }
    + ReferralBox.allCases.map { .referrals($0, OfficeStage.everything) }
    + (100_001...100_004).map { .file(FileNumber($0), asOf: nil) }
    + [.file(FileNumber(100_003), asOf: OfficeStage.day("2026-11-22"))]

  @Test("deleted and made anew, it answers every question as before")
  func rebuilt() throws {
    let stage = try Self.busy()
    let before = try Self.everyQuestion.map { try stage.ask($0, as: StagePeople.researcher) }
    #expect(before.count == 29)
    stage.folder.remove()
    stage.folder.restore()
    let anew = try stage.signIn(StagePeople.researcher)
    for (question, answer) in zip(Self.everyQuestion, before) {
      #expect(try anew.answer(question) == answer)
    }
    let asked = try anew.answer(.home).home
    #expect(asked?.counts[.toComplete] == 1)
    #expect(asked?.counts[.toStudy] == 1)
    #expect(asked?.counts[.toDecide] == 1)
    #expect(asked?.counts[.toTell] == 1)
    #expect(asked?.inboxCount == 1)
    #expect(asked?.openVisits.map(\.name) == ["فاطمة سعد القحطاني"])
  }

  @Test("made anew while officers work, by any of them, it is what all of them ask")
  func rebuiltAtWork() throws {
    let stage = try Self.busy()
    let before = try Self.everyQuestion.map { try stage.ask($0, as: StagePeople.researcher) }
    try stage.seat(StagePeople.founder).rebuildIndex()
    for (question, answer) in zip(Self.everyQuestion, before) {
      #expect(try stage.ask(question, as: StagePeople.researcher) == answer)
    }
  }

  @Test("a policy adopted as in force since an earlier day is told of answered requests as a rebuild tells it")
  func policySinceEarlierDay() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let before = try stage.waiting("نورة خالد السبيعي", serial: 1)
    let atWork = try stage.openRequest("سعد علي الحربي", serial: 2)
    _ = try stage.openRequest("أحمد محمد العتيبي", serial: 3)
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    try stage.completePapers(of: atWork)
    try stage.submit(.request(atWork.file, .submit(request: 1)), as: StagePeople.reception)
    let answered = try stage.waiting("فاطمة سعد القحطاني", serial: 4)
    let session = try stage.convene([before, answered])
    for reference in [before, answered] {
      let decided = stage.acceptance(of: reference, earlyReason: "سفر قريب")
      try stage.submit(.session(session, .decide(reference, decided)), as: StagePeople.secretary)
    }
    let period = OfficeStage.day("2026-11-01")...OfficeStage.day("2026-11-30")
    let questions = Self.everyQuestion + [.report(period)]
    func deadlines() throws -> [DeadlineClock: ReplyCount] {
      guard case .report(let report) = try stage.ask(.report(period), as: StagePeople.director) else {
        throw Failure(.internalFault)
      }
      return report.deadlines.values.reduce(into: [:]) { all, month in all.merge(month) { $1 } }
    }
    #expect(try deadlines()[.ownReply] == nil)

    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    var profile = StagePolicy.bazil.profile
    profile.decision.decider = .nobody
    profile.reply.internalTargetDays = 20
    profile.approval.minutes = "4/1448"
    profile.approval.approvedOn = OfficeStage.day("2026-11-23")
    try stage.submit(
      .office(.adoptPolicy(profile, effectiveFrom: OfficeStage.day("2026-11-23"), reason: "مراجعة")),
      as: StagePeople.director)
    // The request of the day before is judged by the earlier version.
    #expect(try deadlines()[.ownReply]?.all == 1)
    #expect(try stage.ask(.worklist(.toDeliver, OfficeStage.everything)).requestRows?.map(\.id) == [atWork])
    let caughtUp = try questions.map { try stage.ask($0, as: StagePeople.director) }
    try stage.seat(StagePeople.founder).rebuildIndex()
    for (question, answer) in zip(questions, caughtUp) {
      #expect(try stage.ask(question, as: StagePeople.director) == answer)
    }
  }

  @Test("an index whose files were overwritten under a working officer is made anew at the next question")
  func spoilt() throws {
    let stage = try Self.busy()
    let desk = try stage.signIn(StagePeople.researcher)
    let before = try desk.answer(.home)
    stage.folder.spoil()
    let other = try stage.signIn(StagePeople.researcher)
    #expect(try other.answer(.home) == before)
    #expect(try desk.answer(.home) == before)
  }

  @Test("an index of another ledger is not asked, and one is made in its place")
  func otherLedger() throws {
    let stage = try Self.busy()
    let other = try OfficeStage.staffed(.bazil)
    _ = try other.register("غريب بن عابر الشمري", serial: 50)
    let site = other.site()
    let moved = OfficeSite(
      location: site.location, log: site.log, keys: site.keys, drafts: site.drafts, files: site.files,
      attempts: stage.attempts,
      indexPath: stage.folder.indexPath, scryptCost: site.scryptCost)
    let door = try OfficeDoor(to: moved, clock: other.time)
    #expect(door.needsIndex)
    let desk = try door.signIn(
      Credentials(officer: StagePeople.reception.id, passphrase: StagePeople.passphrase))
    #expect(try desk.answer(.search(SearchQuestion(text: "سعد"))).found?.rows == [])
    #expect(try desk.answer(.search(SearchQuestion(text: "غريب"))).found?.rows.map(\.id) == [.first])
  }

  @Test("an index of another version of the program is not asked, and one is made in its place")
  func otherVersion() throws {
    let stage = try Self.busy()
    let before = try Self.everyQuestion.map { try stage.ask($0, as: StagePeople.researcher) }
    stage.leave()
    stage.folder.setIndexVersion(to: 9_999)
    let door = try stage.door()
    #expect(door.needsIndex)
    let anew = try door.signIn(
      Credentials(officer: StagePeople.researcher.id, passphrase: StagePeople.passphrase))
    for (question, answer) in zip(Self.everyQuestion, before) {
      #expect(try anew.answer(question) == answer)
    }
  }

  @Test("the progress of making an index is told, up to the last commit")
  func progress() throws {
    let stage = try Self.busy()
    stage.folder.remove()
    stage.folder.restore()
    let door = try stage.door()
    #expect(door.needsIndex)
    var told: [Int] = []
    var total = 0
    let desk = try door.signIn(
      Credentials(officer: StagePeople.reception.id, passphrase: StagePeople.passphrase)
    ) { progress in
      #expect(progress.source == .ledger)
      told.append(progress.done)
      total = progress.total
    }
    #expect(total == desk.ledger.head.number)
    #expect(told.last == total)
    #expect(told == told.sorted())
    #expect(try !stage.door().needsIndex)
  }

  @Test("an officer who signs in where the index lags behind the ledger works by the office's newest rules")
  func lagging() throws {
    let stage = try Self.busy()
    // A desk with an index of its own, as one whose machine's memory was restored from before.
    let aside = StageFolder()
    let site = stage.site()
    let lonely = OfficeSite(
      location: site.location, log: site.log, keys: site.keys, drafts: site.drafts, files: site.files,
      attempts: stage.attempts,
      indexPath: aside.indexPath,
      scryptCost: site.scryptCost)
    let credentials = Credentials(officer: StagePeople.auditor.id, passphrase: StagePeople.passphrase)
    _ = try OfficeDoor(to: lonely, clock: stage.time).signIn(credentials)
    var changed = StagePeople.liaison
    changed.roles = [.liaison, .reception]
    try stage.submit(.office(.changeOfficer(changed, reason: "تكليف")), as: StagePeople.founder)
    let late = try OfficeDoor(to: lonely, clock: stage.time).signIn(credentials)
    #expect(late.register.officer(changed.id)?.roles == [.liaison, .reception])
    #expect(late.register == (try stage.seat(StagePeople.founder)).register)
  }
}
