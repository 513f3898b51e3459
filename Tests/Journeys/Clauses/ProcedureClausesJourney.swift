import Calendars
import Casework
import Desk
import OfficeStage
import Testing

@Suite("The procedure, clause by clause: from the papers to the service")
struct ProcedureClausesJourney {
  @Test(
    "O1: the need is studied, assessed and recommended upon, and the assessment names a level of the list",
    .evidence(of: "O1", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func need(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = policy == .environment ? try stage.openRequest() : try stage.submitted()
    let researcher = StagePeople.researcher
    let study = CaseStudied(
      request: 1, means: .telephone, studiedOn: stage.clock.today, findings: "يسكن مع أسرته", incomes: [],
      expenses: [])
    try stage.submit(.request(reference.file, .study(study)), as: researcher)
    let unknown = NeedAssessed(request: 1, level: "none", grounds: "دخل محدود")
    #expect(throws: Refusal.request(.needLevelUnknown("none"))) {
      try stage.submit(.request(reference.file, .assessNeed(unknown)), as: researcher)
    }
    let level = policy.profile.needLevels[0].id
    let assessment = NeedAssessed(request: 1, level: level, grounds: "دخل محدود")
    try stage.submit(.request(reference.file, .assessNeed(assessment)), as: researcher)
    #expect(try stage.request(reference).assessment?.value.level == level)
    #expect(try stage.evidenceCount(of: "O1") == 2)
  }

  @Test(
    "R2: each paper is matched with its original and valid; with one that is not nothing goes to the committee",
    .evidence(of: "R2", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func papers(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    try stage.completePapers(of: reference)
    try stage.supply("identity", for: reference, until: "2026-11-21")
    #expect(try stage.request(reference).completeOn == nil)
    try stage.submit(.request(reference.file, .submit(request: 1)), as: StagePeople.reception)
    let bring = RequestCommand.bringToDecider(request: 1, unit: nil, unassessedReason: "حالة عاجلة")
    #expect(throws: Refusal.request(.notComplete(missing: ["identity"]))) {
      try stage.submit(.request(reference.file, bring), as: StagePeople.researcher)
    }
    try stage.supply("identity", for: reference)
    try stage.submit(.request(reference.file, bring), as: StagePeople.researcher)
    let checks = try stage.recorded(reference.file).filter { $0.name == "request.documentChecked" }
    #expect(checks.count >= 3 && checks.allSatisfy { $0.clauses == ["R2"] && $0.officer == StagePeople.reception.id })
  }

  @Test(
    "R3: an unclear procedure goes to the researcher, who answers",
    .evidence(of: "R3", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func unclear(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let send = ReferralCommand.send(
      request: nil, target: .researchers, purpose: .unclearProcedure, reason: "لا يعرف ما يلزمه", due: nil,
      consent: nil)
    try stage.submit(.referral(file, send), as: StagePeople.reception)
    #expect(try stage.lastRecorded(file).map(\.evidence) == ["referral.sent R3"])
    try stage.submit(.referral(file, .accept(referral: 1)), as: StagePeople.researcher)
    try stage.submit(.referral(file, .answer(referral: 1, words: "تكفي الهوية")), as: StagePeople.researcher)
    #expect(try stage.file(file).referrals.map(\.answer) == ["تكفي الهوية"])
  }

  @Test(
    "R4: nothing is submitted before the declaration is signed, and the paper's place is known",
    .evidence(of: "R4", at: .bazil, .hearts, .makeen, .kadi), arguments: [StagePolicy.bazil, .hearts, .makeen, .kadi])
  func declaration(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    #expect(throws: Refusal.request(.declarationMissing)) {
      try stage.submit(.request(reference.file, .submit(request: 1)), as: StagePeople.reception)
    }
    try stage.completePapers(of: reference)
    try stage.submit(.request(reference.file, .submit(request: 1)), as: StagePeople.reception)
    #expect(try stage.request(reference).declaration?.keptAt == "خزانة 2")
    #expect(try stage.evidenceCount(of: "R4") == 1)
  }

  @Test(
    "R5: it is explained who decides and when; the committee refuses for a listed reason only, and tells",
    .evidence(of: "R5", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func committee(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.waiting()
    try stage.submit(.request(reference.file, .explainReply(request: 1)), as: StagePeople.reception)
    stage.clock.go(to: OfficeStage.day("2026-12-06"))
    let session = try stage.convene([reference])
    var refusal = stage.acceptance(of: reference)
    refusal.outcome = .reject
    refusal.granted = nil
    #expect(throws: Refusal.request(.rejectionReasonMissing)) {
      try stage.submit(.session(session, .decide(reference, refusal)), as: StagePeople.secretary)
    }
    refusal.reason = policy.profile.rejectionReasons[0].id
    try stage.submit(.session(session, .decide(reference, refusal)), as: StagePeople.secretary)
    try stage.tell(reference)
    #expect(try stage.request(reference).decision?.value.reason == refusal.reason)
    #expect(try stage.lastRecorded(reference.file).flatMap(\.clauses).contains("R5"))
  }

  @Test(
    "R6: the registration number comes with the last paper, and not before",
    .evidence(of: "R6", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func registration(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    #expect(try stage.file(reference.file).registrationNumber == nil)
    try stage.completePapers(of: reference)
    #expect(try stage.file(reference.file).registrationNumber == "1448-100001")
    #expect(
      try stage.lastRecorded(reference.file).filter { $0.clauses.contains("R6") }.map(\.name) == [
        "request.becameComplete", "file.registrationNumberGiven",
      ])
  }

  @Test(
    "R7: what was granted is delivered, whole or in parts, and stands on the list until then",
    .evidence(of: "R7", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func delivery(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference: CaseReference
    if policy == .environment {
      reference = try stage.openRequest()
      try stage.completePapers(of: reference)
    } else {
      reference = try stage.waiting()
      #expect(throws: Refusal.request(.notDecided)) { try stage.deliver(reference) }
      let session = try stage.convene([reference])
      let decision = stage.acceptance(of: reference, earlyReason: "سفره غدًا")
      try stage.submit(.session(session, .decide(reference, decision)), as: StagePeople.secretary)
      try stage.tell(reference)
      #expect(try stage.ask(.worklist(.toDeliver, OfficeStage.everything)).requestRows?.map(\.id) == [reference])
    }
    try stage.deliver(reference)
    #expect(try stage.ask(.worklist(.toDeliver, OfficeStage.everything)).requestRows == [])
    #expect(try stage.evidenceCount(of: "R7") == 1)
  }

  @Test(
    "E3: whoever asks is served whatever their nationality or sex, and each service counts",
    .evidence(of: "E3", at: .environment))
  func equal() throws {
    let stage = try OfficeStage.staffed(.environment)
    for (serial, sex) in ["male", "female"].enumerated() {
      var entry = StagePeople.person(serial: serial + 1, at: .environment)
      entry.texts[.sex] = sex
      let file = try stage.register(entry)
      let open = RequestCommand.open(
        service: stage.policy.service, category: nil, need: "عشر شتلات", channel: stage.channel)
      try stage.submit(.request(file, open), as: StagePeople.reception)
      let reference = CaseReference(file: file, ordinal: 1)
      try stage.completePapers(of: reference)
      try stage.deliver(reference)
    }
    #expect(try stage.evidenceCount(of: "E3") == 2)
  }
}
