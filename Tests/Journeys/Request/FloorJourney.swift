import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Two weeks and more: the answer before its time takes a reason")
struct FloorJourney {
  @Test(
    "submitted on 2026-11-22, answered not before 2026-12-06, and never late",
    arguments: [StagePolicy.bazil, .hearts, .makeen])
  func window(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    _ = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.reception, at: stage, size: Size(columns: 120, rows: 40))
    desk.jump("100001/1")
    desk.press(.character("ه"))
    desk.reads("القاعدة + لا يُرد قبل مضي 14 يومًا من تقديم الطلب", "R5", "2026/11/23 + الاثنين + 1")
    desk.press(.end)
    desk.reads("2026/12/06 + الأحد + 14 + أول يوم للرد")
    stage.clock.go(to: OfficeStage.day("2027-03-01"))
    #expect(try stage.ask(.home).home?.lateCount == 0)
  }

  @Test("a decision of the committee before that day asks a reason, which is kept with it")
  func earlyDecision() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    let session = try stage.convene([reference])
    stage.clock.pass(minutes: 5)
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("committee")
    desk.press(.enter)
    try desk.stand(on: "100001/1")
    desk.press(.enter)
    desk.reads("! لم تنقضِ المدة التي حددتها السياسة")
    try desk.choose("القرار*", "قبول")
    try desk.fill("البيان", "حاجة ثابتة")
    desk.press(.function(2))
    desk.reads("السبب*")
    #expect(try stage.request(reference).decision == nil)
    desk.type("سفره بعد يومين")
    desk.press(.enter, .enter)
    let decision = try #require(try stage.request(reference).decision).value
    #expect(decision.earlyReason == "سفره بعد يومين")
    #expect(decision.session == session)
    #expect(try stage.lastRecorded(reference.file).map(\.evidence) == ["request.decided R5"])
  }
}
