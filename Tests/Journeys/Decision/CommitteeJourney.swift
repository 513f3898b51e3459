import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("The committee in session")
struct CommitteeJourney {
  private func convene(_ desk: inout OfficerDesk) throws {
    desk.jump("committee")
    desk.press(.function(7))
    try attend(&desk, "العضو 1", "خالد")
    try attend(&desk, "العضو 2", "منى")
    try desk.fill("العضو 3", "سالم")
    desk.reads("✗ لجنة البحث: النصاب 3، والحاضرون 2 من 3")
    desk.refuses(.function(2), "الحاضرون 2 والنصاب 3؛ علّم من حضر حتى يكتمل النصاب.")
    desk.press(.character(" "))
    try attend(&desk, "العضو 4", "هند")
    desk.press(.function(2))
    desk.reads("الحاضرون + خالد، منى، سالم، هند — الحاضرون 4 والنصاب 3", "جدول الأعمال خالٍ. اضغط F3 لإضافة طلب.")
    desk.press(.function(3), .enter)
  }

  /// Writes a member's name and marks that they attend.
  private func attend(_ desk: inout OfficerDesk, _ field: String, _ name: String) throws {
    try desk.fill(field, name)
    desk.press(.character(" "))
  }

  @Test(
    "R5: quorum, agenda, abstention for kinship, a decision on each case, the minutes",
    .evidence(byKeysOf: "R5", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func session(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy, on: "2026-11-01")
    let first = try stage.waiting("أحمد محمد العتيبي", serial: 1)
    let second = try stage.waiting("سعد علي الحربي", serial: 2)
    let third = try stage.waiting("نورة خالد السبيعي", serial: 3)
    stage.clock.go(to: OfficeStage.day("2026-11-22"))
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    try convene(&desk)
    desk.reads("? 1 + 100001/1", "? 2 + 100002/1", "? 3 + 100003/1", "الحال + مفتوحة؛ طلبات لم يُبتّ فيها: 3")
    desk.refuses(.function(8), "بقيت طلبات بلا قرار: 100001/1")

    desk.press(.function(2))
    try desk.choose("القرار*", "قبول")
    try desk.fill("البيان", "حاجة ثابتة")
    try desk.reach("سالم")
    desk.press(.character(" "))
    desk.press(.function(2))
    desk.reads("1 + 100001/1 + قبول")

    desk.press(.function(2))
    try desk.choose("القرار*", "رفض")
    try desk.choose("سبب الرفض*", "تخدمه")
    desk.press(.function(2))
    desk.press(.function(2))
    try desk.choose("القرار*", "تأجيل")
    try desk.fill("البيان", "تقرير لاحق")
    try desk.fill("العودة إليه في", "2026-12-06")
    desk.press(.function(2))
    desk.reads("الحال + مفتوحة؛ طلبات لم يُبتّ فيها: 0")

    desk.press(.function(8))
    desk.type("1448/7")
    desk.press(.enter, .enter)
    desk.reads("الحال + مغلقة + 1448/7")

    let decided = try stage.request(first).decision
    #expect(decided?.value.abstained == ["سالم"])
    #expect(decided?.value.session == SessionNumber(1))
    #expect(decided?.value.decidedOn == OfficeStage.day("2026-11-22"))
    #expect(try stage.lastRecorded(first.file).map(\.evidence) == ["request.decided R5"])
    #expect(try stage.request(second).decision?.value.reason == "served-elsewhere")
    #expect(try stage.file(third.file).status(of: stage.request(third)) == .postponed)
  }

  @Test("the number of the minutes is put right afterwards: what stood there, the reason and who it was remain")
  func correctsMinutes() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let session = try stage.convene([])
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("committee")
    desk.press(.enter)
    desk.refuses(.function(7), "الجلسة مفتوحة")
    desk.press(.function(8))
    desk.type("1448/7")
    desk.press(.enter, .enter)
    desk.reads("الحال + مغلقة + 1448/7", "F7 تصحيح رقم المحضر")
    desk.press(.function(7))
    desk.reads("رقم المحضر* + 1448/7")
    desk.press(.function(2))
    desk.reads("السبب*", OfficerDesk.required)
    try desk.reach("رقم المحضر*")
    desk.press(.end, .backspace)
    desk.type("8")
    try desk.reach("السبب*")
    desk.type("خطأ في الترقيم")
    desk.press(.function(2))
    desk.reads("الحال + مغلقة + 1448/8", "خالد الشمري — من «1448/7» إلى «1448/8»، والسبب: خطأ في")
    guard case .session(let view) = try stage.ask(.session(session)) else { throw Lost() }
    #expect(view.session.corrections.map(\.officer) == [StagePeople.secretary.id])
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("committee")
    reception.press(.enter)
    reception.press(.function(7))
    #expect(!reception.message.isEmpty)
    #expect(reception.stack.destinations.last == .session(session))
  }

