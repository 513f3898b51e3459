import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("The office's own rules change")
struct RulesTests {
  private static func ceilings(_ stage: OfficeStage, _ list: Worklist = .toDecide) throws -> [String?] {
    let rows = try #require(try stage.ask(.worklist(list, OfficeStage.everything)).requestRows)
    return rows.map { $0.ceiling?.iso }
  }

  @Test("a holiday that is added, and taken away, moves the deadlines in every list at once")
  func holiday() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    #expect(try Self.ceilings(stage) == ["2026-12-13"])
    let holiday = Holiday(
      first: OfficeStage.day("2026-12-01"), days: 2, name: HolidayName(ar: "إجازة خاصة", en: "Special leave"))
    let receipt = try stage.submit(.office(.addHoliday(holiday)), as: StagePeople.director)
    #expect(receipt.events.map(\.clauses) == [["K3h"]])
    #expect(try Self.ceilings(stage) == ["2026-12-15"])
    let working = try #require(
      try stage.request(reference).replyWindow(
        in: stage.seat(StagePeople.reception).register, on: stage.clock.today))
    #expect(working.ceiling?.iso == "2026-12-15")
    #expect(
      refusal { try stage.submit(.office(.addHoliday(holiday)), as: StagePeople.director) }
        == .office(.holidayOverlaps(holiday)))
    try stage.submit(.office(.removeHoliday(holiday, reason: "أُلغيت")), as: StagePeople.director)
    #expect(try Self.ceilings(stage) == ["2026-12-13"])
  }

  @Test("another weekend moves them, too")
  func weekend() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.waiting()
    try stage.submit(.office(.changeWeekend([.friday], reason: "دوام السبت")), as: StagePeople.director)
    #expect(try Self.ceilings(stage) == ["2026-12-09"])
  }

  @Test("losing completeness stops the clock: the days without it do not count")
  func pause() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    #expect(try Self.ceilings(stage, .toRefer) == ["2026-12-13"])
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    let lost = try stage.submit(
      .request(reference.file, .withdrawDocument(request: 1, document: "identity", reason: "أعيدت إليه")),
      as: StagePeople.reception)
    #expect(lost.events.map(\.event.kindName) == ["request.documentWithdrawn", "request.lostCompleteness"])
    #expect(try Self.ceilings(stage, .toComplete) == [nil])
    stage.clock.go(to: OfficeStage.day("2026-11-30"))
    try stage.supply("identity", for: reference)
    // 25, 26, 29 and 30 November were working days without it.
    #expect(try Self.ceilings(stage, .toRefer) == ["2026-12-17"])
  }

  @Test("a policy version holds from its day: acts of that day are judged by it, earlier ones by the one before")
  func versions() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let early = try stage.waiting("أحمد محمد العتيبي", serial: 1)
    var profile = StagePolicy.kadi.profile
    profile.reply.rule = .within(workingDays: 10)
    profile.approval.minutes = "4/1448"
    profile.approval.approvedOn = OfficeStage.day("2026-11-20")
    let receipt = try stage.submit(
      .office(.adoptPolicy(profile, effectiveFrom: OfficeStage.day("2026-11-24"), reason: "مراجعة")),
      as: StagePeople.director)
    #expect(receipt.events.map(\.clauses) == [["P3"]])
    let sameDay = try stage.waiting("سعد علي الحربي", serial: 2)
    stage.clock.go(to: OfficeStage.day("2026-11-24"))
    let late = try stage.waiting("نورة خالد السبيعي", serial: 3)
    let rows = try #require(try stage.ask(.worklist(.toDecide, OfficeStage.everything)).requestRows)
    #expect(rows.map(\.id) == [early, sameDay, late])
    #expect(rows.map(\.ceiling?.iso) == ["2026-12-13", "2026-12-13", "2026-12-08"])
    profile.approval.minutes = "5/1448"
    #expect(
      refusal {
        try stage.submit(
          .office(.adoptPolicy(profile, effectiveFrom: OfficeStage.day("2026-11-23"), reason: "مراجعة")),
          as: StagePeople.director)
      } == .office(.policyBeforeCurrent(OfficeStage.day("2026-11-24"))))
  }

  @Test("a policy that breaks the rules of profile files is not adopted, whichever way it came")
  func unsound() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var profile = StagePolicy.kadi.profile
    profile.channels.append(profile.channels[0])
    profile.approval.minutes = "4/1448"
    profile.approval.approvedOn = stage.clock.today
    let adopt = OfficeCommand.adoptPolicy(profile, effectiveFrom: stage.clock.today, reason: "مراجعة")
    guard
      case .office(.profileUnsound(let flaws)) = refusal({
        try stage.submit(.office(adopt), as: StagePeople.director)
      })
    else {
      Issue.record("a policy with one channel twice was adopted")
      return
    }
    #expect(flaws.map(\.value) == [profile.channels[0].id])
    #expect(try stage.officeRegister().policies.count == 1)
  }

  @Test("a policy under which nobody decides moves requests that are under way to the list of deliveries")
  func decider() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    #expect(try stage.ask(.worklist(.toRefer, OfficeStage.everything)).requestRows?.map(\.id) == [reference])
    var profile = StagePolicy.kadi.profile
    profile.decision.decider = .nobody
    profile.approval.minutes = "4/1448"
    profile.approval.approvedOn = stage.clock.today
    let adopt = OfficeCommand.adoptPolicy(profile, effectiveFrom: stage.clock.today, reason: "مراجعة")
    try stage.submit(.office(adopt), as: StagePeople.director)
    #expect(try stage.ask(.worklist(.toRefer, OfficeStage.everything)).requestRows?.map(\.id) == [])
    #expect(try stage.ask(.worklist(.toDeliver, OfficeStage.everything)).requestRows?.map(\.id) == [reference])
    let home = try stage.ask(.home).home
    #expect(home?.counts[.toRefer] == 0)
    #expect(home?.counts[.toDeliver] == 1)
    try stage.deliver(reference)
  }

  @Test("a request that was entered in error comes on no agenda, though it was before the committee")
  func voidedRequestOnAgenda() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    try stage.submit(.request(reference.file, .void(request: 1, reason: "أدخل خطأ")), as: StagePeople.director)
    #expect(refusal { _ = try stage.convene([reference]) } == .session(.notWaiting(reference)))
  }

  @Test("papers that expire in a draft take its completeness away on the day on which it is noticed")
  func expiry() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try stage.completePapers(of: reference)
    try stage.supply("identity", for: reference, until: "2026-11-24")
    #expect(try stage.request(reference).completeOn?.iso == "2026-11-22")
    stage.clock.go(to: OfficeStage.day("2026-11-24"))
    #expect(try stage.seat(StagePeople.reception).judgeExpiries() == [])
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    #expect(try stage.seat(StagePeople.auditor).judgeExpiries() == [])
    // Nobody is there to say whether a clock is right that is a year ahead.
    stage.clock.go(to: OfficeStage.day("2027-11-25"))
    #expect(try stage.seat(StagePeople.reception).judgeExpiries() == [])
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    #expect(try stage.seat(StagePeople.reception).judgeExpiries() == [reference])
    #expect(try stage.seat(StagePeople.reception).judgeExpiries() == [])
    let view = try #require(try stage.ask(.file(reference.file, asOf: nil)).opened)
    #expect(
      view.events.last?.event
        == .request(
          .lostCompleteness(
            CompletenessLost(request: 1, on: OfficeStage.day("2026-11-25"), documents: ["identity"]))))
  }

  @Test("a draft that never was complete is not judged, though a lighter version of the policy asks for no more of it")
  func expiryOfIncomplete() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var profile = stage.policy.profile
    for place in profile.services.indices { profile.services[place].documents = [] }
    profile.intake.needsDeclaration = false
    profile.approval.minutes = "4/1448"
    profile.approval.approvedOn = stage.clock.today
    let adopt = OfficeCommand.adoptPolicy(profile, effectiveFrom: stage.clock.today, reason: "مراجعة")
    try stage.submit(.office(adopt), as: StagePeople.director)
    let desk = try stage.seat(StagePeople.reception)
    try desk.catchUp()
    #expect(try desk.judgeExpiries() == [])
    #expect(try stage.request(reference).completeOn == nil)
  }

  @Test("a file that is closed to the officer, or that others closed meanwhile, keeps no papers from being judged")
  func expiryBesideClosedFile() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let references = try (1...3).map { serial in
      let reference = try stage.openRequest("أحمد محمد العتيبي", serial: serial)
      try stage.completePapers(of: reference)
      try stage.supply("identity", for: reference, until: "2026-11-24")
      return reference
    }
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    let desk = try stage.seat(StagePeople.reception)
    // The director's desk has an index of its own, so that the reception's does not tell of the restriction yet.
    let elsewhere = StageFolder()
    let site = OfficeSite(
      location: "memory", log: MemoryStorage(disk: stage.disk), keys: stage.keys, drafts: stage.drafts,
      files: MemoryStorage(disk: stage.files), attempts: stage.attempts, indexPath: elsewhere.indexPath,
      scryptCost: OfficeStage.scryptCost)
    let director = try OfficeDoor(to: site, clock: stage.time).signIn(
      Credentials(officer: StagePeople.director.id, passphrase: StagePeople.passphrase))
    let restriction = FileCommand.restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")
    _ = try director.submit(Submission(.file(references[1].file, restriction)))
    #expect(try Set(desk.judgeExpiries()) == [references[0], references[2]])
    // By now the reception's index tells of the restriction, too.
    #expect(try desk.judgeExpiries() == [])
  }
}
