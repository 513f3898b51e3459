import Calendars
import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("What the policy says in single facts, and the association's letterhead, are changed in the program")
struct ProfileFactsJourney {
  private func open(_ stage: OfficeStage, _ list: String) throws -> OfficerDesk {
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("السياسة")
    desk.press(.function(10))
    try desk.stand(on: list)
    desk.press(.enter)
    return desk
  }

  @Test("the letterhead and who signs are set without minutes, and stand on the next letter")
  func letterhead() throws {
    let stage = try OfficeStage.staffed(.kadi)
    try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    var desk = try open(stage, "ترويسة الأوراق")
    desk.reads("لم يُكتب شيء بعد")
    desk.refuses(.function(3), "قيم ثابتة العدد؛ افتحها لتعديلها.")
    desk.press(.enter)
    try desk.fill("التواصل (عربي)", "المدينة المنورة، هاتف 0140000000")
    try desk.fill("التواصل (إنجليزي)", "Madinah, telephone 0140000000")
    desk.press(.function(2))
    desk.reads("التواصل + المدينة المنورة، هاتف 0140000000")
    desk.press(.escape)
    try desk.stand(on: "الموقّعون على الأوراق")
    desk.press(.enter, .function(3))
    try desk.fill("الصفة (عربي)*", "أمين الصندوق")
    try desk.fill("الصفة (إنجليزي)*", "Treasurer")
    try desk.fill("الاسم (عربي)", "سامي الأحمدي")
    try desk.fill("الاسم (إنجليزي)", "Sami Al-Ahmadi")
    try desk.reach("محضر تسوية وتعويض")
    desk.press(.character(" "), .function(2))
    desk.reads("أمين الصندوق · سامي الأحمدي + محضر تسوية وتعويض")
    desk.press(.function(2), .function(7))
    desk.reads("ترويسة الأوراق", "يُضاف: التواصل", "الموقّعون على الأوراق", "يُضاف: أمين الصندوق")
    desk.press(.function(7))
    desk.doesNotRead("المحضر*")
    try desk.fill("السبب*", "ترويسة جديدة")
    desk.press(.function(2))
    let register = try stage.officeRegister()
    let profile = register.profile(inForceOn: stage.clock.today)
    #expect(profile.letterhead?.contact?.ar == "المدينة المنورة، هاتف 0140000000")
    #expect(profile.signatories(of: .settlement).map(\.title.en) == ["Executive director", "Treasurer"])
    #expect(profile.signatories(of: .notice).map(\.title.en) == ["Executive director"])
    #expect(register.policies.last?.adapts != nil)
    // The policy itself is as it was, so whoever signed it is not asked again.
    #expect(!register.officersToSign(on: stage.clock.today).contains(StagePeople.reception))
  }

  @Test(
    "A: facts of the approval that are changed in the editor are asked for once, and stand in the new version",
    .evidence(byKeysOf: "A", at: .environment))
  func approval() throws {
    let stage = try OfficeStage.staffed(.environment)
    var desk = try open(stage, "الاعتماد")
    desk.press(.enter)
    try desk.fill("المحضر", "31-50-2")
    try desk.fill("تاريخ الاعتماد", "2026-11-19")
    desk.press(.function(2))
    desk.reads("المحضر + 31-50-2")
    desk.press(.function(2))
    desk.reads("المحضر* + 31-50-2", "تاريخ الاعتماد* + 2026/11/19")
    try desk.fill("السبب*", "مراجعة")
    desk.press(.function(2))
    desk.reads("المحضر + 31-50-2", "السريان + 1448/06/12هـ · 2026/11/22")
    desk.press(.escape)
    desk.doesNotRead("معدلة")
    let profile = try stage.officeRegister().profile(inForceOn: stage.clock.today)
    #expect(profile.approval.minutes == "31-50-2")
    #expect(profile.approval.approvedOn == OfficeStage.day("2026-11-19"))
  }

  @Test(
    "A: steps, intake, decider and reply are the policy's: a change of them takes its minutes",
    .evidence(byKeysOf: "A", at: .makeen))
  func rules() throws {
    let stage = try OfficeStage.staffed(.makeen)
    var desk = try open(stage, "خطوات الإجراء")
    desk.press(.function(3))
    try desk.choose("البند*", "G2")
    try desk.fill("الخطوة (عربي)*", "التواصل بعد الخدمة")
    try desk.fill("الخطوة (إنجليزي)*", "Call after the service")
    desk.press(.function(2))
    desk.reads("التواصل بعد الخدمة + G2")
    desk.press(.escape)
    try desk.stand(on: "عند استلام الطلب")
    desk.press(.enter, .enter)
    try desk.reach("قراءة ما ينقص")
    desk.press(.character(" "), .function(2))
    desk.reads("قراءة ما ينقص + نعم")
    desk.press(.escape)
    try desk.stand(on: "مدة الرد")
    desk.press(.enter, .enter)
    try desk.choose("الرد*", "خلال أيام عمل")
    try desk.fill("عدد الأيام", "10")
    try desk.choose("بداية المدة*", "من اكتمال الوثائق")
    desk.press(.function(2), .function(2))
    try desk.fill("المحضر*", "3/2026")
    try desk.fill("تاريخ الاعتماد*", "2026-11-20")
    try desk.fill("السبب*", "قرار المجلس")
    desk.press(.function(2))
    let profile = try stage.officeRegister().profile(inForceOn: stage.clock.today)
    #expect(profile.reply.rule == .within(workingDays: 10))
    #expect(profile.reply.clockStarts == .completeness)
    #expect(profile.intake.readsOutMissing)
    #expect(profile.steps.last?.clause == "G2")
  }

  @Test("a committee without its quorum is refused with the place of the fault, and the draft stays")
  func unsound() throws {
    let stage = try OfficeStage.staffed(.makeen)
    var desk = try open(stage, "صاحب القرار")
    desk.press(.enter)
    try desk.fill("النصاب", "0")
    desk.press(.function(2), .function(2))
    try desk.fill("المحضر*", "3/2026")
    try desk.fill("تاريخ الاعتماد*", "2026-11-20")
    try desk.fill("السبب*", "تجربة")
    desk.press(.function(2))
    desk.reads("لا يصلح التعديل هكذا.", "decision")
    #expect(try stage.officeRegister().policies.count == 1)
    desk.press(.escape, .escape)
    desk.reads("صاحب القرار")
  }

  @Test("what another desk adopts meanwhile is not undone: what was changed here is changed of that")
  func meanwhile() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try open(stage, "الوحدات")
    desk.press(.function(3))
    try desk.fill("المعرّف (لاتيني، لا يتغير)*", "media")
    try desk.fill("الاسم بالعربية*", "وحدة الإعلام")
    try desk.fill("الاسم بالإنجليزية*", "Media unit")
    desk.press(.function(2))
    var other = stage.policy.profile
    other.tools.append(Labelled(id: "guide", label: Bilingual(ar: "دليل المستفيد", en: "Guide")))
    try stage.submit(
      .office(.adoptPolicy(other, effectiveFrom: stage.clock.today, reason: "دليل جديد")), as: StagePeople.founder
    )
    desk.press(.function(2), .escape)
    desk.reads("اعتُمد تعديل آخر في هذه الأثناء، وأُجريت تعديلاتك عليه.")
    desk.press(.function(2))
    try desk.fill("السبب*", "وحدة جديدة")
    desk.press(.function(2))
    let profile = try stage.officeRegister().profile(inForceOn: stage.clock.today)
    #expect(profile.unit("media") != nil)
    #expect(profile.tools.contains { $0.id == "guide" })
  }
}
