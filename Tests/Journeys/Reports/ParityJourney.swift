import Casework
import Desk
import OfficeStage
import TerminalKit
import Testing

@Suite("Services without discrimination (clause E3)")
struct ParityJourney {
  /// Six men of whom one is refused, and two women, each with a request.
  private func office() throws -> OfficeStage {
    let stage = try OfficeStage.staffed(.environment)
    for serial in 1...8 {
      var entry = StagePeople.person("سالم الحربي", serial: serial, at: .environment)
      entry[.sex] = serial <= 6 ? "male" : "female"
      let file = try stage.register(entry)
      let channel = stage.policy.profile.channels[0].id
      try stage.submit(
        .request(file, .open(service: stage.policy.service, category: nil, need: "شتلات", channel: channel)),
        as: StagePeople.reception)
      try stage.submit(
        .request(file, .answerCondition(request: 1, document: "site-permission", applies: false)),
        as: StagePeople.reception)
      if serial < 6 { try stage.deliver(CaseReference(file: file, ordinal: 1)) }
    }
    return stage
  }

  @Test(
    "E3: a refusal has a reason of the list; shares stand group by group, and small groups are hidden",
    .evidence(byKeysOf: "E3", at: .environment))
  func shares() throws {
    let stage = try office()
    let refused = CaseReference(file: FileNumber(100_006), ordinal: 1)
    var reception = try OfficerDesk(StagePeople.reception, at: stage)
    reception.jump(refused.text)
    reception.type("x")
    try reception.choose("الإجراء*", "رفض")
    try reception.fill("السبب*", "لا مقعد هذا الشهر")
    reception.press(.function(2))
    #expect(reception.message.contains("سبب الرفض ليس في قائمة السياسة؛ اختر من القائمة."))
    try reception.choose("سبب الرفض", "اكتمال المقاعد")
    reception.press(.function(2))
    reception.reads("رُفض الطلب: اكتمال المقاعد · لا مقعد هذا الشهر")

    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("مساواة")
    director.reads("المساواة: الفئة", "مشارك + 8 █ + 83% █ + 17% █", "أسباب الرفض: اكتمال المقاعد 1")
    director.press(.function(6), .function(6))
    director.reads("المساواة: الجنس", "ذكر + 6 █ + 83% + 17%", "فئات عدد طلباتها أقل من 5 + – + – + –")
    director.doesNotRead("أنثى")
    director.press(.end)
    director.reads("لا تُعرض أرقامها، حتى لا تدل على أحد.")
  }

  @Test(
    "closing refuses nothing where somebody decides, nor after something was given, nor for a reason of nobody's list")
  func refusals() throws {
    let stage = try office()
    func refuse(_ file: Int, _ reason: String, at stage: OfficeStage) throws {
      try stage.submit(
        .request(FileNumber(file), .close(request: 1, reason: "سبب", refusal: reason)), as: StagePeople.reception)
    }
    #expect(throws: Refusal.request(.rejectionReasonUnknown("sex"))) { try refuse(100_007, "sex", at: stage) }
    #expect(throws: Refusal.request(.refusedByClosing)) { try refuse(100_001, "no-place", at: stage) }
    let committee = try OfficeStage.staffed(.bazil)
    let reference = try committee.openRequest()
    #expect(throws: Refusal.request(.refusedByClosing)) {
      try refuse(reference.file.value, "outside-criteria", at: committee)
    }
  }
}
