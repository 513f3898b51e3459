import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("What beneficiaries say, at the desk: trust, inner customers, improvements, reviews of the policy")
struct OpinionsAtTheDeskJourney {
  @Test(
    "O6: opinions become a trend of satisfaction from the fifth on",
    .evidence(byKeysOf: "O6", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func trend(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    try opinions(5, at: stage)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("reports")
    for _ in 0..<14 where !director.title.contains("الرضا") { director.press(.left) }
    director.reads("2026/11 + 4.0 █ + 5.0 █", "عدد الآراء: 5")
    try stage.guideShows("O6", 5)
  }

  @Test(
    "O6b: the good and the poor impression are evidence alike, and no staff is named in either",
    .evidence(byKeysOf: "O6b", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func impressions(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let desk = try opinions(1, at: stage)
    desk.reads("رأي مستفيد 1", "الإجراء (1–5) + 4", "مقدم الخدمة (1–5) + 5")
    desk.doesNotRead("الموظف المسؤول")
    var list = desk
    list.jump("متابعات")
    list.type("آراء")
    list.press(.down, .enter)
    list.reads("1 + أبدى رأيه + سؤال المستفيد عن رأيه")
    try stage.guideShows("O6b", 1)
  }

  /// So many opinions of one beneficiary, each entered at the reception.
  @discardableResult
  private func opinions(_ count: Int, at stage: OfficeStage) throws -> OfficerDesk {
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    for _ in 0..<count {
      try desk.openMatter(
        "آراء", below: stage.policy == .bazil ? 0 : 1, .words("رقم الملف*", file.text), .chosen("أبدى رأيه؟*", "نعم"),
        .channel(stage), .words("الإجراء (1–5)", "4"),
        .words("مقدم الخدمة (1–5)", "5"))
      desk.reads("آخر خطوة + سؤال المستفيد عن رأيه")
    }
    return desk
  }

  @Test(
    "O6d: those who work inside are asked as well, and fewer than five answers are not taken",
    .evidence(byKeysOf: "O6d", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func inner(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "قياس", .chosen("وسيلة القياس*", "استبانة دورية"), .words("الفئة المقيسة*", "موظفو الفروع"),
      .ticked("مستفيدون من داخل الجمعية"), .words("موعد القياس*", "2026-11-22"))
    desk.reads("مستفيدون من داخل الجمعية + نعم")
    try desk.take(
      2, .words("عدد الإجابات (5 فأكثر)", "4"), .words("الإجراء (من 100)", "81"),
      .words("مقدم الخدمة (من 100)", "90"))
    desk.reads("عدد الإجابات (5 فأكثر) + 4", "✗ ")
    try desk.fill("عدد الإجابات (5 فأكثر)", "5")
    desk.press(.function(2))
    desk.reads("آخر خطوة + نتيجة قياس الرضا", "عدد الإجابات (5 فأكثر) + 5")
    try stage.guideShows("O6d", 2)
  }

  @Test(
    "O6e: an improvement names the suggestion that it comes from, and is done",
    .evidence(byKeysOf: "O6e", at: .hearts, .makeen, .environment),
    arguments: [StagePolicy.hearts, .makeen, .environment])
  func improvement(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let before = try stage.evidenceCount(of: "O6e")
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter(
      "المقترحات", .words("التفصيل*", "رسالة عند الصرف"),
      .channel(stage))
    let suggested = try stage.evidenceCount(of: "O6e")
    try desk.openMatter(
      "التحسينات", .words("التفصيل*", "رسائل نصية"), .chosen("الموظف المسؤول*", "عبدالله"),
      .words("الموعد*", "2026-12-31"))
    #expect(desk.message.contains("اذكر المقترح أو قياس الرضا الذي جاء منه التحسين."))
    try desk.fill("من المقترح رقم", "1")
    desk.press(.function(2))
    desk.reads("آخر خطوة + جدولة تحسين", "2026/12/31 + المتبقي: 39 يومًا")
    try desk.take(3, .words("التفصيل*", "بدأ الإرسال"))
    desk.reads("آخر خطوة + إنجاز التحسين")
    #expect(suggested == before + 1)
    try stage.guideShows("O6e", suggested + 2)
  }

  @Test(
    "P3: the review of the policy has its day, and ends with what came of it", .evidence(byKeysOf: "P3"),
    arguments: StagePolicy.allCases)
  func review(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let before = try stage.evidenceCount(of: "P3")
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try desk.openMatter("مراجعة السياسة", .words("التفصيل*", "المراجعة السنوية"), .words("الموعد*", "2026-11-30"))
    desk.reads("آخر خطوة + جدولة مراجعة السياسة", "2026/11/30 + المتبقي: 8 أيام")
    desk.refuses(.function(3), "لا يصح هذا قبل: مراجعة السياسة.")
    try desk.take(2, .chosen("نتيجة المراجعة*", "تبقى كما هي"), .words("التفصيل*", "مناسبة"))
    desk.reads("آخر خطوة + مراجعة السياسة", "نتيجة المراجعة + تبقى كما هي")
    try desk.take(3)
    desk.reads("آخر خطوة + ختام مراجعة السياسة")
    try stage.guideShows("P3", before + 3)
  }
}
