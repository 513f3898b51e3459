import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("Kadi's own procedure, and the approval that a policy names")
struct UnitClausesJourney {
  @Test("K3b: the requirements are handed over, and the request is taken in whole", .evidence(of: "K3b", at: .kadi))
  func requirements() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    let reception = StagePeople.reception
    try stage.submit(
      .visit(reference.file, .open(channel: "interview", purpose: "طلب", arrivedAt: nil)), as: reception)
    let give = VisitCommand.giveRequirements(visit: 1, service: stage.policy.service)
    try stage.submit(.visit(reference.file, give), as: reception)
    let visit = try stage.file(reference.file).openVisit
    #expect(
      visit?.requirementsGiven.map(\.documents) == [
        ["identity", "income-statement", "social-security", "citizen-account", "inquiry-consent"]
      ])
    #expect(throws: Refusal.request(.declarationMissing)) {
      try stage.submit(.request(reference.file, .submit(request: 1)), as: reception)
    }
    try stage.completePapers(of: reference)
    try stage.submit(.request(reference.file, .submit(request: 1)), as: reception)
    #expect(try stage.evidenceCount(of: "K3b") == 3)
  }

  @Test(
    "K3t: nobody leaves before what is missing was read out, or a reason stands there", .evidence(of: "K3t", at: .kadi))
  func readOut() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    let reception = StagePeople.reception
    try stage.submit(
      .visit(reference.file, .open(channel: "interview", purpose: "طلب", arrivedAt: nil)), as: reception)
    let missing = try stage.file(reference.file).missingPapers(under: stage.policy.profile, on: stage.clock.today)
    #expect(throws: Refusal.visit(.gateNotPassed(missing: missing))) {
      try stage.submit(
        .visit(reference.file, .close(visit: 1, readOutMissing: false, reason: nil)), as: reception)
    }
    try stage.submit(
      .visit(reference.file, .close(visit: 1, readOutMissing: true, reason: nil)), as: reception)
    #expect(try stage.lastRecorded(reference.file).map(\.evidence) == ["visit.closed R1 K3t"])
  }

  @Test(
    "K3j: the request goes to the competent unit, and news by the agreed means or with a reason",
    .evidence(of: "K3j", at: .kadi))
  func agreedMeans() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    let bring = RequestCommand.bringToDecider(request: 1, unit: nil)
    #expect(throws: Refusal.request(.unitMissing)) {
      try stage.submit(.request(reference.file, bring), as: StagePeople.researcher)
    }
    try stage.submit(
      .request(reference.file, .bringToDecider(request: 1, unit: "aid")), as: StagePeople.researcher)
    try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.secretary)
    let notice = NoticeGiven(
      request: 1, channel: "fax", toldOn: stage.clock.today, words: "صدر القرار", otherChannelReason: nil,
      earlyReason: nil)
    #expect(throws: Refusal.request(.otherChannelReasonMissing(agreed: "telephone"))) {
      try stage.submit(.request(reference.file, .giveNotice(notice)), as: StagePeople.reception)
    }
    try stage.tell(reference)
    #expect(try stage.lastRecorded(reference.file).flatMap(\.clauses).contains("K3j"))
  }

  @Test(
    "K3h: complete on 2026-11-22 is answered by 2026-12-13; a day later the breach is recorded with the answer",
    .evidence(of: "K3h", at: .kadi))
  func ceiling() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    #expect(
      try stage.request(reference).replyWindow(in: stage.officeRegister(), on: stage.clock.today)?.ceiling?.iso
        == "2026-12-13")
    stage.clock.go(to: OfficeStage.day("2026-12-14"))
    try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.secretary)
    #expect(
      try stage.lastRecorded(reference.file).filter { $0.clauses.contains("K3h") }.map(\.name) == [
        "request.decided", "request.replyWindowMissed",
      ])
  }

  @Test(
    "A: the version names its approval, holds from its day, and is signed by the staff",
    .evidence(of: "A", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func approval(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let approval = policy.profile.approval
    let version = try stage.officeRegister().policy(inForceOn: stage.clock.today)
    #expect(version.effectiveFrom == approval.effectiveFrom ?? approval.approvedOn)
    #expect(approval.minutes != nil && approval.approvedOn != nil)
    try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    #expect(throws: Refusal.office(.policySigned)) {
      try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    }
    #expect(try stage.evidenceCount(of: "A") == 2)
  }
}
