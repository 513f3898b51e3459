import Calendars
import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Harm is looked into with minutes before anything is paid (clause K4)")
struct HarmJourney {
  private func opened() throws -> (OfficeStage, MatterID) {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let facts: MatterFacts = [
      "words": "سقط جهاز على قدمه في المستودع", "happenedOn": "2026-11-20", "channel": "interview",
    ]
    try stage.submit(.matter(.open(.harm, file: file, facts)), as: StagePeople.reception)
    return (stage, MatterID(1, file: file))
  }

  private func take(_ step: String, _ facts: MatterFacts, of id: MatterID, at stage: OfficeStage) throws {
    try stage.submit(.matter(.take(id, .harm, step: step, facts)), as: StagePeople.director)
  }

  private let minutes: MatterFacts = [
    "minutes": "7/1448", "heldOn": "2026-11-22", "members": "فهد العتيبي\nسعد الحربي", "harm": "كسر في القدم",
    "size": "متوسط", "causes": "رف غير مثبت", "approved": "yes", "rulingNeeded": "yes",
  ]
  private let settlement: MatterFacts = [
    "settledOn": "2026-11-22", "amount": "500000", "words": "رضي الطرفان", "paper": "ص-12",
  ]

  @Test("K4: a settlement without minutes is refused with the gate's name, on the screen and by the office")
  func noMinutes() throws {
    let (stage, id) = try opened()
    #expect(throws: Refusal.matter(.gateClosed(.harm, step: "settled", missing: "minuted"))) {
      try take("settled", settlement, of: id, at: stage)
    }
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("matters")
    director.type("الأضرار")
    director.press(.enter, .enter)
    director.refuses(.function(5), "لا يصح هذا قبل: محضر لجنة التحقيق والمتابعة.")
  }

  @Test("K4: the harmed are told once the settlement stands, and no amount goes by a short message")
  func told() throws {
    let (stage, id) = try opened()
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump("matters")
    reception.type("الأضرار")
    reception.press(.enter, .enter)
    reception.type("ذ")
    #expect(reception.message.contains("لا محل لهذه الرسالة الآن: نتيجة ملف الضرر."))
    var facts = minutes
    facts["rulingNeeded"] = nil
    try take("minuted", facts, of: id, at: stage)
    try take("negotiated", ["heldOn": "2026-11-22", "offered": "500000", "words": "رضي"], of: id, at: stage)
    try take("settled", settlement, of: id, at: stage)
    reception.press(.escape, .enter)
    reception.type("ذ")
    #expect(reception.title == "نتيجة ملف الضرر")
    reception.reads("تمت التسوية في ملف الضرر رقم 1. للتفاصيل يُرجى")
    reception.doesNotRead("5,000")
    try reception.choose("الوسيلة*", "اتصال")
    reception.reads("رضي الطرفان")
    reception.press(.function(2))
    reception.jump("رسائل")
    reception.reads("100001/1 + نتيجة ملف الضرر + اتصال هاتفي + ينفذها موظف")
  }

  @Test(
    "K4: minutes, a ruling where they ask for one, negotiation, settlement, payment: in that order only",
    .evidence(of: "K4", at: .kadi))
  func inOrder() throws {
    let (stage, id) = try opened()
    try take("minuted", minutes, of: id, at: stage)
    let round: MatterFacts = ["heldOn": "2026-11-22", "offered": "400000", "words": "طلب أكثر"]
    #expect(throws: Refusal.matter(.gateClosed(.harm, step: "negotiated", missing: "ruled"))) {
      try take("negotiated", round, of: id, at: stage)
    }
    #expect(throws: Refusal.matter(.gateClosed(.harm, step: "settled", missing: "ruled"))) {
      try take("settled", settlement, of: id, at: stage)
    }
    try take(
      "ruled", ["ruling": "حكم 55", "ruledOn": "2026-11-22", "words": "يستحق التعويض"], of: id, at: stage)
    #expect(throws: Refusal.matter(.gateClosed(.harm, step: "settled", missing: "negotiated"))) {
      try take("settled", settlement, of: id, at: stage)
    }
    try take("negotiated", round, of: id, at: stage)
    try take("negotiated", round, of: id, at: stage)
    try take("settled", settlement, of: id, at: stage)
    try take("paid", ["paidOn": "2026-11-22", "paper": "ق-9"], of: id, at: stage)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("matters")
    director.type("الأضرار")
    director.press(.enter, .enter)
    director.reads("آخر خطوة + صرف التعويض", "المبلغ + 5,000")
  }

  @Test("K4: minutes name two members at least and that they approved them")
  func minutesInFull() throws {
    let (stage, id) = try opened()
    var alone = minutes
    alone["members"] = "فهد العتيبي"
    #expect(throws: Refusal.matter(.tooFewNames(.harm, "members", minimum: 2))) {
      try take("minuted", alone, of: id, at: stage)
    }
    var unapproved = minutes
    unapproved["approved"] = nil
    #expect(throws: Refusal.matter(.fieldMissing(.harm, "approved"))) {
      try take("minuted", unapproved, of: id, at: stage)
    }
  }

  @Test("the person erased takes their matters with them; the history stays whole")
  func erased() throws {
    let (stage, id) = try opened()
    let file = try #require(id.file)
    let decision = ErasureDecided(
      ground: .personAsked, explanation: "طلب صاحبها", request: nil, earlyReason: "لا حاجة", mentionCount: 0)
    // What is open is ended first, or money that is owed would be forgotten with the person.
    #expect(throws: Refusal.subject(.matterOpen(1))) {
      try stage.submit(.subject(file, .decideErasure(decision)), as: StagePeople.director)
    }
    try take("minuted", minutes, of: id, at: stage)
    try take("dismissed", ["words": "لا ضرر"], of: id, at: stage)
    try stage.submit(.subject(file, .decideErasure(decision)), as: StagePeople.director)
    try stage.submit(.subject(file, .confirmErasure(typed: file)), as: StagePeople.founder)
    guard case .matters(_, let page) = try stage.ask(.matters(MatterQuestion(window: OfficeStage.everything))) else {
      Issue.record("The office tells its matters.")
      return
    }
    #expect(page.rows.isEmpty)
    #expect(throws: Refusal.matter(.matterUnknown(1))) { try stage.ask(.matter(1)) }
  }
}
