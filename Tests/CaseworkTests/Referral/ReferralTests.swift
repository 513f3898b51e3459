import Calendars
import Casework
import Testing

@Suite("A case is handed over, and somebody answers for it until it is returned or completed (R3)")
struct ReferralTests {
  private func send(
    to target: ReferralTarget = .researchers, purpose: ReferralPurpose = .study, request: Int? = nil,
    reason: String = "دراسة الحالة", due: String? = nil, consent: Consent? = nil
  ) -> ReferralCommand {
    .send(
      request: request, target: target, purpose: purpose, reason: reason, due: due.map(Samples.day), consent: consent)
  }

  private func sent(to target: ReferralTarget = .researchers, consent: Consent? = nil) throws -> CaseDesk {
    var desk = try CaseDesk(Samples.floorPolicy)
    desk.sit(Samples.reception)
    try desk.refer(send(to: target, consent: consent))
    return desk
  }

  private func refused(_ refusal: ReferralRefusal, _ desk: CaseDesk, _ command: ReferralCommand) {
    var desk = desk
    #expect(throws: Refusal.referral(refusal)) { try desk.refer(command) }
  }

  private let consent = Consent(paperNumber: "44", signedOn: Samples.day("2026-11-20"))

  @Test("accepted by one researcher, answered and completed")
  func wholeWay() throws {
    var desk = try sent()
    desk.sit(Samples.researcher)
    try desk.refer(.accept(referral: 1))
    #expect(desk.file.referral(1)?.holder == Samples.researcher.id)
    try desk.refer(.answer(referral: 1, words: "يحتاج زيارة"))
    #expect(desk.file.referral(1)?.stage == .answered)
    #expect(desk.file.referral(1)?.answer == "يحتاج زيارة")
    try desk.refer(.complete(referral: 1, outcome: "تمت الدراسة"))
    #expect(desk.file.referral(1)?.stage == .completed)
    #expect(desk.file.referral(1)?.ending == "تمت الدراسة")
    #expect(Referral.Stage.allCases.filter(\.isOpen) == [.sent, .accepted, .answered])
  }

  @Test("returned with its reason, from either of its first stages")
  func returned() throws {
    var desk = try sent().with(Samples.researcher)
    refused(.reasonMissing, desk, .return(referral: 1, reason: ""))
    var accepted = desk
    try desk.refer(.return(referral: 1, reason: "بيانات ناقصة"))
    #expect(desk.file.referral(1)?.stage == .returned)
    try accepted.refer(.accept(referral: 1))
    try accepted.refer(.return(referral: 1, reason: "بيانات ناقصة"))
    #expect(accepted.file.referral(1)?.ending == "بيانات ناقصة")
  }

  @Test("an answer whose holder does not end it is ended by the sender or the director, with the reason")
  func answeredAndLeft() throws {
    var desk = try sent().with(Samples.researcher)
    try desk.refer(.accept(referral: 1))
    try desk.refer(.answer(referral: 1, words: "يحتاج زيارة"))
    refused(.notSender, desk, .revoke(referral: 1, reason: "غادر"))
    desk.sit(Samples.director)
    try desk.refer(.revoke(referral: 1, reason: "غادر الباحث"))
    #expect(desk.file.referral(1)?.stage == .revoked)
  }

  @Test("transferred to another officer, who now answers for it")
  func transferred() throws {
    var desk = try sent().with(Samples.researcher)
    try desk.refer(.accept(referral: 1))
    let other = ReferralTarget.officer(Samples.secondResearcher.id)
    refused(.reasonMissing, desk, .transfer(referral: 1, to: other, reason: " ", consent: nil))
    try desk.refer(.transfer(referral: 1, to: other, reason: "إجازة", consent: nil))
    #expect(desk.file.referral(1)?.holder == nil)
    refused(.notAddressee, desk, .accept(referral: 1))
    desk.sit(Samples.secondResearcher)
    try desk.refer(.accept(referral: 1))
    #expect(desk.file.referral(1)?.holder == Samples.secondResearcher.id)
  }

  @Test("revoked by the sender or the director, by nobody else, and only while nobody answered")
  func revoked() throws {
    var desk = try sent()
    refused(.notSender, desk.with(Samples.liaison), .revoke(referral: 1, reason: "خطأ"))
    refused(.reasonMissing, desk, .revoke(referral: 1, reason: ""))
    var byDirector = desk.with(Samples.director)
    try byDirector.refer(.revoke(referral: 1, reason: "خطأ"))
    #expect(byDirector.file.referral(1)?.stage == .revoked)
    try desk.refer(.revoke(referral: 1, reason: "خطأ"))
    #expect(desk.file.referral(1)?.ending == "خطأ")
  }

