import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("After the decision: told by the agreed means, and served")
struct OutcomeJourney {
  private func decided(_ stage: OfficeStage) throws -> CaseReference {
    let reference = try stage.waiting()
    try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.secretary)
    return reference
  }

  @Test(
    "CH, K3j: decided and not told: told on the agreed channel, which stands there already; then delivered",
    .evidence(byKeysOf: "CH", "K3j", at: .kadi))
  func agreedChannel() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try decided(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.reads("صدر القرار ولم يُبلَّغ المستفيد + 1")
    desk.jump("tell")
    desk.press(.enter, .function(8))
    desk.reads("وسيلة الإبلاغ* + الهاتف + +966551000001", "القرار + قبول · 2026/11/22 — سكن أسبوع · حاجة ثابتة")
    desk.press(.function(2))
    desk.reads("الحالة + أُبلغ المستفيد + الخطوة التالية + تقديم الخدمة")
    #expect(try stage.lastRecorded(reference.file).map(\.evidence) == ["request.noticeGiven CH K3j K7"])

    try desk.deliverTheOnlyRequest()
    desk.reads("الحالة + قُدّمت الخدمة + الخطوة التالية + إغلاق الطلب")
    desk.jump("deliver")
    desk.reads("لا طلب في هذه القائمة.")
    #expect(try stage.request(reference).isDeliveredWhole)
  }

  @Test("another channel than the agreed one takes a reason")
  func otherChannel() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try decided(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.press(.function(8))
    try desk.choose("وسيلة الإبلاغ*", "المقابلة")
    desk.press(.function(2))
    #expect(desk.message == OfficerDesk.putMarkedRight)
    #expect(try stage.request(reference).notice == nil)
    try desk.fill("سبب وسيلة أخرى*", "حضر بنفسه")
    desk.press(.function(2))
    let notice = try #require(try stage.request(reference).notice).value
    #expect(notice.channel == "interview")
    #expect(notice.otherChannelReason == "حضر بنفسه")
  }

  @Test("a service that comes in parts stays on the list until it is whole")
  func parts() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try decided(stage)
    try stage.tell(reference)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.press(.function(10))
    desk.press(.function(2))
    desk.reads("✗ اكتب اسم من تسلّم؛ وإن تسلّم المستفيد بنفسه فاضغط F6.")
    #expect(try stage.request(reference).deliveries.isEmpty)
    try desk.fill("المستلم*", "أخوه خالد")
    try desk.choose("اكتملت الخدمة*", "لا")
    desk.press(.function(2))
    #expect(try stage.ask(.worklist(.toDeliver, OfficeStage.everything)).requestRows?.map(\.id) == [reference])
    desk.press(.function(10))
    try desk.sayWhoReceivedAll()
    desk.press(.function(2))
    #expect(try stage.ask(.worklist(.toDeliver, OfficeStage.everything)).requestRows?.map(\.id) == [])
    #expect(try stage.request(reference).deliveries.map(\.value.isWhole) == [false, true])
    #expect(
      try stage.request(reference).deliveries.map(\.value.receivedBy) == ["أخوه خالد", "أحمد محمد العتيبي"])
  }

  @Test("nothing is delivered before the decision, and the key says so")
  func tooEarly() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.refuses(.function(10), "لم")
    desk.refuses(.function(8), "لم")
  }
}
