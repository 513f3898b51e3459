import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("The form of a registration is the question, too")
struct ExampleJourney {
  /// Three files: two of the same name on different days, and another person.
  private func stage() throws -> OfficeStage {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register(
      StagePeople.person("أحمد محمد العتيبي", serial: 1, at: .kadi, birth: "1985-03-14"))
    _ = try stage.register(
      StagePeople.person("أحمد محمد العتيبي", serial: 2, at: .kadi, birth: "1990-05-20"))
    _ = try stage.register(StagePeople.person("سالم الحربي", serial: 3, at: .kadi))
    return stage
  }

  @Test("what was typed so far is searched for; Enter opens a file, and Back leads to the form as it was")
  func nameAndBirth() throws {
    let stage = try stage()
    var desk = try OfficerDesk(StagePeople.reception, at: stage, size: Size(columns: 80, rows: 40))
    desk.press(.function(7))
    desk.refuses(.function(3), "اكتب الاسم أو رقم الهوية أو الجوال أولًا.")
    try desk.fill("الاسم*", "احمد العتيبي")
    try desk.fill("تاريخ الميلاد", "1990/5/20")
    desk.press(.function(3))
    #expect(desk.title == "بحث")
    desk.reads("أحمد محمد العتيبي + 100002", "المعروض: + 1990/05/20")
    desk.doesNotRead("100001", "سالم الحربي")
    desk.press(.enter)
    #expect(desk.stack.destinations.last == .file(FileNumber(100_002)))
    desk.press(.escape)
    while desk.title == "بحث" { desk.press(.escape) }
    #expect(desk.title == "تسجيل ملف")
    desk.reads("الاسم* + احمد العتيبي", "تاريخ الميلاد + 1990/5/20")
  }

  @Test("an identity number leads to its file, a phone beside it narrows")
  func numbers() throws {
    let stage = try stage()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    try desk.choose("نوع الهوية", "وطنية")
    try desk.fill("رقم الهوية", StagePeople.nationalID(1))
    desk.press(.character("ب", alt: true))
    desk.reads("100001")
    while desk.title == "بحث" { desk.press(.escape) }
    try desk.fill("الجوال", StagePeople.mobile(2))
    desk.press(.function(3))
    desk.doesNotRead("100001")
  }
}
