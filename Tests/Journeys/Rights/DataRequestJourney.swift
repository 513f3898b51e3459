import Calendars
import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("A person asks for their data, and the clock runs")
struct DataRequestJourney {
  @Test("reception takes the request in, the director sees what is due at home and answers it (clause K6)")
  func requestToAnswer() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.reads("لا طلب مفتوحًا.")
    desk.press(.function(7))
    try desk.fill("رقم الملف*", file.text)
    try desk.fill("نص الطلب*", "أريد نسخة من كل ما عندكم")
    // Nobody states that an identity was checked by leaving a field as it is.
    desk.press(.function(2))
    #expect(desk.message == "صحح الحقول المعلَّمة أولًا.")
    try desk.choose("التحقق من الهوية*", "اطُّلع على أصل الهوية")
    desk.press(.function(2))
    desk.reads("الباقي: 30 يومًا")

    stage.clock.go(to: OfficeStage.day("2026-12-25"))
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.reads("طلبات أصحاب البيانات")
    director.jump("حقوق")
    director.reads("التأخر: 3")
    director.press(.enter, .function(2))
    try director.choose("النتيجة*", "أُجيب كاملًا")
    director.press(.function(2))
    director.reads("النتيجة + أُجيب كامل")

    let rights = try stage.rights()
    #expect(rights.openRequests.isEmpty)
    #expect(rights.request(1)?.facts.file == file)
    #expect(rights.request(1)?.answer?.officer == StagePeople.director.id)
  }

  @Test("whoever asks for another is asked for the proof where it is missing, and the person for none")
  func representative() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.press(.function(7))
    desk.reads("سند النيابة ورقمه + لمن ينوب عنه فقط")
    try desk.fill("رقم الملف*", file.text)
    try desk.choose("مقدم الطلب*", "من ينوب عنه بسند")
    try desk.choose("التحقق من الهوية*", "اطُّلع على أصل الهوية")
    try desk.fill("نص الطلب*", "نسخة من الملف")
    desk.press(.function(2))
    #expect(desk.cursorRow.contains("سند النيابة ورقمه*"))
    desk.reads("اكتب سند النيابة ورقمه.")
    desk.type("وكالة 4512")
    try desk.choose("مقدم الطلب*", "صاحب البيانات نفسه")
    desk.press(.function(2))
    #expect(try stage.rights().request(1)?.facts.asker == .person)
    #expect(try stage.rights().request(1)?.facts.proof == nil)
  }

  @Test("an answer that withholds something is asked for its ground where it is missing")
  func ground() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    try stage.submit(
      .rights(
        .receive(
          DataRequestFacts(
            file: file, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted,
            channel: "telephone", receivedOn: OfficeStage.day("2026-11-21"), words: "نسخة"))),
      as: StagePeople.reception)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("rights")
    director.press(.enter, .function(2))
    try director.choose("النتيجة*", "رُفض")
    try director.reach("أُبلغ عن طريق*")
    director.press(.function(2))
    #expect(director.cursorRow.contains("سبب الرفض أو النقص*"))
    director.reads("اكتب سبب الرفض أو النقص.")
  }

  @Test("the list of files to pick from says that it holds the best fifty alone")
  func manyFilesByName() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for serial in 1...51 { _ = try stage.register("أحمد محمد العتيبي", serial: serial) }
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.press(.function(7))
    try desk.fill("رقم الملف*", "أحمد")
    try desk.reach("رقم الملف*")
    desk.press(.function(4))
    desk.reads("يظهر أقربها: 50؛ لغيرها ارجع وزد ما كتبت.")
  }

  @Test("a file is found by a part of its name, without leaving the form that asks for its number")
  func fileByName() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    let second = try stage.register("سعاد محمد الحربي", serial: 2)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.press(.function(7))
    try desk.fill("رقم الملف*", "محمد")
    desk.reads("اكتب رقم الملف، أو شيئًا من الاسم ثم اختر من القائمة (F4).")
    try desk.reach("رقم الملف*")
    desk.press(.function(4))
    desk.reads("أحمد محمد العتيبي + 100001", "سعاد محمد الحربي + 100002")
    desk.doesNotRead("يظهر أقربها")
    desk.type("سعاد")
    desk.press(.enter)
    desk.reads("رقم الملف* + 100002 + سعاد محمد الحربي")

    try desk.reach("رقم الملف*")
    desk.type("فهد")
    desk.press(.function(4))
    #expect(desk.message == "لا ملف يوافق هذا؛ اكتب رقم الملف أو شيئًا من الاسم ثم افتح القائمة.")
    desk.press(.function(5))
    desk.type("1\n")
    desk.type("سعاد")
    desk.press(.function(4))
    desk.reads("رقم الملف* + \(second.text) + سعاد محمد الحربي")
    #expect(!desk.cursorRow.contains("رقم الملف"))
  }

  @Test("a file that does not exist is refused in words and the form keeps what was typed")
  func unknownFile() throws {
    let stage = try OfficeStage.staffed(.bazil)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.press(.function(7))
    try desk.fill("رقم الملف*", "999999")
    try desk.fill("نص الطلب*", "تصحيح اسمي")
    try desk.choose("التحقق من الهوية*", "معروف للموظف شخصيًا")
    desk.press(.function(2))
    #expect(desk.message.contains("لا يوجد ملف برقم 999999"))
    desk.reads("تصحيح اسمي")
    #expect(try stage.rights().requests.isEmpty)
  }

  @Test("a breach shows the hours that are left for telling the authority, and is late from the minute after the 72nd")
  func breach() throws {
    let stage = try OfficeStage.staffed(.bazil)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.press(.function(3))
    try desk.fill("ما حدث*", "ضاع كشف مطبوع")
    try desk.fill("من يعنيهم الأمر*", "أسر الحي")
    desk.press(.function(2))
    desk.reads("الباقي لإبلاغ الجهة المختصة: 72 ساعة")
    stage.clock.pass(minutes: 70 * 60 + 30)
    let director = try OfficerDesk(StagePeople.director, at: stage)
    director.reads("الباقي للإبلاغ: ساعة واحدة")
    stage.clock.pass(minutes: 90)
    try expect("الباقي لإبلاغ الجهة المختصة: 0 ساعة", at: stage)
    stage.clock.pass(minutes: 1)
    try expect("التأخر عن إبلاغ الجهة المختصة: ساعة", at: stage)
    stage.clock.pass(minutes: 60)
    try expect("التأخر عن إبلاغ الجهة المختصة: ساعتان", at: stage)
  }

  private func expect(_ words: String, at stage: OfficeStage) throws {
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("rights")
    director.reads(words)
  }
}

extension OfficeStage {
  /// Requests over data and breaches as the ledger tells them.
  func rights() throws -> RightsRegister {
    guard case .rights(let view) = try ask(.rights) else { preconditionFailure("The office answers what it is asked.") }
    return view.register
  }
}
