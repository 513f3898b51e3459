import Calendars
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("Beneficiaries are called on before they ask (clause G2)")
struct OutreachJourney {
  /// An office a year after one of its two beneficiaries came for the last time; the other's paper expires in two weeks.
  private func office(_ policy: StagePolicy) throws -> OfficeStage {
    let stage = try OfficeStage.staffed(policy, on: "2025-11-10")
    _ = try stage.register("سالم ناصر الحربي", serial: 1)
    stage.clock.go(to: OfficeStage.day("2026-11-22"))
    var entry = StagePeople.person("هند خالد العتيبي", serial: 2, at: policy)
    entry[.identityExpiry] = "2026-12-05"
    // After a year the office asks whether the machine's clock is right.
    let reception = try stage.seat(StagePeople.reception)
    reception.confirmClock()
    _ = try reception.submit(Submission(.file(nil, .register(entry, confirmed: []))))
    return stage
  }

  @Test(
    "G2: what expires and who is silent stands on the list and on home; one key makes it a task, and the row says so",
    .evidence(byKeysOf: "G2", at: .bazil, .hearts, .makeen, .environment),
    arguments: [StagePolicy.bazil, .hearts, .makeen, .environment])
  func wholeWay(_ policy: StagePolicy) throws {
    let stage = try office(policy)
    let before = try stage.evidenceCount(of: "G2")
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.reads("من يُبادَر إليهم + 2")
    reception.jump("تواصل")
    reception.reads(
      "قائمة التواصل المبادر · كل الأسباب · بالسبب ثم التاريخ + 2",
      "مُدد الجمعية، وليست من السياسة: الوثيقة 30 يومًا، والملف بلا حركة 12 شهرًا",
      "هند خالد العتيبي + هوية صاحب الملف + 2026/12/05", "سالم ناصر الحربي + بلا حركة 12 شهرًا + 2025/11/10",
      "تنتهي في 1448/06/25هـ · 2026/12/05")
    reception.press(.function(2))
    reception.reads("هند خالد العتيبي + مفتوحة 1")
    reception.refuses(.function(2), "عليها مهمة تواصل قائمة برقم 1")
    #expect(try stage.evidenceCount(of: "G2") == before + 1)
    reception.press(.enter)
    reception.reads(
      "سبب التواصل + وثيقة تقارب الانتهاء", "التفصيل + هوية صاحب الملف", "الموظف المسؤول + نورة الحربي",
      "التواصل قبل + 2026/12/05")

    let task = MatterID(1, file: FileNumber.first.next)
    let called: MatterFacts = ["channel": stage.channel, "reached": "reached"]
    for (step, facts) in [("contacted", called), ("concluded", ["words": "سيجددها"])] {
      try stage.submit(.matter(.take(task, .outreach, step: step, facts)), as: StagePeople.reception)
    }
    reception.jump("outreach")
    reception.reads("هند خالد العتيبي + تمت 1")
    reception.refuses(.function(2), "جرى التواصل في المتابعة 1")
    reception.jump("home")
    reception.reads("من يُبادَر إليهم + 1")
  }

  @Test(
    "G2: causes are looked at one by one, names in order, and words narrow the list; whoever may not call is told so")
  func narrowed() throws {
    let stage = try office(.makeen)
    var auditor = try OfficerDesk(StagePeople.auditor, at: stage)
    auditor.jump("outreach")
    auditor.refuses(.function(2), "ليس من صلاحياتك: قيد المتابعات")
    auditor.press(.function(6))
    auditor.reads("كل الأسباب · بالاسم")
    #expect(auditor.cursorRow.contains("سالم ناصر الحربي"))
    auditor.press(.function(5))
    auditor.reads("وثيقة تقارب الانتهاء · بالاسم", "هند خالد العتيبي")
    auditor.doesNotRead("سالم ناصر الحربي")
    auditor.press(.function(5))
    auditor.reads("لا أحد يستدعي التواصل الآن.")
    auditor.press(.function(5))
    auditor.reads("ملف بلا حركة · بالاسم", "سالم ناصر الحربي")
    auditor.press(.function(5), .function(4))
    auditor.type("هند")
    auditor.reads("هند خالد العتيبي")
    auditor.doesNotRead("سالم ناصر الحربي")
    auditor.press(.escape, .function(3))
    #expect(auditor.title.contains("100002"))
  }

  @Test(
    "G2: a dependant who reaches the age that the association set is told of, and for how long", arguments: [9, 10])
  func ageLimit(month: Int) throws {
    let stage = try OfficeStage.staffed(.hearts)
    let file = try stage.register()
    // On 2026-11-22 the list reaches back to 2026-09-23.
    let birth = "2008-" + (month < 10 ? "0" : "") + String(month) + "-20"
    let son = DependantEntry(name: "زياد", relation: "son", birthDate: birth)
    try stage.submit(.file(file, .addDependant(son)), as: StagePeople.reception)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("تواصل")
    if month == 10 {
      reception.reads("زياد (ابن): 18 عامًا + 2026/10/20", "بلغها في")
    } else {
      reception.reads("لا أحد يستدعي التواصل الآن.")
    }
  }

  @Test("a policy that asks for no calls has no such list, and home is silent about it")
  func notInPolicy() throws {
    let stage = try office(.kadi)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.doesNotRead("من يُبادَر إليهم")
    reception.jump("outreach")
    reception.reads("لا تطلب السياسة السارية")
    #expect(reception.message.isEmpty)
  }

  @Test("of a file that is open to others only, the list tells the cause and nothing else")
  func restricted() throws {
    let stage = try office(.makeen)
    let restricting = FileCommand.restrict(to: [StagePeople.director.id], reason: "خصومة")
    try stage.submit(.file(FileNumber.first.next, restricting), as: StagePeople.director)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("outreach")
    reception.reads("مقيّد + وثيقة تقارب الانتهاء")
    reception.doesNotRead("هند")
    reception.refuses(.function(2), "مقيّد")
  }
}
