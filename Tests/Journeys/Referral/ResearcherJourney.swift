import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("From the reception to the researcher and on to those who decide")
struct ResearcherJourney {
  private func refer(_ stage: OfficeStage) throws {
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("refer")
    desk.reads("◀ 100001/1 + أحمد محمد العتيبي")
    desk.press(.enter, .function(5))
    desk.reads("الجهة المحال إليها* + مسؤول البحث الاجتماعي", "الغرض* + بحث الحالة")
    try desk.fill("سبب الإحالة*", "دراسة الحالة")
    try desk.fill("الاستحقاق", "2026-11-26")
    desk.press(.function(2))
    desk.reads("الحالة + محال للباحث الاجتماعي")
  }

  @Test(
    "a referred request says to whom, as the association calls them",
    arguments: zip([Language.arabic, .english], ["محال إلى الأخصائي الاجتماعي", "Referred to the social worker"]))
  func status(_ language: Language, _ words: String) throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    try stage.submit(
      .referral(
        reference.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "بحث", due: nil, consent: nil)),
      as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.reception, at: stage, language: language)
    desk.jump(reference.file.text)
    desk.reads(words)
  }

  @Test(
    "O1, R5: the case is accepted, studied by telephone, assessed, recommended and brought before the committee",
    .evidence(byKeysOf: "O1", "R5", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func study(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.submitted()
    try refer(stage)
    var desk = try OfficerDesk(StagePeople.researcher, at: stage)
    desk.jump("referrals")
    desk.reads("◀ 100001 + بحث الحالة + نورة الحربي + مرسلة + 2026/11/26")
    desk.press(.enter)
    desk.reads("سبب الإحالة + دراسة الحالة", "الاستحقاق + 2026/11/26")
    desk.press(.function(2))
    desk.reads("المرحلة + مقبولة · سارة القحطاني")

    desk.jump("study")
    desk.reads("لدى مسؤول البحث الاجتماعي + 1", "◀ 100001/1")
    desk.press(.enter)
    desk.reads("الحالة + قيد البحث")
    desk.press(.home)
    desk.reads("الخطوة التالية + بحث الحالة")
    desk.press(.character("د"))
    desk.press(.function(2))
    desk.reads("طريقة البحث*", OfficerDesk.required)
    try desk.choose("طريقة البحث*", "هاتفيًا")
    try desk.fill("نتيجة البحث*", "يسكن مع أسرته")
    try desk.fill("دخل 1", "راتب 3200")
    try desk.fill("مصروف 1", "إيجار 1500.50")
    desk.reads("الدخل 3,200 ريال + المصروف 1,500.50 ريال + الفائض 1,699.50 ريال")
    desk.press(.function(2))
    desk.press(.end)
    desk.reads("✓ هاتفيًا · 2026/11/22: يسكن مع أسرته")
    desk.press(.character("ا"))
    try desk.choose("مستوى الحاجة*", "متوسطة")
    try desk.fill("المبررات*", "دخل محدود")
    desk.press(.function(2))
    desk.press(.character("و"))
    try desk.choose("التوصية*", "قبول")
    try desk.fill("المبررات*", "تنطبق المعايير")
    desk.press(.function(2))
    desk.press(.function(6))
    desk.press(.end)
    desk.reads("? معروض للقرار — الجهة: لجنة البحث")
    desk.press(.home)
    desk.reads("الحالة + لدى اللجنة", "الخطوة التالية + اتخاذ القرار")

    let events = try stage.recorded(reference.file).suffix(7)
    let hasNeedClause = policy.profile.clause("O1") != nil
    let need = hasNeedClause ? " O1" : ""
    #expect(
      events.map(\.evidence) == [
        "request.submitted G1", "referral.sent G1", "referral.accepted G1", "request.studied" + need,
        "request.needAssessed" + need, "request.recommended" + need, "request.broughtToDecider R5",
      ])
    #expect(
      try stage.request(reference).studies.last?.value
        == CaseStudied(
          request: 1, means: .telephone, studiedOn: OfficeStage.day("2026-11-22"), findings: "يسكن مع أسرته",
          incomes: [MoneyLine(label: "راتب", halalas: 320_000)],
          expenses: [MoneyLine(label: "إيجار", halalas: 150_050)]))
  }

  @Test(
    "a case without an assessed need goes before the committee for a reason only, and those who decide read it (O1)")
  func unassessed() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.researcher, at: stage)
    desk.jump("100001/1")
    desk.press(.function(6))
    desk.reads("عرض بلا تقدير للحاجة", "لم تُقدَّر حاجة المستفيد")
    desk.press(.escape)
    #expect(try stage.request(reference).waiting == nil)
    desk.press(.function(6))
    desk.type("حالة عاجلة")
    desk.press(.enter, .enter)
    #expect(try stage.request(reference).waiting?.unassessedReason == "حالة عاجلة")
    let session = try stage.convene([reference])
    var secretary = try OfficerDesk(StagePeople.secretary, at: stage)
    secretary.jump("committee")
    secretary.press(.enter)
    #expect(secretary.stack.destinations.last == .session(session))
    secretary.press(.function(2))
    secretary.reads("تقدير الحاجة + لم تُقدَّر الحاجة بعد — حالة عاجلة")
  }

  @Test("K asks for no assessment: its case goes to the unit without a question")
  func noAssessmentAsked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    try stage.submit(
      .request(reference.file, .bringToDecider(request: 1, unit: "aid")), as: StagePeople.researcher)
    #expect(try stage.request(reference).waiting?.unassessedReason == nil)
  }

  @Test(
    "R3: an unclear procedure is referred to the researcher and answered; the sender reads the answer",
    .evidence(byKeysOf: "R3", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func unclear(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let number = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.press(.function(4))
    desk.reads("الغرض* + إيضاح الإجراءات")
    try desk.fill("سبب الإحالة*", "لا يعرف ما يلزمه")
    desk.press(.function(2))
    #expect(try stage.lastRecorded(number).map(\.evidence) == ["referral.sent R3"])

    var researcher = try OfficerDesk(StagePeople.researcher, at: stage)
    researcher.jump("referrals")
    researcher.press(.enter, .function(3))
    researcher.type("تلزمه شهادة الحاج فقط")
    researcher.press(.enter, .enter)
    researcher.reads("المرحلة + تم الرد · سارة القحطاني")

    var later = try OfficerDesk(StagePeople.reception, at: stage)
    later.reads("جديد الصادر + 1")
    later.press(.left)
    try later.stand(on: "جديد الصادر")
    later.press(.enter)
    later.reads("ما جدّ في إحالاتك + 1", "100001 + تم الرد")
    later.press(.enter)
    later.reads("تلزمه شهادة الحاج فقط")
    later.press(.escape)
    later.reads("لا جديد في إحالاتك.")
    later.press(.escape)
    later.doesNotRead("جديد الصادر")
  }

  @Test("a referral is returned with a reason, and the request waits for another researcher")
  func returned() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.submitted()
    try refer(stage)
    var desk = try OfficerDesk(StagePeople.researcher, at: stage)
    desk.jump("referrals")
    desk.press(.enter, .function(4))
    desk.type("تنقص بيانات السكن")
    desk.press(.enter, .enter)
    desk.reads("المرحلة + معادة", "تنقص بيانات السكن")
    #expect(try stage.ask(.worklist(.toRefer, OfficeStage.everything)).requestRows?.map(\.id) == [reference])
    #expect(try stage.ask(.home).home?.outboxCount == 0)
  }

  @Test("once the case is decided nobody keeps its study in the inbox; the referral and the history say why")
  func superseded() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    let study = ReferralCommand.send(
      request: 1, target: .researchers, purpose: .study, reason: "دراسة الحالة", due: nil, consent: nil)
    try stage.submit(.referral(reference.file, study), as: StagePeople.reception)
    try stage.submit(.referral(reference.file, .accept(referral: 1)), as: StagePeople.researcher)
    var researcher = try OfficerDesk(StagePeople.researcher, at: stage)
    researcher.reads("الوارد + 1")

    try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.director)
    researcher.jump("referrals")
    researcher.doesNotRead("100001")
    researcher.jump("100001/1")
    researcher.press(.end)
    researcher.reads("بحث الحالة — منتهية")
    try researcher.stand(on: "بحث الحالة")
    researcher.press(.enter)
    researcher.reads("المرحلة + منتهية · سارة القحطاني", "صدر القرار في الطلب")
    researcher.refuses(.function(2), "منتهية")

    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("100001/1")
    reception.press(.function(5))
    reception.reads("الغرض* + تقديم خدمة")
    try reception.fill("سبب الإحالة*", "علاج")
    reception.press(.function(2))
    #expect(try stage.file(reference.file).referrals.map(\.stage) == [.superseded, .sent])
  }

  @Test("a case leaves the association only with the beneficiary's consent on paper")
  func outside() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.press(.function(5))
    try desk.choose("الجهة المحال إليها*", "مستشفى")
    try desk.fill("سبب الإحالة*", "علاج القلب")
    desk.press(.function(2))
    desk.reads("رقم ورقة الموافقة*", OfficerDesk.required)
    try desk.fill("رقم ورقة الموافقة*", "م-12")
    desk.press(.function(2))
    let sent = try #require(try stage.file(reference.file).referral(1))
    #expect(sent.target == .outsideBody("hospital"))
    #expect(sent.consent == Consent(paperNumber: "م-12", signedOn: OfficeStage.day("2026-11-22")))

    var liaison = try OfficerDesk(StagePeople.liaison, at: stage)
    liaison.jump("referrals")
    liaison.reads("◀ 100001 + أحمد محمد العت")
  }
}
