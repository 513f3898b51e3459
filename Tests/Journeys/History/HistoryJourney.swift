import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("History: who did what, under which clause, and the file as it stood")
struct HistoryJourney {
  @Test("the timeline names time, officer, act and clauses, and filters as one types")
  func timeline() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.jump("100001")
    try desk.sayWhy()
    desk.press(.function(6))
    // What happened stands whole in its row; the clauses of the act with the focus stand below with their names.
    desk.reads(
      "2026/11/22 10:00 + سارة القحطاني + عُرض الطلب للقرار", "R5", "نورة الحربي + قُدّم الطلب",
      "وُقّع الإقرار — 2026/11/22", "أُعطي رقم التسجيل 1448-100001")
    desk.type("اقرار")
    desk.reads("وُقّع الإقرار", "2026/11/22 · ورقة رقم 17", "R4 ")
    desk.doesNotRead("قُدّم الطلب —")
    // Typing a clause still narrows the list to its acts.
    for (clause, act) in [("G1", "قُدّم الطلب"), ("R6", "أُعطي رقم التسجيل 1448-100001")] {
      desk.press(.escape)
      desk.type(clause)
      desk.reads(act, clause + " ")
      desk.doesNotRead("وُقّع الإقرار —")
    }
    #expect(try stage.recorded(reference.file).count == 10)
  }

  @Test("the file is shown as it stood at the end of a past day")
  func asOf() throws {
    let stage = try OfficeStage.staffed(.kadi, on: "2026-11-01")
    let number = try stage.register()
    stage.clock.go(to: OfficeStage.day("2026-11-10"))
    try stage.submit(
      .file(number, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])), as: StagePeople.reception)
    stage.clock.go(to: OfficeStage.day("2026-11-20"))
    try stage.submit(
      .file(number, .correct(.address, to: "حي العوالي", reason: "انتقال", confirmed: [])),
      as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.reads("حي العوالي")
    desk.press(.function(6), .function(6))
    desk.type("2026-11-15")
    desk.press(.enter, .enter)
    desk.reads("حي قباء", "2026/11/15")
    desk.doesNotRead("حي العوالي")
  }
}
