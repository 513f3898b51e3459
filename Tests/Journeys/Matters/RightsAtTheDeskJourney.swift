import Calendars
import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Kadi at the desk: dues, conduct, changed information, awareness")
struct RightsAtTheDeskJourney {
  @Test("K6: what is due has its day, is late after it, and is given", .evidence(byKeysOf: "K6", at: .kadi))
  func dues() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter(
      "الاستحقاقات", .words("رقم الملف*", file.text), .words("التفصيل*", "قسط الإيجار"),
      .words("تاريخ الاستحقاق*", "2026-11-24"))
    desk.reads("آخر خطوة + قيد استحقاق", "2026/11/24 + المتبقي: يومان")
    desk.refuses(.function(3), "ليس من صلاحياتك")
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    desk.jump("متابعات")
    desk.reads("الاستحقاقات ومواعيدها + 1 + 1")
    desk.findMatter("الاستحقاقات")
    try desk.take(2, .words("رقم المستند ومكانه*", "ح-8"))
    desk.reads("آخر خطوة + أداء الاستحقاق")
    desk.refuses(.function(2), "انتهت المتابعة 1")
    #expect(try stage.evidenceCount(of: "K6") >= 2)
  }

  @Test(
    "K6: a breach of conduct is heard before it is concluded, and only those above see it",
    .evidence(byKeysOf: "K6", at: .kadi))
  func conduct() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter("مخالفات السلوك", .words("التفصيل*", "رفع صوته على مراجع"))
    desk.reads("آخر خطوة + قيد مخالفة سلوك")
    desk.refuses(.function(3), "لا يصح هذا قبل: سماع أقوال في المخالفة.")
    try desk.take(2, .words("التفصيل*", "سُمع الطرفان"))
    try desk.take(3, .chosen("النتيجة*", "لم تثبت"), .words("التفصيل*", "سوء فهم"))
    desk.reads("آخر خطوة + البتّ في المخالفة", "النتيجة + لم تثبت")
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("متابعات")
    reception.doesNotRead("مخالفات السلوك المهني")
    #expect(try stage.evidenceCount(of: "K6") >= 3)
  }

  @Test(
    "K7: changed information is not done with before it stands on every electronic channel",
    .evidence(byKeysOf: "K7", at: .kadi))
  func publication() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let before = try stage.evidenceCount(of: "K7")
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "تحديث المعلومات", .words("التفصيل*", "تغيّر رقم الهاتف"), .words("تسري من*", "2026-11-22"),
      .words("النشر قبل*", "2026-11-25"))
    desk.reads("آخر خطوة + تغيّر معلومة", "2026/11/25 + المتبقي: 3 أيام")
    desk.refuses(.function(3), "لا يصح هذا قبل: نشر المعلومة.")
    for channel in ["شبكات التواصل", "الموقع"] { try desk.take(2, .chosen("القناة*", channel)) }
    try desk.take(3)
    #expect(desk.message.contains("لم تُنشر المعلومة على كل القنوات الإلكترونية؛ انشرها عليها أولًا."))
    desk.press(.escape)
    try desk.take(2, .chosen("القناة*", "البريد"))
    try desk.take(3)
    desk.reads("آخر خطوة + اكتمال النشر")
    #expect(try stage.evidenceCount(of: "K7") == before + 5)
  }

  @Test(
    "K4: minutes, ruling, negotiation, settlement, payment: each waits for the one before it",
    .evidence(byKeysOf: "K4", at: .kadi))
  func harm() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter(
      "الأضرار", .words("رقم الملف*", file.text), .words("التفصيل*", "سقط جهاز على قدمه"),
      .chosen("القناة*", "المقابلة"))
    var secretary = try OfficerDesk(StagePeople.secretary, at: stage)
    secretary.findMatter("الأضرار")
    try secretary.take(
      2, .words("رقم المحضر*", "7/1448"), .words("أعضاء اللجنة الحاضرون*", "فهد العتيبي"), .words("الضرر*", "كسر"),
      .words("حجمه*", "متوسط"), .words("أسبابه*", "رف غير مثبت"), .ticked("اعتمده الأعضاء"), .ticked("يلزمه حكم"))
    #expect(!secretary.message.contains("حُفظ"), "one name is too few")
    try secretary.reach("أعضاء اللجنة الحاضرون*")
    secretary.press(.end, .function(4))
    secretary.type("سعد الحربي")
    secretary.press(.function(2))
    secretary.reads("آخر خطوة + محضر لجنة التحقيق والمتابعة")
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.findMatter("الأضرار")
    director.refuses(.function(4), "لا يصح هذا قبل: ")
    try director.take(3, .words("رقم الحكم وجهته*", "حكم 55"), .words("التفصيل*", "يستحق التعويض"))
    director.refuses(.function(5), "لا يصح هذا قبل: ")
    try director.take(4, .words("عرض الجمعية*", "5000"), .words("التفصيل*", "رضي"))
    try director.take(
      5, .words("المبلغ*", "5000"), .words("التفصيل*", "رضي الطرفان"), .words("رقم المستند ومكانه*", "ص-12"))
    director.reads("المبلغ + 5,000")
    var liaison = try OfficerDesk(StagePeople.liaison, at: stage)
    liaison.findMatter("الأضرار")
    try liaison.take(7, .words("رقم المستند ومكانه*", "ق-9"))
    liaison.reads("آخر خطوة + صرف التعويض")
    try stage.guideShows("K4", 6)
  }

  @Test("K9: an activity about professional conduct names who attended", .evidence(byKeysOf: "K9", at: .kadi))
  func awareness() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let before = try stage.evidenceCount(of: "K9")
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter("نشر السلوك", .words("الموضوع*", "حسن الاستقبال"), .words("موعده*", "2026-11-22"))
    try desk.take(2)
    desk.reads("الحاضرون*", OfficerDesk.required)
    try desk.fill("الحاضرون*", "نورة الحربي")
    desk.press(.function(2))
    desk.reads("آخر خطوة + إقامة نشاط توعوي", "الحاضرون + نورة الحربي")
    #expect(try stage.evidenceCount(of: "K9") == before + 2)
  }
}
