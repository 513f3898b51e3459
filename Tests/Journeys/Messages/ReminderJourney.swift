import Calendars
import Casework
import Desk
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("What beneficiaries can be reminded of is derived, and each is reminded once")
struct ReminderJourney {
  /// A request that waits for papers since eight days, and an identity paper that expires in two weeks.
  private func office(_ policy: StagePolicy = .kadi) throws -> OfficeStage {
    let stage = try OfficeStage.staffed(policy, on: "2026-11-14")
    _ = try stage.openRequest()
    var entry = StagePeople.person("هند خالد العتيبي", serial: 2, at: policy)
    entry[.identityExpiry] = "2026-12-05"
    _ = try stage.register(entry)
    stage.clock.go(to: OfficeStage.day("2026-11-22"))
    return stage
  }

  private func rows(_ stage: OfficeStage, as officer: Officer = StagePeople.reception) throws -> [ReminderRow] {
    guard
      case .reminders(_, let page) = try stage.ask(
        .reminders(ReminderQuestion(window: OfficeStage.everything)), as: officer)
    else { throw Failure(.internalFault) }
    return page.rows
  }

  @Test("home counts them; one key reminds of one thing, and the row has gone")
  func one() throws {
    let stage = try office()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.reads("ما يُذكَّر به المستفيدون + 2")
    desk.jump("تذكير")
    desk.reads(
      "ما يُذكَّر به المستفيدون · الكل + 2", "100001 + أحمد محمد العتيبي + نواقص الطلب",
      "100002 + هند خالد العتيبي + وثيقة تنتهي + هوية صاحب الملف + 2026/12/05",
      "ينتظر الوثائق منذ 1448/06/04هـ · 2026/11/14")
    desk.press(.function(2))
    #expect(desk.message == "إلى الإرسال: 1")
    desk.doesNotRead("أحمد محمد العتيبي")
    desk.press(.function(6))
    desk.reads("الرسائل إلى المستفيدين", "100001/1 + أحمد محمد العتيبي + نواقص الطلب + رسالة قصيرة + تنتظر الإرسال")
    desk.jump("home")
    desk.reads("ما يُذكَّر به المستفيدون + 1")
  }

  @Test("all of them are asked about once, with their number; who is reached by nothing this desk sends is called")
  func all() throws {
    let stage = try office()
    let agreed = FileCommand.agreeContact(AgreedContact(channel: "correspondence", detail: "حي العوالي، مكة"))
    try stage.submit(.file(FileNumber(100_002), agreed), as: StagePeople.reception)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("تذكير")
    desk.press(.function(8))
    desk.reads("يُذكَّر الآن 2 (الكل)، كلٌّ مرة واحدة.")
    desk.press(.escape)
    #expect(try rows(stage).count == 2)
    desk.press(.function(8))
    desk.press(.up, .enter)
    #expect(desk.message == "إلى الإرسال: 1 · مهام لموظف: 1")
    desk.reads("لا شيء يُذكَّر به الآن.")
    desk.refuses(.function(8), "القائمة خالية.")
    desk.jump("رسائل")
    desk.reads("100002/1 + هند خالد العتيبي + وثيقة تنتهي + خطاب + ينفذها موظف")
  }

  @Test("kinds are looked at one by one, and all means all of the kind; a narrowed list reminds nobody at once")
  func kinds() throws {
    let stage = try office()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump("reminders")
    desk.press(.function(5), .function(5))
    desk.reads("ما يُذكَّر به المستفيدون · وثيقة تنتهي + 1", "هند خالد العتيبي")
    desk.doesNotRead("أحمد محمد العتيبي")
    desk.press(.function(4))
    desk.type("هند")
    desk.refuses(.function(8), "القائمة مصفّاة بالكلمات")
    desk.press(.escape, .function(8), .up, .enter)
    #expect(try rows(stage).map(\.kind) == [.missingPapers])
  }

