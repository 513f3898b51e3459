import Calendars
import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("Kadi: from the door to the answer within fifteen working days")
struct CeilingJourney {
  /// The checklist of an elderly person's food basket, worked through by single keys.
  private func completePapers(_ desk: inout OfficerDesk) throws {
    desk.press(.enter)
    try desk.reach("اطُّلع على الأصل")
    desk.press(.character(" "))
    try desk.fill("صالحة حتى", "2026-12-01")
    desk.press(.function(2))
    try desk.stand(on: "تعريف بالراتب")
    desk.press(.character("ل"))
    try desk.stand(on: "إفادة الضمان")
    desk.press(.character("ل"))
    try desk.stand(on: "الموافقة على الاست")
    desk.press(.function(2))
    desk.press(.function(3))
    try desk.fill("رقم الورقة", "17")
    try desk.fill("مكان حفظها", "خزانة 2")
    desk.press(.function(2))
  }

  @Test("K3: days of a year without holidays in the calendar say so, and the director is asked to add them in time")
  func holidaysUnknown() throws {
    let national = Holiday(
      first: OfficeStage.day("2026-09-23"), days: 1, name: HolidayName(ar: "اليوم الوطني", en: "National Day"))
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-01", holidays: [national])
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.doesNotRead("إجازات 2027")
    stage.clock.go(to: OfficeStage.day("2026-12-13"))
    _ = try stage.submitted()
    director = try OfficerDesk(StagePeople.director, at: stage)
    director.reads("إجازات 2027 + أضفها إلى التقويم")
    let reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.doesNotRead("إجازات 2027")
    director.jump("100001/1")
    director.press(.character("ه"))
    director.press(.end)
    director.reads("2027/01/03 + الأحد + 15 + يوم عمل — لم تُسجَّل إجازات 2027 بعد")
    director.press(.home)
    director.reads("2026/12/14 + الاثنين + 1 + يوم عمل")
    director.doesNotRead("لم تُسجَّل إجازات 2026")
    try stage.submit(
      .office(
        .addHoliday(
          Holiday(
            first: OfficeStage.day("2027-09-23"), days: 1, name: HolidayName(ar: "اليوم الوطني", en: "National Day")))),
      as: StagePeople.director)
    director.jump("home")
    director.doesNotRead("إجازات 2027")
  }

  @Test(
    "R4, K3j: papers complete on Sunday 2026-11-22 are answered by 2026-12-13, and the working shows every day",
    .evidence(byKeysOf: "R4", "K3j", at: .kadi))
  func deadline() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.reads(
      "الحالة + مسودة", "الخطوة التالية + استكمال الوثائق ومطابقتها", "✗ الهوية الوطنية + مطلوبة + لم تُقدَّم",
      "? تعريف بالراتب + مشروطة + ينتظر جواب الشرط", "السؤال: هل في الأسرة صاحب راتب أو معاش؟ (نعم ن · لا ل)",
      "· إفادة حساب المواطن + اختيارية + لا تلزم", "✗ لم يُوقَّع الإقرار بصحة البيانات بعد")
    desk.refuses(.function(4), "لا يُقدَّم الطلب قبل توقيع المستفيد على الإقرار بصحة البيانات.")
    try completePapers(&desk)
    desk.press(.character("ش"))
    desk.reads("✓ أُوضح من يقرر ومتى الرد: 2026/11/22 10:00")
    desk.press(.function(4))
    desk.reads("الحالة + مكتمل")

    desk.press(.character("ه"))
    desk.reads(
      "القاعدة + الرد خلال 15 يوم عمل من اكتمال الطلب، ولا يُحسب يومه",
      "2026/11/22 + الأحد + 1448/06/12 + يوم البداية", "2026/11/23 + الاثنين + 1448/06/13 + 1 + يوم عمل",
      "2026/11/27 + الجمعة + إجازة أسبوعية", "2026/11/28 + السبت + إجازة أسبوعية")
    desk.press(.end)
    desk.reads("2026/12/13 + الأحد + 15 + يوم عمل — آخر يوم للرد")

    let window = try #require(
      try stage.request(reference).replyWindow(in: stage.officeRegister(), on: stage.clock.today))
    #expect(window.working.count(where: \.isCounted) == 15)
    #expect(window.ceiling?.iso == "2026-12-13")
    let events = try stage.recorded(reference.file)
    #expect(
      events.map(\.evidence) == [
        "file.registered P1 K3j", "request.opened CH K3b K7", "request.documentChecked",
        "request.conditionAnswered", "request.conditionAnswered", "request.documentChecked",
        "request.declarationSigned R4", "request.becameComplete K3t", "file.registrationNumberGiven",
        "request.replyExplained K3j", "request.submitted K3b",
      ])
    #expect(try stage.file(reference.file).registrationNumber == "1448-100001")
  }

  @Test("a paper that is taken back stops the clock, and the days without it do not count")
  func paused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    try desk.stand(on: "الهوية الوطنية")
    desk.press(.delete)
    desk.reads("سحب وثيقة", "السبب*")
    desk.type("أعيدت إليه")
    desk.press(.enter, .enter)
    desk.reads("✗ الهوية الوطنية + لم تُقدَّم")
    #expect(try stage.request(reference).completeOn == nil)
    desk.press(.character("ه"))
    desk.reads("2026/11/25 + الأربعاء + توقفت المدة لنقص في الطلب")

    stage.clock.go(to: OfficeStage.day("2026-11-30"))
    var later = try OfficerDesk(StagePeople.reception, at: stage)
    later.jump("100001/1")
    try later.stand(on: "الهوية الوطنية")
    later.press(.enter)
    try later.reach("اطُّلع على الأصل")
    later.press(.character(" "))
    try later.fill("صالحة حتى", "2030-01-01")
    later.press(.function(2))
    later.press(.character("ه"), .end)
    later.reads("2026/12/17 + الخميس + 15 + آخر يوم للرد")
    #expect(
      try stage.recorded(reference.file).suffix(2).map(\.name) == ["request.documentChecked", "request.becameComplete"])
  }
}
