import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Reception: from the search to the file")
struct RegistrationJourney {
  @Test("whoever may not register is told that nobody was found, and not to register")
  func readsOnly() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.press(.function(3))
    desk.doesNotRead("يُسجَّل بالمفتاح F7")
    desk.type("أحمد محمد العتيبي")
    desk.reads("لا ملف يطابق ما كتبته.")
    desk.doesNotRead("F7 لتسجيل")
  }

  @Test("the key that adds a dependant to a household stands in the last line of 80 columns")
  func addsDependant() throws {
    for (language, kind, household, key) in [
      (Language.arabic, "نوع الملف", "أسرة", "F7 إضافة تابع"),
      (.english, "Kind of file", "Household", "F7 Add dependant"),
    ] {
      let stage = try OfficeStage.staffed(.kadi)
      var desk = try OfficerDesk(StagePeople.reception, at: stage, language: language)
      desk.press(.function(7))
      try desk.choose(kind, household)
      desk.reads(key)
    }
  }

  @Test(
    "P1: who is not found is registered with what was typed; the file opens, and the next search finds it",
    .evidence(byKeysOf: "P1", at: .kadi))
  func register() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(3))
    desk.type("أحمد محمد العتيبي")
    desk.reads("لا نتيجة. اضغط F7 لتسجيل ملف بما كتبته.")
    desk.press(.function(7))
    desk.reads("الاسم* + أحمد محمد العتيبي")
    try desk.choose("الفئة*", "مسن")
    try desk.choose("نوع الهوية", "وطنية")
    try desk.fill("رقم الهوية", "1000000017")
    desk.reads("✗ الرقم غير صحيح؛ راجعه مع الوثيقة.")
    try desk.reach("رقم الهوية")
    desk.press(.end, .backspace)
    desk.type("6")
    try desk.fill("تاريخ الميلاد", "1375/01/15")
    desk.reads("تاريخ الميلاد + 1375/01/15 + 1955/09/02")
    try desk.fill("الجوال", "0551000001")
    desk.reads("الجوال + 0551000001 + +966551000001")
    desk.press(.function(2))
    #expect(desk.message == OfficerDesk.putMarkedRight)
    desk.reads("الوسيلة المتفق عليها*", OfficerDesk.required)
    try desk.choose("الوسيلة المتفق", "الهاتف")
    desk.press(.function(2))
    desk.reads(
      "الاسم + أحمد محمد العتيبي + رقم الملف + 100001", "الهوية + هوية وطنية 1000000016",
      "تاريخ الميلاد + 1375/01/15هـ · 1955/09/02 · العمر 71", "الجوال + +966551000001", "فُتح الملف + نورة الحربي")
    let event = try #require(try stage.recorded(.first).first)
    #expect(event.evidence == "file.registered P1 K3j")
    #expect(try stage.file(.first).facts.birth?.toldInHijri == true)

    desk.jump("search")
    desk.type("احمد عتيبي")
    desk.reads("أحمد محمد العتيبي + 100001 + ••••••0016 + ••••••0001")
    desk.press(.end)
    desk.type(" 0551000001")
    desk.reads("أحمد محمد العتيبي + 100001 + ••••••0016 + •551000001")
  }

  @Test(
    "the file is found by a name in another spelling, by Latin letters, by identity number, phone and file number",
    arguments: ["احمد", "العتيبى محمد", "ahmad", "1000000016", "١٠٠٠٠٠٠٠١٦", "0551000001", "+966551000001", "100001"])
  func found(_ typed: String) throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    _ = try stage.register("منيرة سليمان الرشيد", serial: 2)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.type(typed)
    desk.reads("◀ أحمد محمد العتيبي + 100001")
    desk.doesNotRead("منيرة")
    desk.press(.enter)
    desk.reads("الاسم + أحمد محمد العتيبي")
  }

  @Test("who is there already is shown while typing, with the reason, and the same number bars the saving")
  func duplicate() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    try desk.fill("الاسم*", "احمد محمد العتيبى")
    desk.reads("100001 + أحمد محمد العتيبي + ")
    try desk.choose("نوع الهوية", "وطنية")
    try desk.fill("رقم الهوية", "1000000016")
    desk.reads("100001 + أحمد محمد العتيبي + رقم الهوية نفسه", "✗ مسجل في الملف 100001؛ افتحه بالمفتاح F8.")
    desk.press(.function(2))
    #expect(desk.message == OfficerDesk.putMarkedRight)
    #expect(try stage.ask(.home).home?.fileCount == 1)
    desk.press(.function(8))
    desk.reads("الاسم + أحمد محمد العتيبي + رقم الملف + 100001")
  }

  @Test("somebody without a number whose name is near and born on that day: the officer is asked, looks, and confirms")
  func nearNamesake() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register(StagePeople.person("محمد سعد العتيبي", serial: 1, at: .kadi, birth: "1985-03-14"))
    var desk = try OfficerDesk(StagePeople.reception, at: stage, size: Size(columns: 80, rows: 40))
    desk.press(.function(7))
    try desk.choose("الفئة*", "مسن")
    try desk.fill("الاسم*", "محمد العتيبي")
    try desk.fill("تاريخ الميلاد", "1985/03/14")
    try desk.fill("الجوال", "0551000009")
    desk.reads("100001 + محمد سعد العتيبي + اسم قريب وتاريخ الميلاد نفسه")
    try desk.choose("الوسيلة المتفق", "الهاتف")
    desk.press(.function(2))
    desk.reads("لم يُسجل رقم هوية")
    desk.confirm()
    desk.reads("قد يكون لهذا الشخص ملف", "100001 · محمد سعد العتيبي — اسم قريب وتاريخ الميلاد نفسه")
    desk.press(.enter)
    desk.reads("الاسم* + محمد العتيبي")
    #expect(try stage.ask(.home).home?.fileCount == 1)
    desk.press(.function(2), .down, .enter)
    desk.reads("الاسم + محمد سعد العتيبي + رقم الملف + 100001")
    desk.press(.escape, .function(2), .down, .down, .enter)
    desk.reads("الاسم + محمد العتيبي + رقم الملف + 100002")
    desk.press(.function(6))
    desk.reads("أُكّد أنه غير صاحب الملف 100001 (اسم قريب وتاريخ الميلاد نفسه)")
  }

  @Test("a household is registered with its dependants")
  func household() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    try desk.choose("نوع الملف", "أسرة")
    try desk.choose("الفئة*", "أرملة")
    try desk.fill("الاسم*", "فاطمة سعد القحطاني")
    try desk.choose("نوع الهوية", "وطنية")
    try desk.fill("رقم الهوية", StagePeople.nationalID(2))
    try desk.fill("تاريخ الميلاد", "1400/01/15")
    try desk.fill("الجوال", "0559876543")
    try desk.choose("الوسيلة المتفق", "الهاتف")
    desk.press(.function(7))
    desk.type("سعد\t")
    try desk.choose("صلة القرابة", "ابن")
    desk.press(.function(2))
    desk.reads("الاسم + فاطمة سعد القحطاني")
    let facts = try stage.file(.first).facts
    #expect(facts.kind == .household)
    #expect(facts.dependants.map(\.name) == ["سعد"])
    #expect(facts.dependants.map(\.relation) == ["son"])
    desk.press(.pageDown)
    desk.reads("سعد + ابن")
  }

  @Test("an organisation is asked for its licence and its representative, and for no birth date")
  func organisation() throws {
    let stage = try OfficeStage.staffed(.makeen)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    try desk.choose("نوع الملف", "جهة")
    desk.doesNotRead("تاريخ الميلاد")
    desk.reads("نوع الوثيقة + ترخيص أو سجل جهة")
    try desk.fill("اسم الجهة*", "حلقة جامع النور")
    try desk.fill("رقم الترخيص", "2337")
    try desk.fill("الجوال", "0112345678")
    try desk.choose("الوسيلة المتفق", "الهاتف")
    desk.press(.function(2))
    desk.reads("اسم الجهة + حلقة جامع النور", "الترخيص أو السجل + 2337")
    let facts = try stage.file(.first).facts
    #expect(facts.category == "circle")
    #expect(facts.identity == Identity(kind: .organisationLicence, number: "2337"))
  }

  @Test("what was typed and not saved is kept, and offered again at the next registration")
  func draft() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.press(.function(7))
    try desk.fill("الاسم*", "أحمد محمد العتيبي")
    var later = try OfficerDesk(StagePeople.reception, at: stage)
    later.reads("مسودات تنتظرك")
    later.press(.function(7))
    later.reads("أحمد محمد العتيبي")
    later.press(.enter)
    later.reads("الاسم* + أحمد محمد العتيبي")
  }
}
