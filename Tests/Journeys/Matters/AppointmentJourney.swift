import Calendars
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("Appointments: made at the desk, shown to the officer whose they are, kept by the visit (clause R1)")
struct AppointmentJourney {
  private func appoint(_ desk: inout OfficerDesk, _ file: FileNumber, kind: String = "زيارة المكتب") throws {
    try desk.openMatter(
      "المواعيد", .words("رقم الملف*", file.text), .chosen("نوع الموعد*", kind), .words("يوم الموعد*", "2026-11-23"),
      .words("الساعة*", "١٠٣٠"), .words("المكان", "المكتب 2"))
  }

  /// An office of K with one file, whose appointment was made at the desk.
  private func appointed() throws -> (stage: OfficeStage, file: FileNumber, desk: OfficerDesk) {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try appoint(&desk, file)
    return (stage, file, desk)
  }

  @Test(
    "R1: whoever makes it keeps it; file, list and home show it; the visit of its day keeps it, and the guide counts it",
    arguments: StagePolicy.allCases)
  func wholeWay(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let file = try stage.register()
    let before = try stage.evidenceCount(of: "R1")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try appoint(&desk, file)
    desk.reads(
      "موعد 1", "آخر خطوة + تحديد موعد", "نوع الموعد + زيارة المكتب", "يوم الموعد + 2026/11/23", "الساعة + 10:30",
      "الموظف المسؤول + \(StagePeople.reception.name)")
    desk.jump(file.text)
    desk.reads("موعد 1 · 2026/11/23 · 10:30 · المكتب 2 — تحديد موعد")
    desk.jump("home")
    desk.doesNotRead("مواعيدي")
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.reads("مواعيدي حتى اليوم + 1")
    let other = try OfficerDesk(StagePeople.researcher, at: stage)
    other.doesNotRead("مواعيدي")
    desk.jump("مواعيد")
    desk.reads("1 + 10:30 · المكتب 2 + تحديد موعد + 2026/11/23")
    let channel = policy.profile.channels[0].id
    try stage.submit(.visit(file, .open(channel: channel, purpose: "موعده", arrivedAt: nil)), as: StagePeople.reception)
    desk.jump("مواعيد")
    desk.press(.enter)
    desk.reads("آخر خطوة + إتمام الموعد", "رقم الزيارة + 1")
    desk.refuses(.function(2), "المتابعة")
    desk.jump(file.text)
    desk.reads("موعد 1 · 2026/11/23 · 10:30 · المكتب 2 — إتمام الموعد")
    desk.jump("home")
    desk.doesNotRead("مواعيدي")
    #expect(try stage.evidenceCount(of: "R1") == before + 3)
  }

