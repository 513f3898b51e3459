import Calendars
import Casework
import Testing

@Suite("A request is opened, signed for, explained, submitted, studied and brought to those who decide (R4, R5, K3j)")
struct SubmissionTests {
  private func refused(_ refusal: RequestRefusal, _ desk: CaseDesk, _ command: RequestCommand) {
    var desk = desk
    #expect(throws: Refusal.request(refusal)) { try desk.ask(command) }
  }

  private func open(
    _ service: String = "aid", category: String? = nil, need: String = "إيجار", channel: String = "visit"
  ) -> RequestCommand {
    .open(service: service, category: category, need: need, channel: channel)
  }

  @Test("opening names service, category, need and channel")
  func opening() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    refused(.serviceUnknown("gold"), desk, open("gold"))
    refused(.serviceNotForCategory(service: "sponsorship", category: "low-income"), desk, open("sponsorship"))
    refused(.serviceNotForCategory(service: "aid", category: "pilot"), desk, open(category: "pilot"))
    refused(.needMissing, desk, open(need: " "))
    refused(.channelUnknown("pigeon"), desk, open(channel: "pigeon"))
    var orphan = desk
    try orphan.ask(open("sponsorship", category: "orphan"))
    #expect(orphan.request.category == "orphan")
    #expect(orphan.status == .draft)
  }

  @Test("no submission without the signed declaration (R4)")
  func declarationFirst() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.ask(open())
    refused(.declarationMissing, desk, .submit(request: 1))
    refused(
      .paperNumberMissing, desk,
      .signDeclaration(request: 1, paperNumber: "17", keptAt: "", signedOn: Samples.day("2026-11-22")))
    refused(
      .dateInFuture, desk,
      .signDeclaration(request: 1, paperNumber: "17", keptAt: "خزانة", signedOn: Samples.day("2026-11-23")))
    let birth = try #require(desk.file.facts.birth).date
    refused(
      .declaredBeforeBirth, desk,
      .signDeclaration(request: 1, paperNumber: "17", keptAt: "خزانة", signedOn: birth.adding(days: -1)))
    try desk.sign()
    #expect(
      desk.request.declaration
        == DeclarationSigned(
          request: 1, paperNumber: "17", keptAt: "خزانة 2", signedOn: Samples.day("2026-11-22")))
    try desk.ask(.submit(request: 1))
    #expect(desk.request.submittedOn == Samples.day("2026-11-22"))
    #expect(desk.status == .completing)
    refused(.alreadySubmitted(on: Samples.day("2026-11-22")), desk, .submit(request: 1))
  }

  @Test("a policy without a signature does not ask for one")
  func noSignature() throws {
    var profile = Samples.floorPolicy
    profile.intake.needsDeclaration = false
    var desk = try CaseDesk(profile)
    try desk.ask(open())
    refused(
      .declarationNotAsked, desk,
      .signDeclaration(request: 1, paperNumber: "1", keptAt: "خزانة", signedOn: Samples.day("2026-11-22")))
    try desk.ask(.submit(request: 1))
    #expect(desk.request.submittedOn != nil)
    try desk.supply("card", until: "2030-01-01")
    try desk.supply("salary", issuedOn: "2026-11-01")
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    #expect(desk.status == .complete)
  }

  @Test("who decides and when the answer comes was explained (R5, K3j)")
  func explained() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.ask(open())
    try desk.ask(.explainReply(request: 1))
    #expect(desk.request.replyExplainedAt == Samples.moment("2026-11-22"))
  }

  @Test("a study, an assessment and a recommendation are kept with their author")
  func study() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    desk.sit(Samples.researcher)
    let study = CaseStudied(
      request: 1, means: .telephone, studiedOn: Samples.day("2026-11-22"), findings: "أسرة من خمسة",
      incomes: [MoneyLine(label: "راتب", halalas: 350_000)], expenses: [MoneyLine(label: "إيجار", halalas: 200_000)])
    try desk.ask(.study(study))
    try desk.ask(.assessNeed(NeedAssessed(request: 1, level: "high", grounds: "دخل دون الحد")))
    try desk.ask(
      .recommend(CaseRecommended(request: 1, recommendation: .accept, grounds: "حاجة", halalas: 100_000)))
    #expect(desk.request.studies == [Recorded(study, at: desk.now, officer: Samples.researcher.id)])
    #expect(desk.request.assessment?.value.level == "high")
    #expect(desk.request.recommendation?.value.halalas == 100_000)
    #expect(desk.status == .underStudy)
  }

  @Test("a study says something that can be true")
  func studyRefusals() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    func study(_ findings: String, on day: String = "2026-11-22", halalas: Int = 0) -> RequestCommand {
      .study(
        CaseStudied(
          request: 1, means: .desk, studiedOn: Samples.day(day), findings: findings, incomes: [],
          expenses: [MoneyLine(label: "إيجار", halalas: halalas)]))
    }
    refused(.findingsMissing, desk, study(""))
    refused(.dateInFuture, desk, study("أسرة", on: "2026-11-23"))
    refused(.amountNegative, desk, study("أسرة", halalas: -1))
    refused(.needLevelUnknown("huge"), desk, .assessNeed(NeedAssessed(request: 1, level: "huge", grounds: "س")))
    refused(.groundsMissing, desk, .assessNeed(NeedAssessed(request: 1, level: "high", grounds: "")))
    func advice(_ grounds: String, _ halalas: Int?) -> RequestCommand {
      .recommend(CaseRecommended(request: 1, recommendation: .reject, grounds: grounds, halalas: halalas))
    }
    refused(.groundsMissing, desk, advice(" ", nil))
    refused(.amountNegative, desk, advice("حاجة", -5))
    // Nothing earned, nothing spent and nothing advised are sums as well.
    try desk.ask(study("أسرة", halalas: 0))
    try desk.ask(advice("حاجة", 0))
    #expect(desk.request.studies.map(\.value.expenses) == [[MoneyLine(label: "إيجار", halalas: 0)]])
    #expect(desk.request.recommendation?.value.halalas == 0)
  }

  @Test("a request that was decided is not studied, assessed or advised on any more, nor brought again")
  func afterDecision() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openWaiting(unit: "social")
    try desk.ask(.decide(desk.decision()))
    let study = CaseStudied(
      request: 1, means: .desk, studiedOn: Samples.day("2026-11-22"), findings: "أسرة", incomes: [], expenses: [])
    for command: RequestCommand in [
      .study(study), .assessNeed(NeedAssessed(request: 1, level: "high", grounds: "دخل محدود")),
      .recommend(CaseRecommended(request: 1, recommendation: .accept, grounds: "حاجة", halalas: nil)),
      .bringToDecider(request: 1, unit: "social"),
    ] {
      refused(.alreadyDecided, desk, command)
    }
  }

  @Test("what a new version of the policy asks for has to be there, before a case that was complete is decided (R6)")
  func newPaper() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    var stricter = Samples.floorPolicy
    stricter.services[0].documents.removeLast()
    stricter.services[0].documents.append(DocumentRule(document: "letter", need: .required))
    desk.register.policies.append(PolicyAdopted(profile: stricter, effectiveFrom: Samples.day("2026-11-23")))
    desk.go(to: "2026-11-23")
    #expect(desk.request.completeOn == Samples.day("2026-11-22"))
    refused(.notComplete(missing: ["letter"]), desk, .bringToDecider(request: 1, unit: nil))
  }

  @Test("only a submitted and complete request goes to those who decide, once")
  func bringing() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.ask(open())
    refused(.notSubmitted, desk, .bringToDecider(request: 1, unit: nil))
    try desk.sign()
    try desk.ask(.submit(request: 1))
    refused(.notComplete(missing: ["card", "salary", "lease"]), desk, .bringToDecider(request: 1, unit: nil))
    try desk.openWaiting()
    #expect(desk.status == .withDecider)
    refused(.alreadyWithDecider, desk, .bringToDecider(request: 2, unit: nil))
  }

  @Test(
    "where the policy asks for the need to be assessed, a case without it goes on for a reason only, which is kept (O1)"
  )
  func unassessed() throws {
    var policy = Samples.floorPolicy
    policy.clauses[0].duties.insert(.needAssessed)
    #expect(policy.assessesBeforeDecision)
    var desk = try CaseDesk(policy)
    try desk.openSubmitted()
    refused(.assessmentMissing(unit: nil), desk, .bringToDecider(request: 1, unit: nil))
    refused(.assessmentMissing(unit: nil), desk, .bringToDecider(request: 1, unit: nil, unassessedReason: " "))
    var assessed = desk
    try desk.ask(.bringToDecider(request: 1, unit: nil, unassessedReason: "حالة عاجلة"))
    #expect(desk.request.waiting?.unassessedReason == "حالة عاجلة")
    try assessed.ask(.assessNeed(NeedAssessed(request: 1, level: "high", grounds: "دخل محدود")))
    try assessed.ask(.bringToDecider(request: 1, unit: nil, unassessedReason: "لا يلزم"))
    #expect(assessed.request.waiting?.unassessedReason == nil)
  }

  @Test("where the policy asks for no assessment, or nobody decides, nothing is asked")
  func noAssessmentAsked() throws {
    #expect(!Samples.floorPolicy.assessesBeforeDecision)
    var formless = Samples.formlessPolicy
    formless.clauses[0].duties.insert(.needAssessed)
    #expect(!formless.assessesBeforeDecision)
  }

  @Test("a competent unit is named where units decide (K3j)")
  func unit() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    refused(.unitMissing, desk, .bringToDecider(request: 1, unit: nil))
    refused(.unitUnknown("army"), desk, .bringToDecider(request: 1, unit: "army"))
    try desk.ask(.bringToDecider(request: 1, unit: "health"))
    #expect(desk.request.waiting?.unit == "health")
  }

  @Test("without a request form there is nothing to sign, explain or submit, and nobody decides")
  func noForm() throws {
    var desk = try CaseDesk(Samples.formlessPolicy)
    try desk.ask(open())
    refused(.noRequestForm, desk, .submit(request: 1))
    refused(.noRequestForm, desk, .explainReply(request: 1))
    refused(
      .noRequestForm, desk,
      .signDeclaration(request: 1, paperNumber: "1", keptAt: "خزانة", signedOn: Samples.day("2026-11-22")))
    refused(.nobodyDecides, desk, .bringToDecider(request: 1, unit: nil))
    refused(.nobodyDecides, desk, .decide(desk.decision()))
    #expect(desk.request.replyWindow(in: desk.register, on: desk.context.today) == nil)
    try desk.supply("card", until: "2030-01-01", matches: nil)
    #expect(desk.request.completeOn == nil)
    refused(.conditionsUnanswered(["lease"]), desk, desk.delivery())
    try desk.supply("salary", issuedOn: "2026-11-01", matches: nil)
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    #expect(desk.request.completeOn == nil)
    #expect(desk.file.registrationNumber == nil)
    try desk.ask(desk.delivery())
    #expect(desk.status == .delivered)
  }
}
