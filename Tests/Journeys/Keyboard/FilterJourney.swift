import Calendars
import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("Letters narrow every list; going back finds filter and row, and nowhere else do they stick")
struct FilterJourney {
  private let slash = Key.character("/")

  /// Goes from the row with the focus and comes back: the filter and the row are as they were; opened anew, the list is
  /// whole.
  private func expectKept(
    _ desk: inout OfficerDesk, filter: String, row: String, code: String, whole: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    desk.press(.enter)
    desk.press(.escape)
    desk.reads("تصفية: + \(filter)", sourceLocation: sourceLocation)
    desk.reads(row, sourceLocation: sourceLocation)
    desk.doesNotRead(whole, sourceLocation: sourceLocation)
    desk.press(.escape)
    desk.reads(whole, sourceLocation: sourceLocation)
    desk.press(slash)
    desk.type(filter)
    desk.doesNotRead(whole, sourceLocation: sourceLocation)
    desk.jump("home")
    desk.jump(code)
    desk.reads(whole, sourceLocation: sourceLocation)
    desk.doesNotRead("تصفية:", sourceLocation: sourceLocation)
  }

  @Test("sessions by day, number or minutes, and the requests that wait by name")
  func sessions() throws {
    let stage = try OfficeStage.staffed(.bazil, on: "2026-11-01")
    _ = try stage.convene([try stage.waiting(serial: 1)])
    stage.clock.go(to: OfficeStage.day("2026-11-22"))
    _ = try stage.convene([try stage.waiting("سعد علي الحربي", serial: 2)])
    for (serial, name) in [(3, "نورة خالد السبيعي"), (4, "ماجد سالم الزهراني")] {
      _ = try stage.waiting(name, serial: serial)
    }
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("committee")
    desk.press(.function(6), slash)
    desk.type("نوره")
    desk.reads("نورة خالد السبيعي")
    desk.doesNotRead("ماجد سالم")
    desk.press(.escape, .function(6), .function(4))
    desk.type("2026/11/01")
    desk.reads("2026/11/01")
    expectKept(&desk, filter: "2026/11/01", row: "2026/11/01", code: "committee", whole: "· 2026/11/22")
  }

  @Test("what can be corrected of a file, by its name or its value")
  func corrections() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.press(.function(5), slash)
    desk.type("جوال")
    desk.reads("الجوال")
    desk.doesNotRead("الجنسية")
    desk.press(.enter, .escape)
    desk.reads("تصفية: + جوال")
    desk.press(.escape)
    desk.reads("الجنسية")
  }

  @Test("holidays of every year by their names")
  func holidays() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (day, name) in [("2027-02-22", "يوم التأسيس"), ("2025-09-23", "اليوم الوطني"), ("2026-12-01", "يوم الجمعية")] {
      let holiday = Holiday(first: OfficeStage.day(day), days: 1, name: HolidayName(ar: name, en: name))
      try stage.submit(.office(.addHoliday(holiday)), as: StagePeople.founder)
    }
    var desk = try OfficerDesk(StagePeople.founder, at: stage)
    desk.jump("calendar")
    desk.reads("إجازات سنة 2026", "يوم الجمعية", "أيام العمل")
    desk.press(.function(3))
    desk.type("الوطني")
    desk.reads("إجازات كل السنوات", "اليوم الوطني + 2025/09/23")
    desk.doesNotRead("يوم التأسيس", "يوم الجمعية", "أيام العمل")
    #expect(desk.cursorRow.contains("تصفية:"))
    desk.type("ززز")
    desk.reads("لا نتيجة.")
    desk.press(.escape)
    desk.reads("إجازات سنة 2026", "يوم الجمعية")
    desk.doesNotRead("اليوم الوطني")
  }

  @Test("requests about data by right, name or file")
  func rights() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for (serial, name) in [(1, "زرقاء سالم اليمامة"), (2, "سعد علي الحربي")] {
      let file = try stage.register(name, serial: serial)
      var desk = try OfficerDesk(StagePeople.reception, at: stage)
      desk.jump("rights")
      desk.press(.function(7))
      try desk.fill("رقم الملف*", file.text)
      try desk.fill("نص الطلب*", "أريد نسخة")
      try desk.choose("التحقق من الهوية*", "اطُّلع على أصل الهوية")
      desk.press(.function(2))
    }
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("rights")
    desk.press(slash)
    desk.type("زرقا")
    desk.reads("زرقاء سالم اليمامة")
    expectKept(
      &desk, filter: "زرقا", row: "زرقاء سالم اليمامة", code: "rights", whole: "سعد علي الحربي")
  }

  @Test("who read a file, by officer or reason")
  func readings() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("100001")
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.jump("100001")
    try desk.sayWhy()
    desk.press(.function(8))
    desk.reads("فهد الدوسري", "نورة الحربي")
    desk.press(slash)
    desk.type("مراجعه")
    desk.reads("فهد الدوسري + مراجعة وتدقيق")
    desk.doesNotRead("نورة الحربي")
    desk.press(.enter, .escape)
    desk.reads("تصفية: + مراجعه")
    desk.doesNotRead("نورة الحربي")
  }

  @Test("clauses by their words, the days of one by officer, and the acts of a day by file")
  func evidence() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    _ = try stage.register("سعد علي الحربي", serial: 2)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("evidence")
    desk.press(slash)
    desk.type("K3j")
    desk.reads("K3j")
    desk.doesNotRead("K7")
    desk.press(.enter, slash)
    desk.type("الحربي")
    desk.reads("نورة الحربي")
    desk.press(.enter, slash)
    desk.type("100002")
    desk.reads("100002")
    desk.doesNotRead("100001")
    desk.press(.escape, .escape)
    desk.reads("تصفية: + الحربي")
    desk.press(.escape, .escape)
    desk.reads("تصفية: + K3j")
    desk.doesNotRead("K7")
  }
}
