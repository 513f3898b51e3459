import Casework
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("An inspector asks for evidence, clause by clause")
struct EvidenceJourney {
  @Test("from the guide to the clause, to its day, to the act and to the file's history (clause R4)")
  func drillDown() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.auditor, at: stage)
    desk.jump("دليل")
    desk.reads(
      "السنة الهجرية: من 1448/01/01هـ · 2026/06/16 إلى 1448/12/30هـ · 2027/06/05",
      "P3 + تجديد الحقوق وطريقة أدائها + 1 + 2026/11/22 + له شاهد", "K4 + تعويض المتضرر + بلا شاهد")
    try desk.stand(on: "إقرار المستفيد وتوقيعه")
    desk.reads("إقرار المستفيد وتوقيعه — المادة 3، الفقرة 3، ث", "عمل به: نورة الحربي")
    desk.press(.enter)
    desk.reads("2026/11/22 + وُقّع الإقرار + نورة الحربي + 1")
    desk.press(.enter)
    desk.reads("2026/11/22 10:00 + الملف 100001")
    desk.press(.enter)
    desk.reads("هذا الملف ليس من عملك الآن. لماذا تطّلع عليه؟")
    try desk.sayWhy()
    // The history stands at the act, not at the newest one: its clauses are read in full.
    desk.reads("وُقّع الإقرار", "R4 إقرار المستفيد وتوقيعه")
  }

  @Test("from the guide to an act of data protection: the page begins at what the act was about (clause K6)")
  func actsOfRights() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for what in ["رسالة إلى رقم خاطئ", "ورقة مفقودة"] {
      let facts = DataBreachFacts(
        discoveredAt: stage.clock.now, what: what, concerned: "مستفيد واحد", peopleCount: 1)
      try stage.submit(.rights(.recordBreach(facts)), as: StagePeople.director)
      stage.clock.pass(minutes: 1)
    }
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("evidence")
    try desk.stand(on: "استمرار العلاقة")
    desk.press(.enter)
    try desk.stand(on: "سُجّلت حادثة تسرب")
    desk.press(.enter)
    try desk.stand(on: "10:01")
    desk.press(.enter)
    #expect(desk.cursorRow.contains("ورقة مفقودة"))
    desk.press(.escape)
    try desk.stand(on: "10:00")
    desk.press(.enter)
    #expect(desk.cursorRow.contains("رسالة إلى رقم خاطئ"))
  }

  /// From the guide through a clause and an officer's day to the act itself.
  private func follow(_ clause: String, by officer: String, at desk: inout OfficerDesk) throws {
    desk.jump("evidence")
    try desk.stand(on: clause)
    desk.press(.enter)
    try desk.stand(on: officer)
    desk.press(.enter, .enter)
  }

  @Test("from the guide to a reading: the list of those who read begins at it (clause K6)")
  func actsOfReading() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    for reader in [StagePeople.researcher, StagePeople.auditor] {
      stage.clock.pass(minutes: 5)
      var desk = try OfficerDesk(reader, at: stage)
      desk.jump(file.text)
      try desk.sayWhy()
    }
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try follow("استمرار العلاقة", by: "سارة القحطاني", at: &desk)
    #expect(desk.title.contains(file.text))
    #expect(desk.cursorRow.contains("سارة القحطاني"))
    desk.press(.home)
    #expect(desk.cursorRow.contains("فهد الدوسري"))
  }

  @Test("from the guide to a signature: the policy begins at the line of who signed (clause A)")
  func actsOfOffice() throws {
    let stage = try OfficeStage.staffed(.makeen)
    for signer in [StagePeople.director, StagePeople.researcher] {
      try stage.submit(.office(.signPolicy), as: signer)
    }
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    try follow("اعتماد السياسة", by: "سارة القحطاني", at: &desk)
    #expect(desk.stack.destinations.last == .resumed(.policy, ListMark(row: "signature.researcher")))
    desk.reads("◀ سارة القحطاني")
  }

  @Test("a month without work shows no evidence, and the way back to the present one does")
  func periods() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("evidence")
    desk.press(.function(8))
    desk.reads("الشهر: من 1448/05/21هـ · 2026/11/01 إلى 1448/06/20هـ · 2026/11/30")
    desk.press(.function(3))
    desk.reads("R4 + إقرار المستفيد وتوقيعه + بلا شاهد")
    desk.press(.function(4))
    desk.reads("R4 + إقرار المستفيد وتوقيعه + 1 + 2026/11/22 + له شاهد")
  }

  @Test(
    "a year before the first version of the policy says so, and a year that two versions share shows the acts of both")
  func versions() throws {
    let stage = try OfficeStage.staffed(.makeen)
    try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    var newer = stage.policy.profile
    newer.approval.minutes = "9"
    newer.approval.approvedOn = stage.clock.today
    newer.approval.effectiveFrom = stage.clock.today
    try stage.submit(
      .office(.adoptPolicy(newer, effectiveFrom: stage.clock.today, reason: "نسخة جديدة")), as: StagePeople.director)
    try stage.submit(.office(.signPolicy), as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("evidence")
    try desk.stand(on: "اعتماد السياسة")
    desk.reads("A + 4 + 2026/11/22 + له شاهد")
    for _ in 0..<4 { desk.press(.function(3)) }
    desk.reads("1444/01/01", "لم تكن السياسة سارية في هذه المدة؛ أول سريانها 1446/06/15هـ · 2024/12/16.")
  }

  @Test("K3h, K6: from a clause the director goes to what is late: one list at once, one of several by choice")
  func openWork() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.waiting()
    stage.clock.go(to: OfficeStage.day("2026-12-20"))
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("evidence")
    try desk.stand(on: "الرد خلال 15 يوم عمل")
    desk.reads("K3h + 1 + 1 + فيه متأخر")
    desk.press(.enter, .function(3))
    desk.reads("قرب آخر يوم للرد أو فات", "100001/1")
    desk.press(.escape, .escape)
    try desk.stand(on: "استمرار العلاقة")
    desk.press(.enter, .function(3))
    desk.reads("القائم والمتأخر", "أذونات القصص والصور والأعمال", "الاستحقاقات ومواعيدها")
    desk.press(.escape)
    desk.reads("البند K6")
    desk.press(.function(3))
    desk.type("أذونات")
    desk.press(.enter)
    #expect(desk.stack.destinations.last == .matters(.list(.permission, nil)))
    desk.jump("evidence")
    try desk.stand(on: "قنوات التواصل")
    desk.press(.enter)
    desk.refuses(.function(3), "لا قائمة لهذا البند فيها ما ينتظر.")
  }

  @Test("the reception finds the way closed, with the reason")
  func refused() throws {
    let stage = try OfficeStage.staffed(.kadi)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("policy")
    desk.refuses(.function(3), "ليس من صلاحياتك: الاطلاع على دليل البنود")
    desk.jump("دليل")
    desk.reads("ليس من صلاحياتك: الاطلاع على دليل البنود")
  }
}
