import Calendars
import Casework
import Testing

@Suite("A household changes, a contact is agreed anew, a file entered in error is voided")
struct HouseholdAndContactTests {
  private let child = DependantEntry(name: "ريم", relation: "daughter", sex: "female", birthDate: "2020-05-05")

  @Test("a dependant who left keeps their number for ever")
  func numbersAreNotUsedAgain() throws {
    var desk = try CaseDesk(Samples.floorPolicy, entry: Samples.household)
    try desk.change(.removeDependant(2, reason: "زواج"))
    try desk.change(.addDependant(child))
    #expect(desk.file.facts.dependants.map(\.id) == [1, 3])
    #expect(desk.file.facts.dependants[1].name == "ريم")
  }

  @Test("a dependant is checked like everybody")
  func wrongDependant() throws {
    var desk = try CaseDesk(Samples.floorPolicy, entry: Samples.household)
    func refused(_ code: FindingCode, _ change: (inout DependantEntry) -> Void) {
      var entry = child
      change(&entry)
      #expect(throws: Refusal.file(.findings([Finding(.representative, code)]))) {
        try desk.change(.addDependant(entry))
      }
    }
    refused(.dependantNameMissing) { $0.name = "" }
    refused(.unknownChoice) { $0.relation = "neighbour" }
    refused(.birthInFuture) { $0.birthDate = "2026-12-01" }
    refused(.dateUnclear) { $0.birthDate = "صغيرة" }
    refused(.identityChecksum) { $0.identityNumber = "1000000000" }
    refused(.identityChecksum) { $0.identityNumber = "2000000000" }
  }

  @Test("a dependant leaves with a reason, and only one who is there")
  func leaving() throws {
    var desk = try CaseDesk(Samples.floorPolicy, entry: Samples.household)
    #expect(throws: Refusal.file(.reasonMissing)) { try desk.change(.removeDependant(1, reason: "")) }
    #expect(throws: Refusal.file(.dependantUnknown(7))) { try desk.change(.removeDependant(7, reason: "زواج")) }
  }

  @Test("a new means of contact keeps the old one beside it (K3j)")
  func agreed() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    let new = AgreedContact(channel: "fax", detail: "+966112345678")
    let events = try desk.change(.agreeContact(new))
    let old = AgreedContact(channel: "phone", detail: nil)
    #expect(events == [.file(.contactAgreed(ContactAgreed(old: old, new: new)))])
    #expect(desk.file.facts.contact == new)
  }

  @Test("a means of contact is one of the policy's, can be used, and is another one")
  func notAgreed() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    #expect(throws: Refusal.file(.findings([Finding(.contactChannel, .unknownChoice)]))) {
      try desk.change(.agreeContact(AgreedContact(channel: "pigeon", detail: nil)))
    }
    #expect(throws: Refusal.file(.findings([Finding(.contactDetail, .contactNeedsEmail)]))) {
      try desk.change(.agreeContact(AgreedContact(channel: "email", detail: nil)))
    }
    #expect(throws: Refusal.file(.nothingChanged)) {
      try desk.change(.agreeContact(AgreedContact(channel: "phone", detail: nil)))
    }
  }

  @Test("a voided file keeps its reason and takes nothing more")
  func voided() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    #expect(throws: Refusal.file(.reasonMissing)) { try desk.change(.void(reason: "")) }
    try desk.change(.void(reason: "سُجّل مرتين"))
    #expect(desk.file.voidReason == "سُجّل مرتين")
    let gone = Refusal.file(.fileVoided(.first))
    #expect(throws: gone) { try desk.change(.void(reason: "مرة أخرى")) }
    #expect(throws: gone) { try desk.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil)) }
    #expect(throws: gone) { try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit")) }
    #expect(throws: gone) { try desk.refer(.accept(referral: 1)) }
  }

  @Test("a file that was entered in error with a visit going on has no open visit, and may be erased")
  func voidedWithVisit() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.visit(.open(channel: "visit", purpose: "سؤال", arrivedAt: nil))
    try desk.change(.void(reason: "سُجّل مرتين"))
    #expect(desk.file.openVisit == nil)
    let facts = ErasureFacts(rule: .standard, openDataRequests: [], isOnOpenAgenda: false)
    #expect(desk.file.obstacleToErasure(facts, in: desk.context) == nil)
    let matter = CaseCommand.matter(.open(.complaint, file: .first, [:]))
    #expect(throws: Refusal.file(.fileVoided(.first))) { try desk.file.demandWorkable(for: matter) }
  }

  @Test("a file with an open request is not voided")
  func openRequest() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    #expect(throws: Refusal.file(.hasOpenRequests)) { try desk.change(.void(reason: "خطأ")) }
    try desk.ask(.void(request: 1, reason: "خطأ"))
    try desk.change(.void(reason: "خطأ"))
    #expect(desk.file.isVoid)
  }

  @Test("taking an agreed means or an answer to a condition back says why")
  func undone() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openCompleteDraft()
    let visits = AgreedContact(channel: "visit", detail: nil)
    #expect(throws: Refusal.file(.reasonMissing)) { try desk.change(.agreeContact(visits, undoReason: " ")) }
    let applies = RequestCommand.answerCondition(request: 1, document: "lease", applies: true, undoReason: " ")
    #expect(throws: Refusal.request(.reasonMissing)) { try desk.ask(applies) }
    try desk.change(.agreeContact(visits, undoReason: "خطأ"))
    #expect(desk.file.facts.contact.channel == "visit")
  }
}
