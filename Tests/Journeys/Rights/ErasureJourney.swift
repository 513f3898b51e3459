import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("A person's data is erased")
struct ErasureJourney {
  @Test("the director sees who names her, decides; another officer confirms; the file is a tombstone (clause K6)")
  func erasure() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register("زرقاء سالم اليمامة", serial: 7)
    let other = try stage.register("سعد علي الحربي", serial: 8)
    try stage.submit(
      .visit(other, .open(channel: "telephone", purpose: "سأل عن زرقاء اليمامة", arrivedAt: nil)),
      as: StagePeople.reception)
    try stage.submit(
      .file(other, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])), as: StagePeople.reception)

    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump(file.text)
    try director.sayWhy()
    director.press(.function(7))
    director.reads("سائر الملفات + إلى", "مدة تحددها الجمعية")
    director.press(.function(2))
    director.reads("مواضع تذكر صاحبه خارج ملفه: 1", "الملف 100002 + الاسم")
    director.press(.function(7))
    director.reads("◀ + سأل عن زرقاء اليمامة")
    director.press(.escape)
    try director.choose("سبب الإتلاف*", "طلب صاحب البيانات")
    try director.reach("بيان القرار*")
    director.type("طلبت إتلاف بياناتها")
    director.press(.function(2))
    #expect(director.message.contains("صحح الحقول"))
    try director.reach("سبب تقصير مدة الحفظ*")
    director.type("لا حاجة إليها")
    director.press(.function(2))
    director.reads("تقرر إتلافه + طلب صاحب البيانات")
    director.refuses(.function(2), "موظف آخر غير من قرره")

    // Whoever has to confirm it is told so at home, and led there.
    var admin = try OfficerDesk(StagePeople.founder, at: stage)
    admin.reads("إتلاف ينتظر التأكيد + 1")
    admin.jump("حقوق")
    admin.reads("إتلاف ينتظر التأكيد", "100001 + زرقاء سالم اليمامة")
    admin.jump(file.text)
    try admin.sayWhy()
    admin.press(.function(7), .function(2))
    admin.reads("طلبت إتلاف بياناتها")
    // A slip of a digit names somebody else beside the field before anything is destroyed (PDPL, destruction).
    try admin.fill("اكتب رقم الملف للتأكيد*", other.text)
    admin.reads("اكتب رقم الملف للتأكيد* + 100002 + سعد علي الحربي")
    try admin.reach("اكتب رقم الملف للتأكيد*")
    for _ in 0..<6 { admin.press(.backspace) }
    try admin.fill("اكتب رقم الملف للتأكيد*", file.text)
    admin.reads("اكتب رقم الملف للتأكيد* + 100001 + زرقاء سالم اليمامة")
    admin.press(.function(2))
    admin.reads("الملف 100001 أُتلفت بياناته", "قرره + عبدالله الغامدي", "لا يُقرأ من بيانات الملف شيء")

    admin.jump("حقوق")
    admin.doesNotRead("إتلاف ينتظر التأكيد")

    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump(file.text)
    reception.reads("الملف 100001 أُتلفت بياناته", "سبب الإتلاف + طلب صاحب البيانات")
    reception.doesNotRead("زرقاء")
  }

  @Test("the tombstone names the copies of the office that are older and still hold the key")
  func backups() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let made = BackupMade(commit: 8, digits: "9f86d081884c7d65", byteCount: 9_000, place: "/mnt/backup")
    let record = try EventCodec().record(of: StreamEvent(.office, .office(.backupMade(made))), clauses: [])
    _ = try stage.door().ledger.commit(officer: Ledger.systemOfficer, at: stage.clock.now, keyring: nil) { _ in
      [record]
    }
    stage.clock.pass(minutes: 60)
    let decision = ErasureDecided(
      ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة", mentionCount: 0)
    try stage.submit(.subject(file, .decideErasure(decision)), as: StagePeople.director)
    try stage.submit(.subject(file, .confirmErasure(typed: file)), as: StagePeople.founder)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump(file.text)
    director.reads("ما زال المفتاح في نسخ أقدم من الإتلاف", "/mnt/backup")
  }

  @Test("what is open in the file stands in the way by its name; an erasure that was taken back waits for nobody")
  func openWork() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    try stage.submit(
      .visit(file, .open(channel: "telephone", purpose: "سؤال", arrivedAt: nil)), as: StagePeople.reception)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump(file.text)
    director.press(.function(7))
    director.refuses(.function(2), "في الملف زيارة مفتوحة؛ أنهها أولًا.")

    let other = try stage.register("سعد علي الحربي", serial: 8)
    let decision = ErasureDecided(
      ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة", mentionCount: 0)
    try stage.submit(.subject(other, .decideErasure(decision)), as: StagePeople.director)
    try stage.submit(.subject(other, .withdrawErasure(reason: "رجع عن طلبه")), as: StagePeople.director)
    let admin = try OfficerDesk(StagePeople.founder, at: stage)
    admin.doesNotRead("إتلاف ينتظر التأكيد")
  }

  @Test("a legal hold stands in the way, and says its ground")
  func held() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump(file.text)
    try director.sayWhy()
    director.press(.function(7), .function(3))
    director.type("دعوى قائمة")
    director.press(.enter, .enter)
    director.reads("محجوز عن الإتلاف + دعوى قائمة")
    director.refuses(.function(2), "محجوز عن الإتلاف: دعوى قائمة")
    #expect(try stage.file(file).erasure == nil)
  }
}
