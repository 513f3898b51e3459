import Calendars
import Casework
import Testing

@Suite("The beneficiary is told on the agreed means, the service is delivered, the request is closed (K3j, R7)")
struct NoticeAndDeliveryTests {
  private func decided(_ outcome: RequestDecided.Outcome = .accept) throws -> CaseDesk {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openWaiting(unit: "social")
    desk.go(to: "2026-11-25")
    try desk.ask(.decide(desk.decision(outcome, reason: "income-above-limit")))
    return desk
  }

  private func refused(_ refusal: RequestRefusal, _ desk: CaseDesk, _ command: RequestCommand) {
    var desk = desk
    #expect(throws: Refusal.request(refusal)) { try desk.ask(command) }
  }

  @Test("told once, on the agreed means")
  func told() throws {
    var desk = try decided()
    try desk.ask(desk.notice())
    #expect(desk.status == .told)
    refused(.alreadyTold, desk, desk.notice())
  }

  @Test("another channel than the agreed one needs a reason (K3j)")
  func otherChannel() throws {
    var desk = try decided()
    refused(.otherChannelReasonMissing(agreed: "phone"), desk, desk.notice(by: "letter"))
    try desk.ask(desk.notice(by: "letter", otherChannelReason: "لا يرد"))
    #expect(desk.request.notice?.value.otherChannelReason == "لا يرد")
  }

  @Test("a notice has words, a channel of the policy, and a day from the decision to today")
  func noticeRefusals() throws {
    let desk = try decided()
    refused(.channelUnknown("pigeon"), desk, desk.notice(by: "pigeon"))
    refused(.explanationMissing, desk, desk.notice(words: ""))
    refused(.dateInFuture, desk, desk.notice(on: "2026-11-26"))
    refused(.beforeDecision(Samples.day("2026-11-25")), desk, desk.notice(on: "2026-11-24"))
    var undecided = try CaseDesk(Samples.ceilingPolicy)
    try undecided.openWaiting(unit: "social")
    refused(.notDecided, undecided, undecided.notice())
  }

  @Test("telling before the floor needs a reason, unless the decision gave it (R5)")
  func earlyNotice() throws {
    var profile = Samples.ceilingPolicy
    profile.reply = Samples.floorPolicy.reply
    var desk = try CaseDesk(profile)
    try desk.openWaiting(unit: "social")
    let reasoned = desk
    desk.go(to: "2026-12-06")
    try desk.ask(.decide(desk.decision()))
    try desk.ask(desk.notice())
    #expect(desk.status == .told)

    var early = reasoned
    early.go(to: "2026-11-25")
    try early.ask(.decide(early.decision(earlyReason: "حالة طارئة")))
    try early.ask(early.notice())
    #expect(early.status == .told)
  }

  @Test("a service granted is delivered in parts until it is whole, and then no more (R7)")
  func delivered() throws {
    var desk = try decided()
    try desk.ask(desk.delivery(isWhole: false))
    #expect(desk.status == .accepted)
    try desk.ask(desk.delivery())
    #expect(desk.status == .delivered)
    refused(.alreadyDelivered, desk, desk.delivery())
  }

  @Test("a delivery follows a decision that grants, and says what reached whom and when")
  func deliveryRefusals() throws {
    let desk = try decided()
    refused(.deliveryWordsMissing, desk, desk.delivery(what: ""))
    refused(.receiverMissing, desk, desk.delivery(to: " "))
    refused(.dateInFuture, desk, desk.delivery(on: "2026-11-26"))
    refused(.beforeDecision(Samples.day("2026-11-25")), desk, desk.delivery(on: "2026-11-24"))
    let rejected = try decided(.reject)
    refused(.notAccepted, rejected, rejected.delivery())
    var waiting = try CaseDesk(Samples.ceilingPolicy)
    try waiting.openWaiting(unit: "social")
    refused(.notDecided, waiting, waiting.delivery())
  }

  @Test("a decided request closes after the beneficiary was told, and takes nothing more")
  func closed() throws {
    var desk = try decided()
    refused(.reasonMissing, desk, .close(request: 1, reason: ""))
    refused(.notFinished, desk, .close(request: 1, reason: "انتهى"))
    try desk.ask(desk.notice())
    try desk.ask(.close(request: 1, reason: "انتهى"))
    #expect(desk.status == .closed)
    refused(.closed, desk, desk.delivery())
  }

  @Test("what was answered in time stays so, however late it is closed (K3h)")
  func closedLate() throws {
    var desk = try decided()
    try desk.ask(desk.notice())
    desk.go(to: "2027-01-10")
    #expect(
      try desk.ask(.close(request: 1, reason: "انتهى"))
        == [.request(.closed(RequestClosed(request: 1, reason: "انتهى")))])
    #expect(desk.request.missedWindow == nil)
  }

  @Test("what was granted in part is delivered, too (R7)")
  func grantedInPart() throws {
    var desk = try decided(.acceptInPart)
    try desk.ask(desk.delivery())
    #expect(desk.status == .delivered)
  }

  @Test("a request that waits for those who decide is not closed")
  func waitingIsNotClosed() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openWaiting(unit: "social")
    refused(.notFinished, desk, .close(request: 1, reason: "انسحب"))
  }

  @Test("closing refuses a service only where nobody decides and nothing was given, and for a reason of the list")
  func refusedByClosing() throws {
    let refusing = RequestCommand.close(request: 1, reason: "فوق الحد", refusal: "income-above-limit")
    var decides = try CaseDesk(Samples.ceilingPolicy)
    try decides.openSubmitted()
    refused(.refusedByClosing, decides, refusing)
    var desk = try CaseDesk(Samples.formlessPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار متأخر", channel: "visit"))
    refused(.rejectionReasonUnknown("mood"), desk, .close(request: 1, reason: "س", refusal: "mood"))
    var given = desk
    try given.ask(.answerCondition(request: 1, document: "lease", applies: false))
    try given.ask(given.delivery(isWhole: false))
    refused(.refusedByClosing, given, refusing)
    refused(.alreadyDecided, given, .void(request: 1, reason: "خطأ"))
    try desk.ask(refusing)
    #expect(desk.status == .closed)
  }

  @Test("a beneficiary may withdraw before a decision")
  func withdrawn() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    try desk.ask(.close(request: 1, reason: "انسحب المستفيد"))
    #expect(desk.status == .closed)
  }

  @Test("void is for what was entered in error, before anything was decided or given")
  func voided() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    refused(.reasonMissing, desk, .void(request: 1, reason: " "))
    try desk.ask(.void(request: 1, reason: "أُدخل مرتين"))
    #expect(desk.status == .voided)
    refused(.voided, desk, .submit(request: 1))
    refused(.alreadyDecided, try decided(), .void(request: 1, reason: "خطأ"))
  }
}
