import Calendars
import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

@Suite("What was done by mistake is taken back by another act, which the history keeps beside it")
struct UndoJourney {
  /// The key of the letter ئ, which types z in the Latin layout.
  private let undo = Key.character("ئ")
  private let reason = "تراجع عن فعل سُجّل خطأً"

  /// Takes the last act back with the reason that stands there.
  private func takeBack(_ desk: inout OfficerDesk) {
    desk.press(undo)
    desk.reads("التراجع عن آخر فعل")
    desk.press(.enter, .enter)
    #expect(desk.message == "حُفظ.")
  }

  @Test("a document that was marked on the wrong row is withdrawn again, by the same key in either layout")
  func document() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try stage.supply("identity", for: reference)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.press(.character("z"))
    desk.reads("التراجع عن آخر فعل")
    desk.press(.escape)
    takeBack(&desk)
    #expect(
      try stage.lastRecorded(.first).map(\.event) == [
        .request(
          .documentWithdrawn(DocumentWithdrawn(request: 1, document: "identity", reason: reason)))
      ])
    #expect(try stage.recorded(.first).contains { $0.name == "request.documentChecked" })
  }

  @Test("a second check is taken back to the first one")
  func secondCheck() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try stage.supply("identity", for: reference, until: "2030-01-01")
    try stage.supply("identity", for: reference, until: "2031-02-02")
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    takeBack(&desk)
    #expect(try stage.request(reference).documents["identity"]?.check.validUntil == OfficeStage.day("2030-01-01"))
  }

  @Test("a referral that nobody accepted yet is revoked from the file's page")
  func referral() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    try stage.submit(
      .referral(
        reference.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil)),
      as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    takeBack(&desk)
    #expect(try stage.file(.first).referral(1)?.stage == .revoked)
  }

  @Test("a legal hold and a correction are taken back; the file stands as before")
  func holdAndCorrection() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    try stage.submit(.subject(number, .hold(ground: "دعوى")), as: StagePeople.director)
    var director = try OfficerDesk(StagePeople.director, at: stage)
    director.jump("100001")
    takeBack(&director)
    #expect(try stage.file(number).hold == nil)

    let before = try stage.file(number).facts.mobile
    try stage.submit(
      .file(number, .correct(.mobile, to: "0559999999", reason: "رقم جديد", confirmed: [])), as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    desk.reads("•••••••••9999")
    takeBack(&desk)
    desk.doesNotRead("551000001")
    #expect(try stage.file(number).facts.mobile == before)
  }

  @Test("a second answer to a condition and an agreed contact go back, and the history says why")
  func conditionAndContact() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    let rules = StagePolicy.kadi.profile.documentRules(service: "food-basket", category: "elderly", party: .person)
    let document = try #require(rules.first { $0.need == .conditional }).document
    for applies in [false, true] {
      try stage.submit(
        .request(.first, .answerCondition(request: reference.ordinal, document: document, applies: applies)),
        as: StagePeople.reception)
    }
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001")
    takeBack(&desk)
    #expect(try stage.request(reference).conditions[document] == false)
    desk.press(.function(6))
    desk.reads("أُعيد جواب شرط الوثيقة كما كان", ": لا · " + reason)

    let before = try stage.file(.first).facts.contact
    try stage.submit(
      .file(.first, .agreeContact(AgreedContact(channel: "interview", detail: nil))), as: StagePeople.reception)
    desk.jump("100001")
    takeBack(&desk)
    #expect(try stage.file(.first).facts.contact == before)
    desk.press(.function(6))
    desk.reads("أُعيدت وسيلة التواصل كما كانت", "الهاتف · " + reason)
  }

  @Test("what cannot be taken back says why: a submission, another officer's act, an act of another day")
  func refusals() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("100001/1")
    desk.refuses(undo, "لا يُتراجع عن هذا الفعل بعد تسجيله")
    var other = try OfficerDesk(StagePeople.secondReception, at: stage)
    other.jump("100001/1")
    if case .readingReason = other.stack.destinations.last { try other.sayWhy() }
    other.refuses(undo, "آخر فعل في هذا الملف من عمل نورة الحربي")
    try stage.submit(
      .request(reference.file, .explainReply(request: 1)), as: StagePeople.reception)
    let count = try stage.recorded(.first).count
    stage.clock.go(to: OfficeStage.day("2026-11-23"))
    var next = try OfficerDesk(StagePeople.reception, at: stage)
    next.jump("100001")
    next.refuses(undo, "ليس من عمل اليوم")
    #expect(try stage.recorded(.first).count == count)
  }

  @Test("a case that was put on the agenda, or taken off it, goes back by the same key")
  func agenda() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let first = try stage.waiting()
    let session = try stage.convene([first])
    let second = try stage.waiting("سالم الحربي", serial: 2)
    var desk = try OfficerDesk(StagePeople.secretary, at: stage)
    desk.jump("اللجنة")
    desk.press(.enter)
    desk.refuses(undo, "لم يتغيّر جدول الأعمال من هذه الشاشة.")
    desk.press(.function(3), .enter)
    func agenda() throws -> [CaseReference] {
      guard case .session(let view) = try stage.ask(.session(session), as: StagePeople.secretary) else {
        throw Failure(.internalFault)
      }
      return view.session.agenda
    }
    #expect(try agenda() == [first, second])
    desk.press(undo)
    #expect(try agenda() == [first])
  }

  @Test(
    "in a visit an answer, then the visit itself is taken back, and from the file's page an end that came too early")
  func visit() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let reception = StagePeople.reception
    try stage.submit(.visit(file, .open(channel: "telephone", purpose: "سؤال", arrivedAt: nil)), as: reception)
    try stage.submit(
      .visit(file, .answer(visit: 1, question: "متى الرد؟", answer: "بعد شهر", source: "اللائحة")), as: reception)
    var desk = try OfficerDesk(reception, at: stage)
    desk.jump("100001")
    desk.press(.function(2))
    desk.reads("متى الرد؟")
    takeBack(&desk)
    desk.doesNotRead("متى الرد؟")
    #expect(
      try stage.lastRecorded(file).map(\.event) == [
        .visit(.entryVoided(VisitEntryVoided(visit: 1, entry: .answer, reason: reason)))
      ])
    desk.refuses(undo, "لا يُتراجع")
    try stage.submit(.visit(file, .close(visit: 1, readOutMissing: true, reason: nil)), as: reception)
    desk.press(.escape)
    takeBack(&desk)
    #expect(try stage.file(file).openVisit?.id == 1)
  }

  @Test("on the page of a file's keeping a hold is taken back by the same key")
  func hold() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump(file.text)
    try desk.sayWhy()
    desk.press(.function(7), .function(3))
    desk.type("دعوى قائمة")
    desk.press(.enter, .enter)
    desk.reads("محجوز عن الإتلاف + دعوى قائمة")
    takeBack(&desk)
    desk.doesNotRead("محجوز عن الإتلاف")
    #expect(try stage.file(file).hold == nil)
  }
}
