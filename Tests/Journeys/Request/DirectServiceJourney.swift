import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Madinah environment: services without form, committee or clock")
struct DirectServiceJourney {
  @Test(
    "R7: a service is opened and delivered directly; the clause of delivery shows in the history",
    .evidence(byKeysOf: "R7", at: .environment))
  func direct() throws {
    let stage = try OfficeStage.staffed(.environment)
    let number = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.reads("الخدمات القائمة", "F3 تقديم خدمة")
    desk.press(.function(3))
    try desk.choose("الخدمة*", "شتلات")
    try desk.fill("الحاجة بكلام المستفيد*", "عشر شتلات سدر")
    desk.press(.function(2))
    desk.reads("الحالة + قيد التنفيذ", "الخطوة التالية + سؤال المستفيد عن الوثائق المشروطة", "✗ لم تُقدَّم الخدمة بعد")
    desk.refuses(.function(10), "لم يُسأل المستفيد بعد هل يلزمه: إذن مالك الموقع")
    try desk.stand(on: "إذن مالك الموقع")
    desk.press(.character("ل"))
    desk.reads("الخطوة التالية + تقديم الخدمة (F10)")
    desk.doesNotRead("الإقرار", "مدة الرد", "عرض للقرار", "مسودة")
    desk.press(.function(10))
    try desk.sayWhoReceivedAll()
    desk.press(.function(2))
    desk.reads("الحالة + قُدّمت الخدمة")
    #expect(
      try stage.recorded(number).map(\.name) == [
        "file.registered", "request.opened", "request.conditionAnswered", "request.delivered",
      ])
    desk.jump("100001")
    desk.press(.function(6))
    desk.reads("قُدّمت الخدمة")
  }

  @Test("what the policy does not have is said, with the reason")
  func absent() throws {
    let stage = try OfficeStage.staffed(.environment)
    _ = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.doesNotRead("اللجنة", "تنتظر القرار")
    desk.jump("committee")
    desk.reads("تُقدَّم الخدمات في هذه الجمعية مباشرة؛ لا قرار فيها ولا لجنة.")
    desk.refuses(.function(5), "لا تتضمن سياسة الجمعية قرارًا")
    desk.jump("100001/1")
    desk.press(.function(4))
    #expect(desk.message.contains("F4"))
  }
}
