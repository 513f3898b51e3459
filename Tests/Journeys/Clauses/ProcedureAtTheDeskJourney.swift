import Calendars
import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("The procedure at the desk of each association: from the papers to the service")
struct ProcedureAtTheDeskJourney {
  @Test(
    "R2, R4, R6: papers are matched with their originals, the declaration is signed, then the registration number is given",
    .evidence(byKeysOf: "R2", "R4", "R6", at: .bazil, .hearts, .makeen),
    arguments: [StagePolicy.bazil, .hearts, .makeen])
  func papers(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.openRequest()
    let rules = policy.profile.documentRules(service: policy.service, category: policy.category, party: .person)
    var desk = try OfficerDesk(StagePeople.reception, at: stage, size: Size(columns: 80, rows: 40))
    desk.jump(reference.text)
    desk.refuses(.function(4), "لا يُقدَّم الطلب قبل توقيع المستفيد على الإقرار بصحة البيانات.")
    for rule in rules {
      switch rule.need {
      case .required: try desk.match(try #require(policy.profile.document(rule.document)))
      case .conditional:
        try desk.stand(on: String(try #require(policy.profile.document(rule.document)).label.ar.prefix(12)))
        desk.press(.character("ل"))
      case .optional: break
      }
    }
    desk.reads("✗ لم يُوقَّع الإقرار بصحة البيانات بعد")
    #expect(try stage.file(reference.file).registrationNumber == nil)
    desk.press(.function(3))
    try desk.fill("رقم الورقة", "17")
    try desk.fill("مكان حفظها", "خزانة 2")
    desk.press(.function(2))
    desk.press(.function(4))
    desk.reads("الحالة + مكتمل")
    desk.jump(reference.file.text)
    desk.reads("رقم التسجيل + 1448-100001")
    let checks = rules.count { $0.need != .optional }
    try stage.guideShows("R2", checks)
    try stage.guideShows("R4", 1)
    try stage.guideShows("R6", 2)
  }

  @Test(
    "O1: the need is assessed from the request, on a level of the list, where no committee asks for it",
    .evidence(byKeysOf: "O1", at: .environment))
  func need() throws {
    let stage = try OfficeStage.staffed(.environment)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump(reference.text)
    desk.press(.character("ا"))
    try desk.choose("مستوى الحاجة*", try #require(stage.policy.profile.needLevels.first).label.ar)
    try desk.fill("المبررات*", "موقع بلا ظل")
    desk.press(.function(2))
    desk.press(.end)
    desk.reads("✓ الحاجة + \(stage.policy.profile.needLevels[0].label.ar) + موقع بلا ظل")
    try stage.guideShows("O1", 1)
  }

  @Test(
    "R7: what the committee granted is delivered, and leaves the list of what was not",
    .evidence(byKeysOf: "R7", at: .bazil, .hearts, .makeen), arguments: [StagePolicy.bazil, .hearts, .makeen])
  func delivery(_ policy: StagePolicy) throws {
    let stage = try OfficeStage.staffed(policy)
    let reference = try stage.waiting()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    desk.refuses(.function(10), "لم")
    let session = try stage.convene([reference])
    let decision = stage.acceptance(of: reference, earlyReason: "حالة عاجلة")
    try stage.submit(.session(session, .decide(reference, decision)), as: StagePeople.secretary)
    try stage.tell(reference)
    try desk.deliverTheOnlyRequest()
    desk.reads("الحالة + قُدّمت الخدمة")
    desk.jump("deliver")
    desk.reads("لا طلب في هذه القائمة.")
    try stage.guideShows("R7", 1)
  }
}

extension OfficerDesk {
  /// Sights a paper of the open request and matches it, with the day on which it ends or was issued.
  fileprivate mutating func match(_ document: DocumentKind) throws {
    try stand(on: String(document.label.ar.prefix(12)))
    press(.enter)
    try reach("اطُّلع على الأصل")
    press(.character(" "))
    try choose("المطابقة", "مطابق")
    switch document.validity {
    case .untilDateShown: try fill("صالحة حتى", "2030-01-01")
    case .months: try fill("تاريخ الإصدار", "2026-11-01")
    default: break
    }
    press(.function(2))
    reads("✓ \(document.label.ar.prefix(12)) + سارية ومطابقة")
  }
}
