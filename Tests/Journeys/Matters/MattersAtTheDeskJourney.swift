import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Beside requests, at the desk: keys in, cells out, and the guide shows each act")
struct MattersAtTheDeskJourney {
  @Test(
    "P2: an agreement is signed and renewed on its page", .evidence(byKeysOf: "P2"), arguments: StagePolicy.allCases)
  func agreement(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter(
      "الاتفاقيات", .words("رقم الملف*", file.text), .words("بنود الاتفاق*", "سلة كل شهر"), .words("رقم النسخة*", "1"),
      .words("رقم المستند ومكانه*", "ع-14"))
    desk.reads("اتفاقية 1", "آخر خطوة + توقيع اتفاقية", "بنود الاتفاق + سلة كل شهر")
    desk.refuses(.function(5), "ليس من صلاحياتك")
    try desk.take(4, .words("رقم النسخة*", "2"), .words("رقم المستند ومكانه*", "ع-15"))
    desk.reads("آخر خطوة + تجديد الاتفاقية", "رقم النسخة + 2")
    try stage.guideShows("P2", 2)
  }

  @Test(
    "K1: a shortcoming has its day on the page, and no remedy comes before it", .evidence(byKeysOf: "K1", at: .kadi))
  func shortcoming() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "الاتفاقيات", .words("رقم الملف*", file.text), .words("بنود الاتفاق*", "سداد الإيجار"),
      .words("رقم النسخة*", "1"),
      .words("رقم المستند ومكانه*", "ع-20"))
    desk.refuses(.function(3), "لا يصح هذا قبل: تقصير في الاتفاقية.")
    try desk.take(
      2, .chosen("المقصِّر*", "الجمعية"), .words("التفصيل*", "لم يُسدد الشهر"), .words("مهلة المعالجة*", "2026-11-30"))
    desk.reads("آخر خطوة + تقصير في الاتفاقية", "2026/11/30 + المتبقي: 8 أيام")
    try desk.take(3, .words("التفصيل*", "سُدد"))
    desk.reads("آخر خطوة + معالجة التقصير")
    desk.doesNotRead("المتبقي")
    try stage.guideShows("K1", 3)
  }

  @Test(
    "G1: a suggestion is entered at the desk, followed up and answered by those above",
    .evidence(byKeysOf: "G1", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func suggestion(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let before = try stage.evidenceCount(of: "G1")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter("المقترحات", .words("التفصيل*", "فتح الاستقبال مساءً"), .channel(stage))
    desk.refuses(.function(3), "ليس من صلاحياتك")
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.findMatter("المقترحات")
    try director.take(2, .words("التفصيل*", "عُرض على المدير"))
    director.reads("آخر خطوة + متابعة المقترح")
    try director.take(3, .chosen("الرد*", "أُخذ به"), .words("التفصيل*", "من الشهر القادم"))
    director.reads("آخر خطوة + الرد على المقترح", "الرد + أُخذ به", "التفصيل + فتح الاستقبال مساءً")
    try stage.guideShows("G1", before + 3)
  }

  @Test(
    "O3: a question is answered with the source, which is asked for",
    .evidence(byKeysOf: "O3", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func inquiry(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let tool = policy.profile.tools[0].label.ar
    let before = try stage.evidenceCount(of: "O3")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter("الاستفسارات", .words("التفصيل*", "متى يُرد على الطلب؟"), .channel(stage))
    try desk.take(3, .words("التفصيل*", "بعد أسبوعين"), .channel(stage), .words("مدة الخدمة بالدقائق*", "5"))
    desk.reads("المرجع*", OfficerDesk.required)
    try desk.choose("المرجع*", tool)
    desk.press(.function(2))
    desk.reads("آخر خطوة + إجابة الاستفسار", "المرجع + \(tool)", "مدة الخدمة بالدقائق + 5")
    try stage.guideShows("O3", before + 2)
  }

  @Test(
    "TL: a copy of a reference is handed over at the desk", .evidence(byKeysOf: "TL"), arguments: StagePolicy.allCases)
  func handout(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let tool = policy.profile.tools[0].label.ar
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter("تسليم المراجع", .chosen("المرجع*", tool), .channel(stage))
    desk.reads("آخر خطوة + تسليم نسخة من مرجع", "المرجع + \(tool)")
    desk.jump("متابعات")
    desk.type("تسليم المراجع")
    desk.press(.enter)
    desk.reads("1 + \(tool.prefix(12))")
    try stage.guideShows("TL", 1)
  }

  @Test(
    "E2: a programme has its places; who is enrolled attends, and no more are enrolled",
    .evidence(byKeysOf: "E2", at: .environment))
  func programme() throws {
    let stage = try OfficeStage.staffed(.environment)
    let (first, second) = (try stage.register(serial: 1), try stage.register("سعد علي الحربي", serial: 2))
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "البرامج", .words("اسم البرنامج*", "غرس السدر"), .words("من تاريخ*", "2026-11-22"),
      .words("إلى تاريخ*", "2026-12-22"), .words("عدد المقاعد*", "1"))
    try desk.take(2, .words("رقم الملف*", first.text), .channel(stage))
    desk.reads("آخر خطوة + تسجيل في برنامج")
    try desk.take(3, .words("رقم الملف*", first.text))
    desk.reads("آخر خطوة + حضور برنامج")
    try desk.take(2, .words("رقم الملف*", second.text), .channel(stage))
    #expect(desk.message.contains("اكتملت مقاعد البرنامج"))
    try stage.guideShows("E2", 3)
  }

  @Test(
    "E6: a service is fitted to a circumstance only after the regulation was looked at",
    .evidence(byKeysOf: "E6", at: .environment))
  func adjustment() throws {
    let stage = try OfficeStage.staffed(.environment)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "مواءمة", .words("رقم الملف*", file.text), .words("الظرف*", "يعمل نهارًا"), .chosen("الخدمة*", "شتلات"),
      .words("المواءمة المطلوبة*", "تسليم مساءً"), .channel(stage))
    desk.refuses(.function(3), "لا يصح هذا قبل: مراجعة المواءمة على اللوائح.")
    try desk.take(2, .words("اللائحة وموضعها*", "الأساسية، م 4"), .chosen("تجيزها اللائحة؟*", "نعم"))
    try desk.take(3, .words("التفصيل*", "تُسلَّم بعد المغرب"))
    desk.reads("آخر خطوة + الموافقة على المواءمة", "اللائحة وموضعها + الأساسية، م 4")
    try stage.guideShows("E6", 3)
  }

  @Test("E7: the director's notes are the director's alone", .evidence(byKeysOf: "E7", at: .environment))
  func note() throws {
    let stage = try OfficeStage.staffed(.environment)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter("الملاحظات", .words("التفصيل*", "تأخر الرد على الهاتف"), .words("الموعد", "2026-11-25"))
    desk.reads("آخر خطوة + قيد ملاحظة فردية", "2026/11/25 + المتبقي: 3 أيام")
    try desk.take(2, .words("التفصيل*", "وُجّه الموظف"))
    try desk.take(3)
    desk.reads("آخر خطوة + إغلاق الملاحظة")
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("متابعات")
    reception.doesNotRead("الملاحظات الفردية")
    try stage.guideShows("E7", 3)
  }

  @Test(
    "O6a: what people get wrong is put right, with how many were told",
    .evidence(byKeysOf: "O6a", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func misconception(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try desk.openMatter("التصورات", .words("التصور الخاطئ*", "الخدمة برسوم"), .words("الصواب*", "الخدمة مجانية"))
    try desk.take(2, .channel(stage), .words("عدد من صُحح لهم*", "12"))
    desk.reads("آخر خطوة + تصحيح التصور", "عدد من صُحح لهم + 12", "الصواب + الخدمة مجانية")
    try stage.guideShows("O6a", 2)
  }

  @Test("K8: a measurement has its result before those above sign it", .evidence(byKeysOf: "K8", at: .kadi))
  func survey() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "قياس", .chosen("وسيلة القياس*", "استبانة دورية"), .words("الفئة المقيسة*", "من تسلموا الخدمة"),
      .words("موعد القياس*", "2026-11-22"))
    desk.refuses(.function(4), "لا يصح هذا قبل: نتيجة قياس الرضا.")
    try desk.take(
      2, .words("عدد الإجابات (5 فأكثر)", "20"), .words("الإجراء (من 100)", "81"),
      .words("مقدم الخدمة (من 100)", "90"))
    desk.reads("الإجراء (من 100) + 81")
    try desk.take(4, .words("التفصيل*", "اطلعت وأوافق"))
    desk.reads("آخر خطوة + اعتماد الإدارة العليا للقياس")
    try stage.guideShows("K8", 3)
  }

  @Test("K2: who is bound by a special policy stands there with the reason", .evidence(byKeysOf: "K2", at: .kadi))
  func exemption() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let before = try stage.evidenceCount(of: "K2")
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "المستثنون", .words("اسم العامل*", "سائق النقل"), .words("السياسة الخاصة*", "لائحة النقل"),
      .words("سبب الاستثناء*", "لا يلقى المستفيدين"), .words("من تاريخ*", "2026-11-22"))
    desk.reads("آخر خطوة + استثناء من السياسة", "سبب الاستثناء + لا يلقى المستفيدين")
    try desk.take(2, .words("سبب الاستثناء*", "نُقل إلى الاستقبال"))
    desk.reads("آخر خطوة + انتهاء الاستثناء")
    try stage.guideShows("K2", before + 2)
  }

  @Test("K6: a permission is used within its time, and its end is entered", .evidence(byKeysOf: "K6", at: .kadi))
  func permission() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let before = try stage.evidenceCount(of: "K6")
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "أذونات", .words("رقم الملف*", file.text), .chosen("ما أذن به*", "صورته"),
      .words("وجه الاستعمال*", "تقرير السنة"),
      .words("سارية إلى", "2026-11-22"), .words("رقم المستند ومكانه*", "ذ-3"))
    try desk.take(2, .words("وجه الاستعمال*", "غلاف التقرير"))
    desk.reads("آخر خطوة + استعمال بالإذن")
    try desk.take(4)
    desk.reads("آخر خطوة + انتهاء الإذن")
    desk.refuses(.function(2), "انتهت المتابعة 1")
    let count = try stage.evidenceCount(of: "K6")
    #expect(count >= before + 3)
    try stage.guideShows("K6", count)
  }
}
