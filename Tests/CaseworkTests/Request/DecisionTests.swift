import Calendars
import Casework
import Testing

@Suite("A unit's decision: what it must say, and when it may be given (K3h, R5)")
struct DecisionTests {
  private func waiting(_ profile: Profile = Samples.ceilingPolicy) throws -> CaseDesk {
    var desk = try CaseDesk(profile)
    try desk.openWaiting(unit: "social")
    desk.go(to: "2026-11-25")
    return desk
  }

  /// Units decide, and not before two weeks.
  private var earlyPolicy: Profile {
    var profile = Samples.ceilingPolicy
    profile.reply = Samples.floorPolicy.reply
    return profile
  }

  private func refused(_ refusal: RequestRefusal, _ desk: CaseDesk, _ decision: RequestDecided) {
    var desk = desk
    #expect(throws: Refusal.request(refusal)) { try desk.ask(.decide(decision)) }
  }

  @Test("accepted in time: the decision keeps its unit, and the request waits no more")
  func accepted() throws {
    var desk = try waiting()
    let events = try desk.ask(.decide(desk.decision(halalas: 150_000)))
    #expect(events.count == 1)
    #expect(desk.request.decision?.value.unit == "social")
    #expect(desk.request.isGranted)
    #expect(desk.request.waiting == nil)
    #expect(desk.status == .accepted)
    #expect(desk.request.answeredOn == Samples.day("2026-11-25"))
  }

  @Test("accepted in part, with what and why")
  func inPart() throws {
    var desk = try waiting()
    refused(.grantMissing, desk, desk.decision(.acceptInPart, granted: nil))
    refused(.explanationMissing, desk, desk.decision(.acceptInPart, explanation: ""))
    try desk.ask(.decide(desk.decision(.acceptInPart)))
    #expect(desk.status == .acceptedInPart)
  }

  @Test("every refusal has a reason of the list (E3)")
  func rejected() throws {
    var desk = try waiting()
    refused(.rejectionReasonMissing, desk, desk.decision(.reject))
    refused(.rejectionReasonUnknown("mood"), desk, desk.decision(.reject, reason: "mood"))
    try desk.ask(.decide(desk.decision(.reject, reason: "income-above-limit")))
    #expect(desk.status == .rejected)
    #expect(desk.request.isGranted == false)
  }

  @Test("what is only put off needs no reason for coming before the floor, and misses no ceiling")
  func postponedEarly() throws {
    let early = try waiting(earlyPolicy)
    let putOff = early.decision(.postpone, postponedUntil: "2026-12-01")
    #expect(try early.file.decide(.decide(putOff), in: early.context).count == 1)
    var late = try waiting()
    late.go(to: "2027-03-01")
    let again = late.decision(.postpone, postponedUntil: "2027-03-09")
    #expect(try late.file.decide(.decide(again), in: late.context).count == 1)
  }

  @Test("postponed until a day, with the reason; the request goes on waiting and can be decided later")
  func postponed() throws {
    var desk = try waiting()
    refused(.postponementDateMissing, desk, desk.decision(.postpone))
    refused(.postponementDateMissing, desk, desk.decision(.postpone, postponedUntil: "2026-11-25"))
    refused(.explanationMissing, desk, desk.decision(.postpone, explanation: "", postponedUntil: "2026-12-01"))
    try desk.ask(.decide(desk.decision(.postpone, postponedUntil: "2026-12-01")))
    #expect(desk.status == .postponed)
    #expect(desk.request.decision == nil)
    try desk.ask(.decide(desk.decision()))
    #expect(desk.status == .accepted)
    #expect(desk.request.decisions.count == 2)
  }

  @Test("a decision says what is granted, and is not of the future, nor of a day before the submission")
  func refusals() throws {
    var desk = try waiting()
    refused(.grantMissing, desk, desk.decision(granted: " "))
    refused(.amountNegative, desk, desk.decision(halalas: -1))
    refused(.dateInFuture, desk, desk.decision(on: "2026-11-26"))
    refused(.decidedTooEarly(Samples.day("2026-11-22")), desk, desk.decision(on: "2026-11-21"))
    try desk.ask(.decide(desk.decision()))
    refused(.alreadyDecided, desk, desk.decision())
    try desk.openSubmitted()
    refused(.notWithDecider, desk, desk.decision())
  }

  @Test("before the floor a decision needs a reason, which is kept (R5)")
  func early() throws {
    var desk = try waiting(earlyPolicy)
    refused(.beforeFloor(floor: Samples.day("2026-12-06")), desk, desk.decision())
    try desk.ask(.decide(desk.decision(earlyReason: "حالة طارئة")))
    #expect(desk.request.decision?.value.earlyReason == "حالة طارئة")
    #expect(desk.request.missedWindow == nil)
  }

  @Test("from the floor on no reason is asked")
  func onTheFloor() throws {
    var desk = try waiting(earlyPolicy)
    desk.go(to: "2026-12-06")
    try desk.ask(.decide(desk.decision()))
    #expect(desk.status == .accepted)
  }

  @Test("on the ceiling itself the answer is in time; a day later the breach is an event (K3h)")
  func late() throws {
    var inTime = try waiting()
    inTime.go(to: "2026-12-13")
    try inTime.ask(.decide(inTime.decision()))
    #expect(inTime.request.missedWindow == nil)
    var late = try waiting()
    late.go(to: "2026-12-14")
    let events = try late.ask(.decide(late.decision()))
    let missed = ReplyWindowMissed(
      request: 1, ceiling: Samples.day("2026-12-13"), answeredOn: Samples.day("2026-12-14"))
    #expect(events.last == .request(.replyWindowMissed(missed)))
    #expect(late.request.missedWindow == missed)
  }

  @Test("a late request that is closed without an answer leaves the breach, one in time none (K3h)")
  func closedLate() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    var inTime = desk
    inTime.go(to: "2026-12-13")
    #expect(try inTime.ask(.close(request: 1, reason: "انتقل")).count == 1)
    desk.go(to: "2026-12-14")
    let events = try desk.ask(.close(request: 1, reason: "انتقل"))
    let missed = ReplyWindowMissed(
      request: 1, ceiling: Samples.day("2026-12-13"), answeredOn: Samples.day("2026-12-14"))
    #expect(events.first == .request(.replyWindowMissed(missed)))
    #expect(desk.request.closeReason == "انتقل")
  }

  @Test("no decision is dated before the request came to whoever decides, and nothing that follows before the decision")
  func order() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    desk.go(to: "2026-11-24")
    try desk.ask(.bringToDecider(request: 1, unit: "social"))
    desk.go(to: "2026-11-25")
    refused(.decidedTooEarly(Samples.day("2026-11-24")), desk, desk.decision(on: "2026-11-23"))
    try desk.ask(.decide(desk.decision(on: "2026-11-24")))
    #expect(throws: Refusal.request(.beforeDecision(Samples.day("2026-11-24")))) {
      try desk.ask(desk.notice(on: "2026-11-23"))
    }
  }

  @Test("where a committee decides, nobody decides outside its session")
  func committeeOnly() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openWaiting()
    #expect(throws: Refusal.request(.decidedInSessionOnly)) { try desk.ask(.decide(desk.decision())) }
  }
}
