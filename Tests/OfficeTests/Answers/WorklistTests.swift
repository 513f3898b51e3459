import Calendars
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("Worklists follow from what happened")
struct WorklistTests {
  /// The worklists on which a request stands.
  private static func lists(_ stage: OfficeStage, _ reference: CaseReference) throws -> [Worklist] {
    try Worklist.allCases.filter { list in
      let rows = try #require(try stage.ask(.worklist(list, OfficeStage.everything)).requestRows)
      let counted = try #require(try stage.ask(.home).home?.counts[list])
      #expect(counted == rows.count)
      return rows.contains { $0.id == reference }
    }
  }

  @Test("typed words narrow a worklist by name and file number")
  func narrowed() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    for (typed, expected) in [("", [reference]), (reference.file.text, [reference]), ("سمرقند", [])] {
      let answer = try stage.ask(.worklist(.toComplete, OfficeStage.everything, matching: typed))
      #expect(answer.requestRows?.map(\.id) == expected)
    }
  }

  @Test(
    "before a committee: to complete, to refer, to study, to decide, postponed, to tell, to deliver, done",
    arguments: [StagePolicy.bazil, .hearts, .makeen])
  func committee(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    let file = reference.file
    #expect(try Self.lists(stage, reference) == [.toComplete])
    try stage.completePapers(of: reference)
    try stage.submit(.request(file, .submit(request: 1)), as: StagePeople.reception)
    #expect(try Self.lists(stage, reference) == [.toRefer])
    try stage.submit(
      .referral(
        file, .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil)),
      as: StagePeople.reception)
    #expect(try Self.lists(stage, reference) == [.toStudy])
    try stage.submit(
      .request(file, .bringToDecider(request: 1, unit: nil, unassessedReason: "حالة عاجلة")), as: StagePeople.researcher
    )
    #expect(try Self.lists(stage, reference) == [.toDecide])
    var decision = stage.acceptance(of: reference)
    decision.outcome = .postpone
    decision.postponedUntil = OfficeStage.day("2026-12-06")
    let first = try stage.convene([reference])
    try stage.submit(.session(first, .decide(reference, decision)), as: StagePeople.secretary)
    #expect(try Self.lists(stage, reference) == [.postponed])
    try stage.submit(.session(first, .close(minutesNumber: "11")), as: StagePeople.secretary)
    stage.clock.go(to: OfficeStage.day("2026-12-06"))
    let second = try stage.convene([reference])
    try stage.submit(.session(second, .decide(reference, stage.acceptance(of: reference))), as: StagePeople.secretary)
    #expect(try Self.lists(stage, reference) == [.toTell])
    try stage.tell(reference)
    #expect(try Self.lists(stage, reference) == [.toDeliver])
    try stage.deliver(reference)
    #expect(try Self.lists(stage, reference) == [])
  }

  @Test("before a unit: the list names the unit, and what is due within five days is on the list of those")
  func unit() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    #expect(try Self.lists(stage, reference) == [.toDecide])
    let rows = try stage.ask(.worklist(.toDecide, OfficeStage.everything)).requestRows
    #expect(rows?.map(\.unit) == ["aid"])
    #expect(rows?.map(\.ceiling?.iso) == ["2026-12-13"])
    #expect(rows?.map(\.floor) == [nil])
    stage.clock.go(to: OfficeStage.day("2026-12-07"))
    #expect(try Self.lists(stage, reference) == [.toDecide])
    stage.clock.go(to: OfficeStage.day("2026-12-08"))
    #expect(try Self.lists(stage, reference) == [.toDecide, .dueSoon])
    #expect(try stage.ask(.home).home?.lateCount == 0)
    stage.clock.go(to: OfficeStage.day("2026-12-13"))
    #expect(try stage.ask(.home).home?.lateCount == 0)
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    #expect(try stage.ask(.home).home?.lateCount == 1)
    let receipt = try stage.submit(
      .request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.secretary)
    #expect(receipt.events.map(\.event.kindName) == ["request.decided", "request.replyWindowMissed"])
    #expect(try Self.lists(stage, reference) == [.toTell])
  }

  @Test("where nobody decides a request waits for its delivery and for nothing else")
  func nobody() throws {
    let stage = try OfficeStage.staffed(.environment)
    let reference = try stage.openRequest()
    try stage.completePapers(of: reference)
    #expect(try Self.lists(stage, reference) == [.toDeliver])
    #expect(
      refusal { try stage.submit(.request(reference.file, .submit(request: 1)), as: StagePeople.reception) }
        == .request(.noRequestForm))
    try stage.deliver(reference)
    #expect(try Self.lists(stage, reference) == [])
  }

  @Test("a rejected request is told and is done")
  func rejected() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    var decision = stage.acceptance(of: reference)
    decision.outcome = .reject
    #expect(
      refusal { try stage.submit(.request(reference.file, .decide(decision)), as: StagePeople.secretary) }
        == .request(.rejectionReasonMissing))
    decision.reason = stage.policy.profile.rejectionReasons[0].id
    try stage.submit(.request(reference.file, .decide(decision)), as: StagePeople.secretary)
    #expect(try Self.lists(stage, reference) == [.toTell])
    try stage.tell(reference)
    #expect(try Self.lists(stage, reference) == [])
  }

  @Test("a referral is in the inbox of those addressed and in the sender's outbox until it ends")
  func boxes() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.submitted()
    try stage.submit(
      .referral(
        reference.file,
        .send(
          request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: OfficeStage.day("2026-11-24"),
          consent: nil)), as: StagePeople.reception)
    func counts() throws -> [Int?] {
      [
        try stage.ask(.home, as: StagePeople.researcher).home?.inboxCount,
        try stage.ask(.home, as: StagePeople.researcher).home?.inboxLate,
        try stage.ask(.home, as: StagePeople.reception).home?.outboxCount,
        try stage.ask(.home, as: StagePeople.liaison).home?.inboxCount,
      ]
    }
    #expect(try counts() == [1, 0, 1, 0])
    stage.clock.go(to: OfficeStage.day("2026-11-24"))
    #expect(try counts() == [1, 0, 1, 0])
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    #expect(try counts() == [1, 1, 1, 0])
    try stage.submit(.referral(reference.file, .accept(referral: 1)), as: StagePeople.researcher)
    try stage.submit(.referral(reference.file, .complete(referral: 1, outcome: "دُرست")), as: StagePeople.researcher)
    #expect(try counts() == [0, 0, 0, 0])
  }

  @Test("what became of a referral is news to its sender until they read the file, though they read it that day before")
  func news() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.submitted().file
    try stage.submit(
      .referral(
        file, .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil)),
      as: StagePeople.reception)
    _ = try stage.ask(.file(file, asOf: nil))
    try stage.submit(.referral(file, .accept(referral: 1)), as: StagePeople.researcher)
    try stage.submit(.referral(file, .complete(referral: 1, outcome: "دُرست")), as: StagePeople.researcher)
    #expect(try stage.ask(.home).home?.newsCount == 1)
    _ = try stage.ask(.file(file, asOf: nil))
    #expect(try stage.ask(.home).home?.newsCount == 0)
  }

  @Test("requests over data, messages and reminders are counted for those alone who answer for them and send them")
  func tallies() throws {
    let stage = try OfficeStage.staffed(.kadi)
    #expect(try stage.ask(.home, as: StagePeople.director).home?.rights != nil)
    let reception = try #require(try stage.ask(.home, as: StagePeople.reception).home)
    #expect(reception.rights == nil)
    #expect(reception.messages != nil)
    let auditor = try #require(try stage.ask(.home, as: StagePeople.auditor).home)
    #expect(auditor.messages == nil)
    #expect(reception.reminderCount != nil)
    #expect(auditor.reminderCount == nil)
  }
}