  @Test(
    "R5: a case that comes on the agenda unassessed under a policy that asks for it needs a reason, which its file tells",
    .evidence(byKeysOf: "R5", at: .bazil))
  func unassessed() throws {
    let stage = try OfficeStage.staffed(.bazil)
    var profile = stage.policy.profile
    for place in profile.clauses.indices { profile.clauses[place].duties.remove(.needAssessed) }
    try adopt(profile, minutes: "8", at: stage)
    let reference = try stage.submitted()
    try stage.submit(.request(reference.file, .bringToDecider(request: 1, unit: nil)), as: StagePeople.researcher)
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    try adopt(stage.policy.profile, minutes: "9", at: stage)
    _ = try stage.convene([])
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("committee")
    desk.press(.enter, .function(3), .enter)
    desk.reads("عرض بلا تقدير للحاجة", "لم تُقدَّر الحاجة في: 100001/1.")
    desk.press(.escape)
    desk.reads("جدول الأعمال خالٍ.")
    #expect(try stage.request(reference).waiting?.unassessedReason == nil)
    desk.press(.function(3), .enter)
    desk.type("حالة عاجلة")
    desk.press(.enter, .enter)
    desk.reads("1 + 100001/1")
    #expect(try stage.request(reference).waiting?.unassessedReason == "حالة عاجلة")
    desk.press(.function(2))
    desk.reads("تقدير الحاجة + لم تُقدَّر الحاجة بعد — حالة عاجلة")
  }

  private func adopt(_ profile: Profile, minutes: String, at stage: OfficeStage) throws {
    var profile = profile
    profile.approval.minutes = minutes
    profile.approval.approvedOn = stage.clock.today
    try stage.submit(
      .office(.adoptPolicy(profile, effectiveFrom: stage.clock.today, reason: "نسخة جديدة")), as: StagePeople.director)
  }

  @Test(
    "K3j, K3h: Kadi has no committee: the unit decides from the request, and the key in session is refused",
    .evidence(byKeysOf: "K3j", "K3h", at: .kadi))
  func unit() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.doesNotRead("اللجنة")
    desk.jump("decide")
    desk.reads("◀ 100001/1", "وحدة المساعدات", "آخر يوم للرد 1448/07/04هـ")
    desk.press(.enter, .function(7))
    try desk.choose("القرار*", "قبول جزئي")
    try desk.fill("البيان", "نصف المطلوب")
    desk.press(.function(2))
    desk.reads("الحالة + مقبول جزئيًا", "الخطوة التالية + إبلاغ المستفيد")
    let decision = try #require(try stage.request(reference).decision).value
    #expect(decision.unit == "aid")
    #expect(decision.session == nil)
    #expect(try stage.lastRecorded(reference.file).map(\.evidence) == ["request.decided K3j K3h"])
  }

  @Test("a committee's case is decided in session only")
  func inSessionOnly() throws {
    let stage = try OfficeStage.staffed(.bazil)
    _ = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("100001/1")
    desk.refuses(.function(7), "يُتخذ القرار في جلسة اللجنة.")
  }
}
