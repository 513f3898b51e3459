import Casework
import Testing

@Suite("What the desk calls the stage of a request follows from its facts")
struct RequestStatusTests {
  private func send(_ purpose: ReferralPurpose, request: Int? = 1) -> ReferralCommand {
    .send(request: request, target: .researchers, purpose: purpose, reason: "حاجة", due: nil, consent: nil)
  }

  @Test("a draft stays one though its papers are complete; submitted it is complete, or still being completed")
  func papers() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openCompleteDraft()
    #expect(desk.status == .draft)
    try desk.ask(.submit(request: 1))
    #expect(desk.status == .complete)
    try desk.ask(.withdrawDocument(request: 1, document: "salary", reason: "استُعيد الأصل"))
    #expect(desk.status == .completing)
  }

  @Test("only an open referral of this request for its study makes it one that is referred, and studied once accepted")
  func referred() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    try desk.openSubmitted()
    desk.sit(Samples.reception)
    for command in [send(.completeData, request: 2), send(.study, request: nil), send(.study)] {
      try desk.refer(command)
      #expect(desk.status == .complete)
    }
    try desk.refer(send(.study, request: 2))
    #expect(desk.status == .referredToResearcher)
    desk.sit(Samples.researcher)
    try desk.refer(.accept(referral: 4))
    #expect(desk.status == .underStudy)
    try desk.refer(.complete(referral: 4, outcome: "تم"))
    #expect(desk.status == .complete)
  }

  @Test("a recommendation alone, or a study alone, shows that it is being studied")
  func recommended() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openSubmitted()
    try desk.ask(.recommend(CaseRecommended(request: 1, recommendation: .accept, grounds: "حاجة", halalas: nil)))
    #expect(desk.status == .underStudy)
    try desk.openSubmitted()
    let study = CaseStudied(
      request: 2, means: .desk, studiedOn: Samples.day("2026-11-22"), findings: "أسرة", incomes: [], expenses: [])
    try desk.ask(.study(study))
    #expect(desk.status == .underStudy)
  }
}