  @Test("a case leaves the association only with the beneficiary's consent")
  func outside() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    let hospital = ReferralTarget.outsideBody("hospital")
    refused(.consentMissing, desk, send(to: hospital))
    refused(
      .consentMissing, desk,
      send(to: hospital, consent: Consent(paperNumber: " ", signedOn: Samples.day("2026-11-20"))))
    refused(.bodyUnknown("circus"), desk, send(to: .outsideBody("circus"), consent: consent))
    let sent = try sent(to: hospital, consent: consent)
    #expect(sent.file.referral(1)?.consent == consent)
    var answered = sent.with(Samples.liaison)
    try answered.refer(.answer(referral: 1, words: "قُبل المريض"))
    #expect(answered.file.referral(1)?.holder == Samples.liaison.id)
  }

  @Test("a body outside does not sign in: the liaison, the director or a researcher enters its answer, no secretary")
  func outsideAnswer() throws {
    let desk = try sent(to: .outsideBody("hospital"), consent: consent)
    for officer in [Samples.liaison, Samples.director, Samples.researcher] {
      var answered = desk.with(officer)
      try answered.refer(.answer(referral: 1, words: "قُبل المريض"))
      #expect(answered.file.referral(1)?.holder == officer.id)
    }
    refused(.notAddressee, desk.with(Samples.secretary), .answer(referral: 1, words: "قُبل المريض"))
  }

  @Test("a transfer outside asks for consent too")
  func transferOutside() throws {
    var desk = try sent().with(Samples.researcher)
    let hospital = ReferralTarget.outsideBody("hospital")
    refused(.consentMissing, desk, .transfer(referral: 1, to: hospital, reason: "علاج", consent: nil))
    try desk.refer(.transfer(referral: 1, to: hospital, reason: "علاج", consent: consent))
    #expect(desk.file.referral(1)?.consent == consent)
    #expect(desk.file.referral(1)?.stage == .sent)
  }

  @Test("a unit's referral is for those who work in it, and for the director")
  func unit() throws {
    let desk = try sent(to: .unit("social"))
    refused(.notAddressee, desk.with(Samples.researcher), .accept(referral: 1))
    for officer in [Samples.unitWorker, Samples.director] {
      var other = desk.with(officer)
      try other.refer(.accept(referral: 1))
      #expect(other.file.referral(1)?.holder == officer.id)
    }
  }

  @Test("inside, a consent is not kept, because none is needed")
  func consentInside() throws {
    #expect(try sent(consent: consent).file.referral(1)?.consent == nil)
  }

  @Test("a referral names an addressee who can answer, a reason, a request of the file and a day to come")
  func sendRefusals() throws {
    let desk = try CaseDesk(Samples.floorPolicy)
    refused(.requestUnknown(3), desk, send(request: 3))
    refused(.officerUnknown(OfficerID(rawValue: "ghost")), desk, send(to: .officer(OfficerID(rawValue: "ghost"))))
    refused(.officerNotResearcher(Samples.reception.id), desk, send(to: .officer(Samples.reception.id)))
    refused(.unitUnknown("army"), desk, send(to: .unit("army")))
    refused(.reasonMissing, desk, send(reason: " "))
    refused(.dueInPast, desk, send(due: "2026-11-21"))
    var due = desk
    try due.refer(send(due: "2026-11-22"))
    #expect(due.file.referral(1)?.due == Samples.day("2026-11-22"))
  }

  @Test("an unclear procedure goes to the researcher where the policy says so (R3), and not elsewhere")
  func unclear() throws {
    var floor = try CaseDesk(Samples.floorPolicy)
    try floor.refer(send(purpose: .unclearProcedure))
    #expect(floor.file.referral(1)?.purpose == .unclearProcedure)
    refused(.unclearNotReferred, try CaseDesk(Samples.ceilingPolicy), send(purpose: .unclearProcedure))
  }

  @Test("a step that does not fit the stage is refused with the stage")
  func wrongStage() throws {
    var desk = try sent().with(Samples.researcher)
    refused(.referralUnknown(2), desk, .accept(referral: 2))
    refused(.wrongStage(.sent), desk, .complete(referral: 1, outcome: "تم"))
    try desk.refer(.accept(referral: 1))
    refused(.wrongStage(.accepted), desk, .accept(referral: 1))
    refused(.wordsMissing, desk, .answer(referral: 1, words: ""))
    refused(.wordsMissing, desk, .complete(referral: 1, outcome: ""))
    refused(.notAddressee, desk.with(Samples.secondResearcher), .answer(referral: 1, words: "نعم"))
    try desk.refer(.complete(referral: 1, outcome: "تم"))
    for command: ReferralCommand in [
      .accept(referral: 1), .return(referral: 1, reason: "س"), .answer(referral: 1, words: "س"),
      .transfer(referral: 1, to: .researchers, reason: "س", consent: nil), .complete(referral: 1, outcome: "س"),
      .revoke(referral: 1, reason: "س"),
    ] {
      refused(.wrongStage(.completed), desk, command)
    }
  }

  @Test("an officer who left is no addressee")
  func inactive() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    for index in desk.register.officers.indices where desk.register.officers[index].id == Samples.researcher.id {
      desk.register.officers[index].isActive = false
    }
    refused(.officerUnknown(Samples.researcher.id), desk, send(to: .officer(Samples.researcher.id)))
  }
}
