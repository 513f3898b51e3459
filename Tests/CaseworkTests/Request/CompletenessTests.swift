import Calendars
import Casework
import Testing

@Suite("Completeness follows from the papers; becoming complete, and losing it, are events (R6)")
struct CompletenessTests {
  @Test("the last paper makes the request complete in the same commit, and gives the registration number")
  func reached() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.supply("card", until: "2030-01-01")
    try desk.supply("salary", issuedOn: "2026-11-01")
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    #expect(desk.request.completeOn == nil)
    let events = try desk.sign()
    #expect(
      events.dropFirst() == [
        .request(.becameComplete(CompletenessReached(request: 1, on: Samples.day("2026-11-22")))),
        .file(.registrationNumberGiven(RegistrationNumberGiven(number: "1448-100001"))),
      ])
    #expect(desk.file.registrationNumber == "1448-100001")
  }

  @Test("a second request becomes complete without a second registration number")
  func oneNumber() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openCompleteDraft()
    try desk.openCompleteDraft()
    let given = desk.recorded.filter { event in
      if case .file(.registrationNumberGiven) = event.event { true } else { false }
    }
    #expect(given.count == 1)
    #expect(desk.file.requests.map(\.completeOn) == [Samples.day("2026-11-22"), Samples.day("2026-11-22")])
  }

  @Test("two requests that a new version of the policy completes at once get one registration number")
  func oneNumberForTwo() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    for _ in 1...2 {
      try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
      try desk.supply("card", until: "2030-01-01")
      try desk.sign()
    }
    var lighter = Samples.floorPolicy
    lighter.services[0].documents = [DocumentRule(document: "card", need: .required)]
    desk.register.policies.append(PolicyAdopted(profile: lighter, effectiveFrom: Samples.day("2026-11-23")))
    desk.go(to: "2026-11-23")
    let events = try desk.ask(.judgeExpiry(request: 1))
    let day = Samples.day("2026-11-23")
    #expect(
      events == [
        .request(.becameComplete(CompletenessReached(request: 1, on: day))),
        .file(.registrationNumberGiven(RegistrationNumberGiven(number: "1448-100001"))),
        .request(.becameComplete(CompletenessReached(request: 2, on: day))),
      ])
  }

  @Test("a withdrawn document takes completeness away in the same commit")
  func withdrawn() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    let events = try desk.ask(.withdrawDocument(request: 1, document: "salary", reason: "استُعيد الأصل"))
    #expect(
      events == [
        .request(.documentWithdrawn(DocumentWithdrawn(request: 1, document: "salary", reason: "استُعيد الأصل"))),
        .request(
          .lostCompleteness(
            CompletenessLost(request: 1, on: Samples.day("2026-11-22"), documents: ["salary"]))),
      ])
    #expect(desk.request.completeOn == nil)
    #expect(desk.request.firstCompleteOn == Samples.day("2026-11-22"))
  }

  @Test("a draft whose document expires loses completeness when it is looked at again")
  func draftExpires() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openCompleteDraft()
    #expect(try desk.ask(.judgeExpiry(request: 1)) == [])
    desk.go(to: "2027-02-02")
    let events = try desk.ask(.judgeExpiry(request: 1))
    #expect(
      events == [
        .request(
          .lostCompleteness(CompletenessLost(request: 1, on: Samples.day("2027-02-02"), documents: ["salary"])))
      ])
  }

  @Test("a document that expires after the submission does not undo it, and is listed (R2)")
  func expiresAfterSubmission() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    desk.go(to: "2027-02-02")
    #expect(try desk.ask(.judgeExpiry(request: 1)) == [])
    #expect(desk.checklist.isComplete)
    #expect(desk.checklist.items.map(\.judgedOn).allSatisfy { $0 == Samples.day("2026-11-22") })
    #expect(desk.checklist.expiredSince(by: Samples.day("2027-02-01")).map(\.id) == [])
    #expect(desk.checklist.expiredSince(by: Samples.day("2027-02-02")).map(\.id) == ["salary"])
  }

  @Test("a document handed in after the submission is judged on the day it came")
  func handedInLater() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.sign()
    try desk.ask(.submit(request: 1))
    desk.go(to: "2026-11-25")
    try desk.supply("card", until: "2026-11-24")
    #expect(desk.state(of: "card") == .expired)
  }

  @Test("once decided, papers no longer change completeness")
  func afterDecision() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openWaiting(unit: "social")
    try desk.ask(.decide(desk.decision()))
    let events = try desk.ask(.withdrawDocument(request: 1, document: "card", reason: "أعيد"))
    #expect(events.count == 1)
    #expect(desk.request.completeOn == Samples.day("2026-11-22"))
  }
}