  @Test("the name of a file stands beside its number as soon as it is typed; one that is open to others is not named")
  func nameBesideNumber() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register("أحمد محمد العتيبي", serial: 1)
    let closed = try stage.register("سعد علي الحربي", serial: 2)
    try stage.submit(
      .file(closed, .restrict(to: [StagePeople.researcher.id], reason: "حساس")), as: StagePeople.director)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("متابعات")
    desk.type("المواعيد")
    desk.press(.function(7))
    try desk.reach("رقم الملف*")
    desk.type("10000")
    desk.doesNotRead("أحمد محمد العتيبي")
    desk.type("1")
    desk.reads("رقم الملف* + 100001 + أحمد محمد العتيبي")
    desk.press(.backspace)
    desk.type("2")
    desk.reads("رقم الملف* + 100002 + ملف")
    desk.doesNotRead("أحمد محمد العتيبي", "سعد علي الحربي")
    desk.press(.backspace)
    desk.type("9")
    desk.reads("رقم الملف* + 100009 + لا ملف بهذا الرقم.")
  }

  @Test("R1: an appointment on a closed day is asked about, with the day and why it is closed, and then taken")
  func closedDay() throws {
    let holiday = Holiday(
      first: OfficeStage.day("2026-11-24"), days: 1,
      name: HolidayName(ar: "إجازة الجمعية", en: "The association's day"))
    let stage = try OfficeStage.staffed(.kadi, holidays: [holiday])
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    for (number, day, why) in [
      (1, "2026-11-27", "الجمعة 2026/11/27 إجازة أسبوعية في تقويم الجمعية."),
      (2, "2026-11-24", "الثلاثاء 2026/11/24 يوم إجازة في تقويم الجمعية: إجازة الجمعية."),
    ] {
      try desk.openMatter(
        "المواعيد", .words("رقم الملف*", file.text), .chosen("نوع الموعد*", "زيارة ميدانية"),
        .words("يوم الموعد*", day), .words("الساعة*", "10:30"))
      desk.reads(why)
      desk.confirm()
      desk.reads("موعد \(number)", "آخر خطوة + تحديد موعد")
    }
  }

  @Test("R1: a visit that was entered in error gives its appointment back, and the visit after it keeps it")
  func resumed() throws {
    let (stage, file, _) = try appointed()
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    let visit = CaseCommand.visit(
      file, .open(channel: stage.policy.profile.channels[0].id, purpose: "موعده", arrivedAt: nil))
    try stage.submit(visit, as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.doesNotRead("مواعيدي")
    desk.jump(file.text)
    desk.type("ئ")
    desk.reads("التراجع عن آخر فعل")
    desk.press(.function(2))
    desk.jump("home")
    desk.reads("مواعيدي حتى اليوم + 1")
    desk.jump("مواعيد")
    desk.press(.enter)
    desk.reads("آخر خطوة + إعادة فتح الموعد")
    try stage.submit(visit, as: StagePeople.reception)
    desk.jump("home")
    desk.doesNotRead("مواعيدي")
  }

  @Test("R1: it is moved with a reason, and cancelled with one; what nobody kept is late on home")
  func movedAndCancelled() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    try appoint(&desk, file, kind: "زيارة ميدانية")
    try desk.take(2, .words("يوم الموعد*", "2026-11-22"), .words("الساعة*", "9:00"))
    #expect(desk.message.contains("مضى هذا الوقت"))
    try desk.fill("الساعة*", "11:45")
    try desk.fill("التفصيل", "طلبه المستفيد")
    desk.press(.function(2))
    desk.reads("آخر خطوة + تغيير الموعد", "الساعة + 11:45", "التفصيل + طلبه المستفيد")
    stage.clock.go(to: OfficeStage.day("2026-11-24"))
    desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.reads("مواعيدي حتى اليوم + 1", "المتأخر منها: 1")
    desk.jump("appointments")
    desk.press(.enter)
    try desk.take(4, .words("السبب*", "سافر"))
    desk.reads("آخر خطوة + إلغاء الموعد", "السبب + سافر")
    desk.jump("home")
    desk.doesNotRead("مواعيدي")
  }

  @Test(
    "the beneficiary is reminded of it the day before, once for each day that was agreed, and not of one that is over")
  func reminded() throws {
    let (stage, file, made) = try appointed()
    var desk = made
    desk.type("ذ")
    desk.reads("نذكّركم بموعدكم لدينا في 1448/06/13هـ الموافق", "2026/11/23م الساعة 10:30")
    desk.jump("تذكير")
    desk.reads("أحمد محمد العتيبي + تذكير بموعد + 1 + 2026/11/23", "الموعد في 1448/06/13هـ · 2026/11/23")
    desk.press(.function(2))
    #expect(desk.message == "إلى الإرسال: 1")
    desk.reads("لا شيء يُذكَّر به الآن.")
    let message = try #require(try stage.file(file).messages.first)
    let time = TimeOfDay(text: "10:30")
    #expect(
      message.draft.topic == MessageTopic(.appointment, matter: 1, day: OfficeStage.day("2026-11-23"), time: time))
    #expect(message.draft.words.contains("الساعة 10:30"))
    let id = MatterID(1, file: file)
    let later: MatterFacts = ["appointedOn": "2026-11-23", "time": "12:00"]
    try stage.submit(.matter(.take(id, .appointment, step: "moved", later)), as: StagePeople.reception)
    #expect(try stage.file(file).messages.map(\.cancelled?.value.cause) == [.superseded])
    desk.jump("تذكير")
    desk.reads("تذكير بموعد + 1 + 2026/11/23")
    desk.press(.function(2))
    #expect(try stage.file(file).messages.last?.draft.words.contains("الساعة 12:00") == true)
    let channel = stage.policy.profile.channels[0].id
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    try stage.submit(.visit(file, .open(channel: channel, purpose: "موعده", arrivedAt: nil)), as: StagePeople.reception)
    #expect(try stage.file(file).messages.map(\.cancelled?.value.cause) == [.superseded, .superseded])
    desk.jump("تذكير")
    desk.reads("لا شيء يُذكَّر به الآن.")
  }

  @Test("whoever was told of an hour is told of the new one, too, when only the hour moves")
  func toldAnew() throws {
    let (stage, file, made) = try appointed()
    var desk = made
    desk.jump("تذكير")
    desk.press(.function(2))
    try stage.submit(
      .message(file, .beginAttempt(message: 1, limitSeconds: 30, hurried: false)), as: StagePeople.reception)
    try stage.submit(
      .message(file, .endAttempt(message: 1, attempt: 1, MessageOutcome(exitStatus: 0))), as: StagePeople.reception)
    desk.jump("تذكير")
    desk.reads("لا شيء يُذكَّر به الآن.")
    let later: MatterFacts = ["appointedOn": "2026-11-23", "time": "12:00"]
    let id = MatterID(1, file: file)
    try stage.submit(.matter(.take(id, .appointment, step: "moved", later)), as: StagePeople.reception)
    desk.jump("تذكير")
    desk.reads("تذكير بموعد + 1 + 2026/11/23")
    desk.press(.function(2))
    let messages = try stage.file(file).messages
    #expect(messages.count == 2)
    #expect(messages[0].cancelled == nil)
    #expect(messages[1].draft.words.contains("الساعة 12:00"))
    desk.jump("تذكير")
    desk.reads("لا شيء يُذكَّر به الآن.")
  }
}
