import Casework
import OfficeStage
import TerminalKit
import Testing

@Suite("A request and its papers")
struct ChecklistJourney {
  @Test(
    "R2: a condition answered with yes makes its paper required, and a paper that does not match is not taken",
    .evidence(byKeysOf: "R2", at: .bazil))
  func conditional() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.reads("? تقرير طبي + مشروطة + ينتظر جواب الشرط", "السؤال: هل تستدعي حالته الصحية سكنًا مهيأً؟ (نعم ن · لا ل)")
    try desk.stand(on: "تقرير طبي")
    desk.press(.character("ن"))
    desk.reads("✗ تقرير طبي + مشروطة + لم تُقدَّم")
    desk.press(.enter)
    desk.reads("الصلاحية 6 أشهر من تاريخ الإصدار")
    try desk.choose("المطابقة", "غير مطابق")
    try desk.fill("تاريخ الإصدار*", "2026-11-01")
    desk.press(.function(2))
    desk.reads("! تقرير طبي + غير مطابق")
    desk.press(.enter)
    try desk.reach("اطُّلع على الأصل")
    desk.press(.character(" "))
    try desk.choose("المطابقة", "مطابق")
    desk.press(.function(2))
    desk.reads("✓ تقرير طبي + سارية ومطابقة + 2027/05/01")
    #expect(
      try stage.recorded(reference.file).suffix(3).map(\.evidence) == [
        "request.conditionAnswered R2", "request.documentChecked R2", "request.documentChecked R2",
      ])
  }

  @Test("a copy of an identity paper is refused, and the original is seen and matched in its form")
  func identity() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    try desk.stand(on: "الهوية الوطنية")
    desk.press(.enter)
    desk.reads(
      "للمطابقة: هوية وطنية 1000000016", "لا تُحفظ صورة الهوية الوطنية أو الإقامة (المادة 28",
      "يكفي الاطلاع على الأصل.", "حُفظت صورة + (لا صور لوثائق الهوية)")
    try desk.reach("اطُّلع على الأصل")
    desk.press(.character(" "))
    try desk.choose("المطابقة", "مطابق")
    try desk.fill("صالحة حتى*", "2026-11-21")
    desk.reads("! منتهية الصلاحية")
    try desk.reach("صالحة حتى*")
    desk.press(.end)
    for _ in 0..<10 { desk.press(.backspace) }
    desk.type("1450/01/01")
    desk.press(.tab)
    desk.reads("صالحة حتى* + 1450/01/01 + 2028/05/25")
    desk.press(.function(2))
    let check = try #require(try stage.request(reference).documents["identity"]?.check)
    #expect(
      check
        == DocumentChecked(
          request: 1, document: "identity", originalSighted: true, matches: true,
          validUntil: OfficeStage.day("2028-05-25"), copyKept: false))
  }

  @Test("a paper that expires before the request is submitted takes its completeness away, in an event of that day")
  func expiry() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    try stage.completePapers(of: reference)
    try stage.supply("identity", for: reference, until: "2026-11-24")
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.reads("! الهوية الوطنية + منتهية الصلاحية + 2026/11/24")
    desk.press(.character("ج"))
    #expect(
      try stage.lastRecorded(reference.file).map(\.event) == [
        .request(
          .lostCompleteness(
            CompletenessLost(request: 1, on: OfficeStage.day("2026-11-25"), documents: ["identity"])))
      ])
  }

  @Test("a paper that expires after the submission undoes nothing and is listed")
  func expiredSince() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.openRequest()
    try stage.completePapers(of: reference)
    try stage.supply("identity", for: reference, until: "2026-11-24")
    try stage.submit(.request(reference.file, .submit(request: 1)), as: StagePeople.reception)
    stage.clock.go(to: OfficeStage.day("2026-11-25"))
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.reads("الحالة + مكتمل", "! الهوية الوطنية + انتهت لاحقًا + 2026/11/24")
  }
}
