import Calendars
import Casework
import Testing

@Suite("Nobody is left with a referral of which nothing is to be done (R3)")
struct SupersededReferralTests {
  /// A case before the unit, referred for each purpose in turn: 1 study, 2 service outside, 3 data, 4 without a request.
  private func referred() throws -> CaseDesk {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openWaiting(unit: "social")
    desk.sit(Samples.reception)
    try send(.study, request: 1, &desk)
    try send(.service, request: 1, &desk)
    try send(.completeData, request: 1, &desk)
    try send(.other, request: nil, &desk)
    desk.sit(Samples.director)
    return desk
  }

  private func send(_ purpose: ReferralPurpose, request: Int?, _ desk: inout CaseDesk) throws {
    try desk.refer(
      .send(request: request, target: .researchers, purpose: purpose, reason: "حاجة", due: nil, consent: nil))
  }

  private func stages(_ desk: CaseDesk) -> [Referral.Stage] { desk.file.referrals.map(\.stage) }

  @Test("a decision ends what served it, in its own commit and with the reason; the service referred outside goes on")
  func decided() throws {
    var desk = try referred()
    let events = try desk.ask(.decide(desk.decision()))
    #expect(
      events == [
        events[0],
        .referral(.superseded(ReferralSuperseded(referral: 1, cause: .requestDecided))),
        .referral(.superseded(ReferralSuperseded(referral: 3, cause: .requestDecided))),
      ])
    #expect(stages(desk) == [.superseded, .sent, .superseded, .sent])
    #expect(desk.file.referral(1)?.supersededBy == .requestDecided)
    #expect(!Referral.Stage.superseded.isOpen)
  }

  @Test("what was answered for before the decision keeps its own end")
  func completedBefore() throws {
    var desk = try referred()
    desk.sit(Samples.researcher)
    try desk.refer(.accept(referral: 1))
    try desk.refer(.complete(referral: 1, outcome: "تمت الدراسة"))
    desk.sit(Samples.director)
    try desk.ask(.decide(desk.decision()))
    #expect(stages(desk) == [.completed, .sent, .superseded, .sent])
    #expect(desk.file.referral(1)?.ending == "تمت الدراسة")
  }

  @Test("a postponed case still needs its study")
  func postponed() throws {
    var desk = try referred()
    var decision = desk.decision()
    decision.outcome = .postpone
    decision.explanation = "تقرير لاحق"
    decision.postponedUntil = desk.context.today.adding(days: 7)
    try desk.ask(.decide(decision))
    #expect(stages(desk) == [.sent, .sent, .sent, .sent])
  }

  @Test("a request entered in error takes all its referrals with it, those of the file remain")
  func voided() throws {
    var desk = try referred()
    try desk.ask(.void(request: 1, reason: "سُجل خطأ"))
    #expect(stages(desk) == [.superseded, .superseded, .superseded, .sent])
    #expect(desk.file.referral(2)?.supersededBy == .requestVoided)
  }

  @Test("what is over is not accepted any more, and no study of a decided request is asked for")
  func nothingLeft() throws {
    var desk = try referred()
    try desk.ask(.decide(desk.decision()))
    desk.sit(Samples.researcher)
    #expect(throws: Refusal.referral(.wrongStage(.superseded))) { try desk.refer(.accept(referral: 1)) }
    desk.sit(Samples.director)
    #expect(throws: Refusal.referral(.requestOver(1))) { try send(.study, request: 1, &desk) }
    try send(.service, request: 1, &desk)
    #expect(stages(desk) == [.superseded, .sent, .superseded, .sent, .sent])
    try desk.ask(desk.notice())
    try desk.ask(.close(request: 1, reason: "انتهى"))
    #expect(throws: Refusal.referral(.requestOver(1))) { try send(.service, request: 1, &desk) }
  }
}
