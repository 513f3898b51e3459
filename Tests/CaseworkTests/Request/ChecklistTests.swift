import Calendars
import Casework
import Testing

@Suite("The checklist says what is supplied, sighted, matched and valid (R2)")
struct ChecklistTests {
  private func opened(_ profile: Profile = Samples.floorPolicy) throws -> CaseDesk {
    var desk = try CaseDesk(profile)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    return desk
  }

  @Test("a new request asks for what the service brings")
  func newRequest() throws {
    let desk = try opened()
    #expect(desk.checklist.items.map(\.id) == ["card", "salary", "lease", "letter"])
    #expect(desk.checklist.items.map(\.state) == [.missing, .missing, .unanswered, .notNeeded])
    #expect(desk.checklist.lacking == ["card", "salary", "lease"])
  }

  @Test("a widow is asked for one paper more, an organisation for one less")
  func byCategory() throws {
    var widow = try CaseDesk(Samples.floorPolicy, entry: Samples.household)
    try widow.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    #expect(widow.checklist.items.map(\.id) == ["card", "salary", "lease", "letter", "death"])
    var partner = try CaseDesk(Samples.floorPolicy, entry: Samples.organisation)
    try partner.ask(.open(service: "aid", category: nil, need: "أجهزة", channel: "visit"))
    #expect(partner.checklist.items.map(\.id) == ["card", "lease", "letter"])
  }

  @Test("a document goes through its states")
  func states() throws {
    var desk = try opened()
    try desk.supply("card", until: "2030-01-01", sighted: false)
    #expect(desk.state(of: "card") == .notSighted)
    try desk.supply("card", until: "2030-01-01", matches: nil)
    #expect(desk.state(of: "card") == .notMatched)
    try desk.supply("card", until: "2030-01-01", matches: false)
    #expect(desk.state(of: "card") == .mismatched)
    try desk.supply("card", until: "2026-11-21")
    #expect(desk.state(of: "card") == .expired)
    try desk.supply("card", until: "2026-11-22")
    #expect(desk.state(of: "card") == .valid)
  }

  @Test("a paper that is good for some months shows the day of its issue, or its last day alone")
  func lastDayAlone() throws {
    var desk = try opened()
    try desk.supply("salary", until: "2026-12-01")
    #expect(desk.request.documents["salary"]?.check.validUntil == Samples.day("2026-12-01"))
    desk.go(to: "2026-12-01")
    #expect(desk.state(of: "salary") == .valid)
    desk.go(to: "2026-12-02")
    #expect(desk.state(of: "salary") == .expired)
  }

  @Test("who looked at a document, and when, is kept")
  func whoAndWhen() throws {
    var desk = try opened()
    desk.sit(Samples.researcher)
    try desk.supply("card", until: "2030-01-01")
    desk.go(to: "2026-11-25")
    try desk.supply("card", until: "2031-01-01")
    let card = try #require(desk.request.documents["card"])
    #expect(card.checkedBy == Samples.researcher.id)
    #expect(card.checkedAt == Samples.moment("2026-11-25"))
    #expect(card.suppliedOn == Samples.day("2026-11-22"))
    #expect(card.check.copyKept == false)
  }

  @Test("a policy that does not match documents is content with the original sighted")
  func withoutMatching() throws {
    var profile = Samples.floorPolicy
    profile.intake.matchesDocuments = false
    var desk = try opened(profile)
    try desk.supply("card", until: "2030-01-01", matches: nil)
    #expect(desk.state(of: "card") == .valid)
  }

  @Test("the answer to its question makes a conditional document required or not needed")
  func conditional() throws {
    var desk = try opened()
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: true))
    #expect(desk.state(of: "lease") == .missing)
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    #expect(desk.state(of: "lease") == .notNeeded)
    #expect(throws: Refusal.request(.conditionNotAsked("card"))) {
      try desk.ask(.answerCondition(request: 1, document: "card", applies: true))
    }
  }

  @Test("months of validity are counted from the day of issue, and a longer date on the paper does not stretch them")
  func months() throws {
    var desk = try opened()
    try desk.supply("salary", issuedOn: "2026-09-30")
    #expect(desk.request.documents["salary"]?.check.validUntil == Samples.day("2026-12-30"))
    try desk.supply("salary", until: "2027-06-01", issuedOn: "2026-08-30")
    #expect(desk.request.documents["salary"]?.check.validUntil == Samples.day("2026-11-30"))
    try desk.supply("salary", until: "2026-10-10", issuedOn: "2026-09-30")
    #expect(desk.state(of: "salary") == .expired)
  }

  @Test("no copy of an identity paper is kept (PDPL)")
  func identityCopy() throws {
    var desk = try opened()
    #expect(throws: Refusal.request(.copyOfIdentityRefused("card"))) {
      try desk.supply("card", until: "2030-01-01", copyKept: true)
    }
    try desk.supply("salary", issuedOn: "2026-11-01", copyKept: true)
    #expect(desk.request.documents["salary"]?.check.copyKept == true)
  }

  @Test("a check that cannot be right is refused")
  func refusals() throws {
    var desk = try opened()
    #expect(throws: Refusal.request(.documentNotAsked("death"))) { try desk.supply("death") }
    #expect(throws: Refusal.request(.validUntilMissing("card"))) { try desk.supply("card") }
    #expect(throws: Refusal.request(.issueDateMissing("salary"))) { try desk.supply("salary") }
    #expect(throws: Refusal.request(.dateInFuture)) { try desk.supply("salary", issuedOn: "2026-11-23") }
    #expect(throws: Refusal.request(.documentNotSupplied("card"))) {
      try desk.ask(.withdrawDocument(request: 1, document: "card", reason: "خطأ"))
    }
    try desk.supply("card", until: "2030-01-01")
    #expect(throws: Refusal.request(.reasonMissing)) {
      try desk.ask(.withdrawDocument(request: 1, document: "card", reason: " "))
    }
    #expect(throws: Refusal.request(.requestUnknown(2))) { try desk.ask(.judgeExpiry(request: 2)) }
  }
}
