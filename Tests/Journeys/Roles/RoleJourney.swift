import Calendars
import Casework
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("What a role may not do stays visible, with the reason")
struct RoleJourney {
  @Test("an auditor sees every key of a file, and each says who may")
  func auditor() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.openRequest()
    let head = try stage.recorded(.first).count
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.refuses(.function(7), "ليس من صلاحياتك: تسجيل الملفات")
    desk.jump("100001")
    try desk.sayWhy()
    desk.reads("F10 إظهار المحجوب  F6 السجل", "F2 (زيارة)")
    desk.refuses(.function(2), "ليس من صلاحياتك: استقبال المراجعين")
    desk.refuses(.function(3), "ليس من صلاحياتك: استلام الطلبات")
    desk.refuses(.function(4), "ليس من صلاحياتك: الإحالة")
    desk.refuses(.function(5), "ليس من صلاحياتك: تصحيح")
    desk.jump("100001/1")
    desk.refuses(.function(3), "ليس من صلاحياتك: استلام الطلبات. الصلاحية لـ: ")
    desk.refuses(.function(5), "ليس من صلاحياتك: الإحالة")
    desk.press(.enter)
    desk.press(.function(2))
    #expect(try stage.recorded(.first).count == head)
  }

  @Test("a reception officer refers and does not decide, a secretary decides and does not register")
  func others() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.refuses(.function(7), "ليس من صلاحياتك: اتخاذ القرار")
    var secretary = try OfficerDesk(StagePeople.secretary, at: stage)
    secretary.refuses(.function(7), "ليس من صلاحياتك: تسجيل الملفات")
  }

  @Test("officers are appointed by the administrator alone; the newcomer signs in with the passphrase given")
  func appointment() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.founder, at: stage)
    desk.jump("officers")
    desk.reads("نورة الحربي + reception")
    desk.press(.function(7))
    desk.reads("اسم الدخول")
    try desk.fill("الاسم الكامل*", "هدى العمري")
    try desk.fill("اسم الدخول*", "huda")
    try desk.reach("موظف الاستقبال")
    desk.press(.character(" "))
    try desk.fill("عبارة المرور*", "مفتاح الاستقبال")
    try desk.fill("عبارة المرور ثانية*", "مفتاح الاستقبال")
    desk.press(.function(2))
    desk.reads("هدى العمري + huda")
    let newcomer = Officer(id: OfficerID(rawValue: "huda"), name: "هدى العمري", roles: [.reception])
    #expect(try stage.officeRegister().officer(newcomer.id) == newcomer)
    #expect(try stage.signIn(newcomer, passphrase: "مفتاح الاستقبال").officerID == newcomer.id)
    var other = try OfficerDesk(StagePeople.reception, at: stage)
    other.jump("officers")
    other.refuses(.function(7), "ليس من صلاحياتك")
  }

  @Test("a holiday is added by the director, and the deadline in the list moves")
  func calendar() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("calendar")
    desk.press(.function(7))
    desk.reads("كل تعديل هنا يُسجَّل باسم صاحبه")
    try desk.fill("اسم الإجازة بالعربية*", "إجازة الشتاء")
    try desk.fill("أول يوم*", "2026-12-01")
    try desk.reach("عدد الأيام*")
    desk.press(.end, .backspace)
    desk.type("2")
    desk.press(.function(2))
    desk.reads("إجازة الشتاء")
    #expect(
      try stage.officeRegister().calendar.holidays.map(\.name.ar) == ["إجازة الشتاء"])
    desk.jump("decide")
    desk.reads("آخر يوم للرد 1448/07/06هـ")
    desk.press(.enter, .character("ه"), .end)
    desk.reads("2026/12/15 + الثلاثاء + 15")
    desk.press(.home)
    for _ in 0..<9 { desk.press(.down) }
    desk.reads("2026/12/01 + الثلاثاء + إجازة: إجازة الشتاء")

    var auditor = try OfficerDesk(StagePeople.auditor, at: stage)
    auditor.jump("calendar")
    auditor.refuses(.function(7), "ليس من صلاحياتك")
  }
}
