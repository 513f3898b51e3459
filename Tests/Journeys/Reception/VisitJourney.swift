import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("A visit, and the gate through which it closes")
struct VisitJourney {
  private func open(_ stage: OfficeStage) throws -> OfficerDesk {
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.press(.function(2))
    try desk.fill("الغرض*", "متابعة الطلب")
    try desk.fill("وقت الوصول", "9:45")
    desk.press(.function(2))
    return desk
  }

  @Test(
    "K3t: at Kadi nobody leaves before what is missing was read out, or a reason is written",
    .evidence(byKeysOf: "K3t", at: .kadi))
  func gate() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var desk = try open(stage)
    desk.reads("القناة + المقابلة الشخصية + الوصول + 2026/11/22 09:45", "الانتظار + 15 دقيقة")
    desk.reads("ينقص: الهوية الوطنية أو الإقامة")
    desk.press(.function(2))
    desk.reads("قبل الانصراف: اقرأ على المستفيد ما ينقص، أو اكتب السبب", "✗ الهوية الوطنية أو الإقامة")
    desk.press(.function(2))
    #expect(try stage.file(reference.file).openVisit?.id == 1)
    try desk.reach("")
    desk.press(.character(" "), .function(2))
    #expect(try stage.file(reference.file).openVisit == nil)
    let events = try stage.recorded(reference.file)
    #expect(events.suffix(2).map(\.evidence) == ["visit.opened CH R1 K7", "visit.closed R1 K3t"])
    #expect(
      events.last?.event
        == .visit(
          .closed(
            VisitClosed(
              visit: 1,
              gate: .missingReadOut(
                MissingPapers(
                  documents: ["identity", "income-statement", "social-security", "inquiry-consent"], declaration: true))
            ))))
  }

  @Test("Kadi: a reason instead of the reading is kept with the visit")
  func reason() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var desk = try open(stage)
    desk.press(.function(2), .tab)
    desk.type("انصرف مسرعًا")
    desk.press(.function(2))
    #expect(
      try stage.lastRecorded(reference.file).map(\.event) == [
        .visit(.closed(VisitClosed(visit: 1, gate: .notReadOut(reason: "انصرف مسرعًا"))))
      ])
    #expect(try stage.lastRecorded(reference.file).map(\.evidence) == ["visit.closed R1"])
  }

  @Test(
    "where the policy does not ask for it, a visit closes without", arguments: [StagePolicy.bazil, .hearts, .makeen])
  func lenient(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    var desk = try open(stage)
    desk.press(.function(2))
    desk.reads("ما ينقص الطلبات؛ يُستحسن أن يُقرأ على المستفيد")
    desk.press(.function(2))
    #expect(
      try stage.lastRecorded(reference.file).map(\.event) == [
        .visit(.closed(VisitClosed(visit: 1, gate: .notReadOut(reason: ""))))
      ])
  }

  @Test(
    "R1, TL, K3b: a question is answered from the shelf, and the requirements of a service are handed over",
    .evidence(byKeysOf: "R1", "TL", "K3b", at: .kadi))
  func questions() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    var desk = try open(stage)
    desk.press(.function(3))
    desk.type("متى الرد؟\t")
    desk.type("خلال خمسة عشر يوم عمل\t")
    try desk.choose("المصدر", "اللوائح")
    desk.press(.function(2))
    desk.reads("السؤال + متى الرد؟", "الجواب + خلال خمسة عشر يوم عمل", "المصدر + اللوائح والأنظمة")
    desk.press(.function(4))
    try desk.choose("الخدمة*", "سلة")
    desk.reads("الهوية الوطنية أو الإقامة · مطلوبة")
    desk.press(.function(2))
    desk.reads("✓ سلة غذائية: الهوية الوطنية أو الإقامة")
    #expect(
      try stage.recorded(number).map(\.evidence) == [
        "file.registered P1 K3j", "visit.opened CH R1 K7", "visit.questionAnswered TL R1 K7",
        "visit.requirementsGiven K3b",
      ])
    // Nothing is missing, so a yes is enough.
    desk.press(.function(2))
    desk.reads("لا ينقص شيء")
    desk.press(.enter)
    #expect(try stage.file(number).openVisit == nil)
  }
}
