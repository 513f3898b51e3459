import Calendars
import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("The association adapts its lists and times in the program")
struct ProfileEditorJourney {
  private func open(_ stage: OfficeStage, _ list: String) throws -> OfficerDesk {
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("السياسة")
    desk.press(.function(10))
    try desk.stand(on: list)
    desk.press(.enter)
    return desk
  }

  private func adopt(_ desk: inout OfficerDesk, from day: String, reason: String) throws {
    desk.press(.function(2))
    try desk.reach("السريان*")
    desk.type(day)
    desk.press(.tab)
    try desk.fill("السبب*", reason)
    desk.press(.function(2))
  }

  @Test(
    "CH: a channel is added from a day on; earlier visits keep their list, later ones may use it",
    .evidence(of: "CH", at: .kadi))
  func channel() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    var desk = try open(stage, "قنوات التواصل")
    desk.press(.function(3))
    try desk.fill("المعرّف (لاتيني، لا يتغير)*", "kiosk")
    try desk.fill("الاسم بالعربية*", "جهاز الخدمة الذاتية")
    try desk.fill("الاسم بالإنجليزية*", "Self-service kiosk")
    try desk.choose("ما يلزم للوصول*", "حضورًا")
    desk.press(.function(2))
    desk.reads("جهاز الخدمة الذاتية + حضورًا، وسيلة مباشرة")
    desk.press(.escape)
    desk.reads("قنوات التواصل + الجمعية + 10 + معدلة")
    try adopt(&desk, from: "2026-11-25", reason: "وضعته الجمعية في المدخل")
    desk.reads("قنوات التواصل + الجمعية + 10")
    desk.doesNotRead("معدلة")
    let visit = VisitCommand.open(channel: "kiosk", purpose: "سؤال", arrivedAt: nil)
    #expect(throws: Refusal.visit(.channelUnknown("kiosk"))) {
      try stage.submit(.visit(file, visit), as: StagePeople.reception)
    }
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    try stage.submit(.visit(file, visit), as: StagePeople.reception)
    // The policy itself is as it was, so whoever signed it is not asked again.
    #expect(try !stage.officeRegister().officersToSign(on: stage.clock.today).contains(StagePeople.reception))
  }

  @Test("a service asks for one paper less, another becomes conditional, and both are shown before they hold")
  func papers() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "الخدمات ووثائقها")
    try desk.stand(on: "سداد الإيجار")
    desk.press(.function(6))
    desk.reads("وثائق الخدمة: سداد الإيجار", "عقد إيجار موثق + مطلوبة")
    try desk.stand(on: "شهادة الآيبان")
    desk.press(.delete)
    desk.doesNotRead("شهادة الآيبان")
    try desk.stand(on: "عقد إيجار موثق")
    desk.press(.enter)
    try desk.choose("لزومها*", "اختيارية")
    desk.press(.function(2))
    desk.reads("عقد إيجار موثق + اختيارية")
    desk.press(.function(2))
    desk.press(.function(7))
    desk.reads("الخدمات ووثائقها", "يتغير: سداد الإيجار")
    desk.press(.function(7))
    try desk.fill("السبب*", "تخفيفًا على المستفيد")
    desk.press(.function(2))
    let rules = try stage.officeRegister().profile(inForceOn: stage.clock.today).service("rent")?.documents
    #expect(rules?.contains { $0.document == "iban" } == false)
    #expect(rules?.first { $0.document == "lease" }?.need == .optional)
  }

  @Test("what the rules of profile files forbid is refused with its place, and nothing is adopted")
  func refused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "الوثائق وصلاحيتها")
    try desk.stand(on: "عقد إيجار موثق")
    desk.press(.delete, .function(2))
    try desk.fill("السبب*", "لا تلزم")
    desk.press(.function(2))
    desk.reads("لا يصلح التعديل هكذا.", "«lease»")
    #expect(try stage.officeRegister().policies.count == 1)
  }

  @Test("roles keep their number and gain permissions; reception finds the way closed")
  func roles() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "الأدوار")
    desk.refuses(.function(3), "الأدوار ثابتة")
    try desk.stand(on: "ضابط الاتصال")
    desk.press(.enter)
    try desk.reach("البحث الاجتماعي")
    desk.press(.character(" "), .function(2))
    try adopt(&desk, from: "2026-11-22", reason: "نقص الباحثين")
    let register = try stage.officeRegister()
    #expect(StagePeople.liaison.may(.studyCases, under: register.profile(inForceOn: stage.clock.today)))
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("السياسة")
    reception.refuses(.function(10), "ليس من صلاحياتك")
  }

  @Test("G2: what is watched, how long files are kept and the association's own target are set in the program")
  func times() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "المدد والمهل")
    desk.reads("أيام الرد على الطلب + 30 يومًا")
    desk.refuses(.function(3), "قيم ثابتة العدد؛ افتحها لتعديلها.")
    desk.press(.enter)
    try desk.fill("هدف الجمعية للرد", "7")
    desk.press(.function(2))
    desk.reads("هدف داخلي + 7 أيام")
    desk.press(.escape)
    try desk.stand(on: "ما تترقبه الجمعية")
    desk.press(.enter, .enter)
    try desk.fill("أشهر صمت الملف*", "6")
    desk.press(.function(2))
    desk.reads("أشهر صمت الملف + 6 أشهر")
    desk.press(.escape)
    try desk.stand(on: "مدد حفظ الملفات")
    desk.press(.enter)
    try desk.stand(on: "سائر الملفات")
    desk.press(.enter)
    try desk.fill("سنوات الحفظ*", "8")
    desk.press(.function(2))
    desk.reads("سائر الملفات + 8 أعوام من آخر حركة")
    desk.press(.function(2), .function(7))
    desk.reads("يُضاف: هدف داخلي (7 أيام)", "يتغير: سائر الملفات: كان 5 أعوام من آخر حركة")
    desk.press(.function(7))
    try desk.fill("السبب*", "قرار الإدارة")
    desk.press(.function(2))
    let profile = try stage.officeRegister().profile(inForceOn: stage.clock.today)
    #expect(profile.reply.internalTargetDays == 7)
    #expect(profile.watched.silentMonths == 6)
    #expect(profile.dataRule.retention.map(\.years) == [10, 8])
    #expect(profile.dataRule.answerDays == 30)
  }

  @Test("papers of identity and the fields that are left by themselves; nonsense is refused with its place")
  func identityAndAdvancing() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "الهويات المقبولة")
    try desk.stand(on: "هوية خليجية")
    desk.press(.delete)
    desk.doesNotRead("هوية خليجية")
    desk.press(.escape)
    try desk.stand(on: "الانتقال التلقائي")
    desk.press(.enter, .enter)
    try desk.reach("الجوال")
    desk.press(.character(" "), .function(2))
    desk.press(.escape)
    try desk.stand(on: "ما تترقبه الجمعية")
    desk.press(.enter, .enter)
    try desk.fill("أقل عدد تُعرض نتائجه*", "1")
    desk.press(.function(2), .function(2))
    try desk.fill("السبب*", "تجربة")
    desk.press(.function(2))
    desk.reads("لا يصلح التعديل هكذا.")
    #expect(try stage.officeRegister().policies.count == 1)
  }

  @Test(
    "P3: a changed clause takes an approval, and becomes a new version of the policy",
    .evidence(byKeysOf: "P3", at: .kadi))
  func clause() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "البنود")
    try desk.stand(on: "تعويض المتضرر")
    desk.press(.enter)
    try desk.fill("الاسم بالعربية*", "جبر ضرر المستفيد")
    desk.press(.function(2))
    desk.reads("K4 جبر ضرر المستفيد")
    desk.press(.function(2))
    desk.reads("المحضر*")
    try desk.fill("المحضر*", "9")
    try desk.fill("تاريخ الاعتماد*", "2026-11-20")
    try desk.fill("السبب*", "نسخة جديدة")
    desk.press(.function(2))
    let register = try stage.officeRegister()
    #expect(register.policies.count == 2)
    #expect(register.profile(inForceOn: stage.clock.today).clause("K4")?.title.ar == "جبر ضرر المستفيد")
    // It is another version, which everybody signs anew.
    #expect(register.officersToSign(on: stage.clock.today).contains(StagePeople.reception))
  }

  @Test("what was changed and typed is there again after the line was lost, and gone once it is adopted or dropped")
  func draft() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "الوحدات")
    desk.press(.function(3))
    try desk.fill("المعرّف (لاتيني، لا يتغير)*", "media")
    try desk.fill("الاسم بالعربية*", "وحدة الإعلام")
    try desk.fill("الاسم بالإنجليزية*", "Media")
    desk.press(.function(2))
    desk.reads("وحدة الإعلام")
    desk.press(.function(3))
    try desk.fill("المعرّف (لاتيني، لا يتغير)*", "half")
    desk.loseLine()

    stage.leave()
    var again = try OfficerDesk(StagePeople.director, at: stage)
    again.reads("تعديل السياسة")
    again.press(.left)
    try again.stand(on: "تعديل السياسة")
    again.press(.enter)
    again.reads("half")
    again.press(.escape)
    again.reads("وحدة الإعلام")
    again.press(.escape, .escape)
    again.reads("مسودة")
    again.press(.escape)
    try adopt(&again, from: "2026-11-22", reason: "وحدة جديدة")
    #expect(try stage.officeRegister().profile(inForceOn: stage.clock.today).unit("media") != nil)
    again.jump("home")
    again.doesNotRead("تعديل السياسة")
  }
}
