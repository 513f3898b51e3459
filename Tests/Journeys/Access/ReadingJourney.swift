import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Reading: a reason where the file is not one's own, and who has read it")
struct ReadingJourney {
  @Test("an auditor says why, reads, and sees who read the file and what each of them read")
  func auditor() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("100001")
    reception.reads("أحمد محمد العتيبي")
    reception.refuses(.function(8), "ليس من صلاحياتك: مراجعة سجل الاطلاع")
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.jump("100001")
    desk.reads("هذا الملف ليس من عملك الآن. لماذا تطّلع عليه؟")
    desk.doesNotRead("العتيبي")
    desk.press(.function(2))
    desk.reads("هذا الحقل مطلوب")
    try desk.sayWhy()
    desk.reads("أحمد محمد العتيبي")
    desk.press(.function(8))
    desk.reads(
      "2026/11/22 10:00 + فهد الدوسري + اطّلع على الملف + مراجعة وتدقيق", "نورة الحربي + سبق أن عمل في الملف")
    desk.press(.enter)
    desk.reads("2026/11/22 10:00 + 100001 + اطّلع على الملف")
    #expect(desk.title.contains("فهد الدوسري"))
    desk.press(.escape)
    desk.refuses(.function(5), "ليس من صلاحياتك: تقييد الملفات")
  }

  @Test(
    "whoever does not say why sees nothing and goes back to where they came from; the next time they are asked again")
  func withoutReason() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.jump("100001")
    desk.doesNotRead("العتيبي")
    desk.press(.escape)
    #expect(desk.stack.destinations == [.home])
    desk.jump("100001")
    desk.reads("هذا الملف ليس من عملك الآن. لماذا تطّلع عليه؟")
    try desk.sayWhy()
    desk.reads("أحمد محمد العتيبي")
  }

  @Test("the director restricts a file; others find it restricted and are refused, and it is lifted again")
  func restricted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي")
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("100001")
    try director.sayWhy()
    director.press(.function(8), .function(5))
    director.reads("تقييد الملف")
    try director.reach("سارة القحطاني")
    director.press(.character(" "))
    try director.fill("السبب*", "قريب لموظف")
    director.press(.function(2))
    director.press(.escape)
    director.reads("ملف مقيّد، يُفتح لـ: سارة القحطاني — قريب لموظف")

    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("files")
    desk.reads("مقيّد + 100001")
    desk.doesNotRead("العتيبي", StagePeople.nationalID(1))
    desk.press(.enter)
    desk.reads("الملف 100001 مقيّد، ولا يُفتح إلا لموظفين بأسمائهم")

    director.press(.function(8), .function(5))
    try director.choose("الإجراء", "رفع")
    try director.fill("السبب*", "انتهى السبب")
    director.press(.function(2))
    desk.press(.escape)
    desk.press(.enter)
    desk.reads("أحمد محمد العتيبي")
  }
}