  @Test("two officers at once remind once; the index rebuilt derives the same")
  func once() throws {
    let stage = try office()
    let (first, second) = (try stage.seat(StagePeople.reception), try stage.seat(StagePeople.secondReception))
    let before = try rows(stage)
    let topic = before[1].topic
    var both: [WrittenReminder] = []
    let draft = CaseDraft.paper(topic)
    both += try first.remind(.all(nil), handedOver: [.text]) { file, topic, way in
      // Meanwhile the other one reminds of the same.
      if file.id == FileNumber(100_002) {
        both += (try? second.remind(.one(file.id, topic), handedOver: [.text]) { _, _, _ in draft }) ?? []
      }
      return CaseDraft.of(topic, way)
    }
    #expect(
      both.filter { $0.file == FileNumber(100_002) }.map(\.result).sorted { $0.rawValue < $1.rawValue } == [
        .over, .queued,
      ])
    #expect(try stage.file(FileNumber(100_002)).messages.count == 1)
    #expect(try rows(stage) == [])
    try second.rebuildIndex()
    #expect(try rows(stage, as: StagePeople.secondReception) == [])
  }

  @Test("a file that is closed while everybody is reminded is passed over, and the others are told of")
  func closedMeanwhile() throws {
    let stage = try office()
    let reception = try stage.seat(StagePeople.reception)
    let first = try #require(try rows(stage).first)
    let last = try #require(try rows(stage).last)
    #expect(first.file != last.file)
    var isClosed = false
    let written = try reception.remind(.all(nil), handedOver: [.text]) { file, topic, way in
      if !isClosed {
        isClosed = true
        _ = try? stage.submit(
          .file(last.file, .restrict(to: [StagePeople.director.id], reason: "قريب موظف")), as: StagePeople.director)
      }
      return CaseDraft.of(topic, way)
    }
    #expect(written.first { $0.file == first.file }?.result == .queued)
    #expect(written.first { $0.file == last.file }?.result == .over)
    #expect(try stage.file(last.file).messages.isEmpty)
  }

  @Test("a restricted file's row tells the kind alone, and nobody else reminds of it; a role that tells nothing cannot")
  func restricted() throws {
    let stage = try office()
    try stage.submit(
      .file(FileNumber(100_002), .restrict(to: [StagePeople.director.id], reason: "قريب موظف")),
      as: StagePeople.director)
    let reception = try stage.seat(StagePeople.reception)
    #expect(try rows(stage).map(\.isClosed) == [false, true])
    #expect(try rows(stage)[1].topic.day == nil)
    let written = try reception.remind(.all(nil), handedOver: [.text]) { CaseDraft.of($1, $2, $0) }
    #expect(written.map(\.file) == [FileNumber(100_001)])
    #expect(try rows(stage, as: StagePeople.director).map(\.file) == [FileNumber(100_002)])
    var researcher = try OfficerDesk(StagePeople.researcher, at: stage)
    researcher.doesNotRead("ما يُذكَّر به المستفيدون")
    researcher.jump("reminders")
    researcher.refuses(.function(8), "إبلاغ")
  }

  @Test("somebody who is being called already is not reminded besides; an erased person is not either")
  func cared() throws {
    let stage = try office(.makeen)
    #expect(try rows(stage).map(\.kind).contains(.expiringDocument))
    let facts: MatterFacts = ["cause": "expiringDocument", "contactBy": "2026-11-25"]
    try stage.submit(.matter(.open(.outreach, file: FileNumber(100_002), facts)), as: StagePeople.reception)
    #expect(try !rows(stage).map(\.kind).contains(.expiringDocument))

    let erased = try office()
    try erased.submit(
      .subject(
        FileNumber(100_002),
        .decideErasure(
          ErasureDecided(
            ground: .personAsked, explanation: "طلبت ذلك", request: nil, earlyReason: "طلبها", mentionCount: 0))),
      as: StagePeople.director)
    #expect(try rows(erased).map(\.file) == [FileNumber(100_001)])
  }
}

/// Texts of reminders that a test needs no template for.
enum CaseDraft {
  static func of(_ topic: MessageTopic, _ way: ReminderWay, _ file: BeneficiaryFile? = nil) -> MessageDraft {
    MessageDraft(
      topic: topic, channel: way.channel, medium: way.medium, language: .arabic, subject: "تذكير", words: "نأمل الحضور."
    )
  }

  static func paper(_ topic: MessageTopic) -> MessageDraft {
    of(topic, ReminderWay(channel: "telephone", medium: .text, isAgreed: true))
  }
}
