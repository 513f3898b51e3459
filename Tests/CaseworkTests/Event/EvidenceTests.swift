import Calendars
import Casework
import Testing

@Suite("Every act is evidence for the clauses that the profile ties it to")
struct EvidenceTests {
  private let profile = Samples.floorPolicy

  private func clauses(_ event: CaseEvent) -> [String] {
    profile.clauses(evidencedBy: event.duties(under: profile))
  }

  private func opened(_ channel: String) -> CaseEvent {
    .visit(.opened(VisitOpened(visit: 1, channel: channel, purpose: "س", arrivedAt: Samples.moment("2026-11-22"))))
  }

  @Test("a contact names its channel (CH), and an electronic one counts as such (O2)")
  func channels() {
    #expect(clauses(opened("visit")) == ["CH", "R1"])
    #expect(clauses(opened("email")) == ["CH", "O2", "R1"])
    #expect(clauses(opened("pigeon")) == ["R1"])
    #expect(opened("email").duties(under: profile).contains(.servedAway))
    #expect(opened("visit").duties(under: profile).contains(.servedAway) == false)
  }

  @Test("an answer that cites the reference shelf is evidence for it (TL)")
  func tools() {
    func answer(_ source: String) -> CaseEvent {
      .visit(.questionAnswered(QuestionAnswered(visit: 1, question: "س", answer: "ج", source: source)))
    }
    #expect(clauses(answer("bylaws")) == ["TL", "R1"])
    #expect(clauses(answer("الموظف")) == ["R1"])
  }

  @Test("to refer an unclear procedure and to answer it are evidence alike (R3), other referrals of their own")
  func unclearProcedure() throws {
    func duties(_ purpose: ReferralPurpose) throws -> [Set<Duty>] {
      var desk = try CaseDesk(profile)
      desk.sit(Samples.reception)
      var acts = try desk.refer(
        .send(request: nil, target: .researchers, purpose: purpose, reason: "س", due: nil, consent: nil))
      desk.sit(Samples.researcher)
      acts += try desk.refer(.accept(referral: 1))
      acts += try desk.refer(.answer(referral: 1, words: "ج"))
      acts += try desk.refer(.complete(referral: 1, outcome: "تم"))
      return acts.map { $0.duties(under: profile) }
    }
    #expect(try duties(.unclearProcedure) == Array(repeating: [.unclearReferred], count: 4))
    #expect(try duties(.study) == Array(repeating: [.caseReferred], count: 4))
  }

  @Test("only what was read out before leaving is evidence for it (K3t)")
  func readOut() {
    func closed(_ gate: VisitClosed.Gate) -> CaseEvent { .visit(.closed(VisitClosed(visit: 1, gate: gate))) }
    #expect(clauses(closed(.missingReadOut(MissingPapers(documents: ["card"])))) == ["R1", "K3t"])
    #expect(clauses(closed(.notReadOut(reason: "س"))) == ["R1"])
  }

  @Test("a refusal with its reason is evidence for equal treatment (E3), an acceptance is not")
  func refusals() throws {
    let desk = try { () throws -> CaseDesk in
      var desk = try CaseDesk(Samples.floorPolicy)
      try desk.openWaiting()
      return desk
    }()
    let rejected = CaseEvent.request(.decided(desk.decision(.reject, reason: "income-above-limit")))
    #expect(clauses(rejected) == ["R5", "K3h", "E3"])
    #expect(clauses(.request(.decided(desk.decision()))) == ["R5", "K3h"])
  }

  @Test("an unclear procedure that goes to the researcher is evidence for R3, another referral is not")
  func referrals() {
    func sent(_ purpose: ReferralPurpose) -> CaseEvent {
      .referral(
        .sent(
          ReferralSent(
            referral: 1, request: nil, target: .researchers, purpose: purpose, reason: "س", due: nil, consent: nil)))
    }
    #expect(clauses(sent(.unclearProcedure)) == ["R3"])
    #expect(clauses(sent(.study)) == [])
  }

  @Test("the steps of a request are evidence for their clauses")
  func steps() {
    let day = Samples.day("2026-11-22")
    #expect(
      clauses(
        .request(
          .declarationSigned(DeclarationSigned(request: 1, paperNumber: "1", keptAt: "س", signedOn: day)))) == ["R4"])
    #expect(clauses(.request(.becameComplete(CompletenessReached(request: 1, on: day)))) == ["R6"])
    #expect(clauses(.file(.registrationNumberGiven(RegistrationNumberGiven(number: "1448-1")))) == ["R6"])
    #expect(clauses(.request(.replyExplained(ReplyExplained(request: 1)))) == ["R5"])
    #expect(
      clauses(
        .request(
          .delivered(
            ServiceDelivered(request: 1, deliveredOn: day, what: "س", receivedBy: "س", isWhole: true)))) == ["R7"])
    #expect(
      clauses(.request(.replyWindowMissed(ReplyWindowMissed(request: 1, ceiling: day, answeredOn: day)))) == ["K3h"])
  }
}
