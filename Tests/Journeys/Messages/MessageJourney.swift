import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("Beneficiaries are told by the means agreed with them")
struct MessageJourney {
  /// A request that Kadi's unit accepted; the beneficiary was not told.
  private func accepted(_ stage: OfficeStage) throws -> CaseReference {
    let reference = try stage.waiting()
    try stage.submit(.request(reference.file, .decide(stage.acceptance(of: reference))), as: StagePeople.secretary)
    return reference
  }

  @Test("K3j: the notice is read, sent from its own screen, and counts as told once it was handed over")
  func notice() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try accepted(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    desk.press(.function(8), .function(8))
    #expect(desk.title == "إبلاغ بالقرار")
    desk.reads("الوسيلة + رسالة قصيرة", "تمت الموافقة على طلبكم رقم 100001/1. للتفاصيل")
    desk.press(.function(2))
    #expect(try stage.request(reference).notice == nil)

    desk.jump("رسائل")
    desk.reads("الرسائل إلى المستفيدين", "100001/1 + أحمد محمد العتيبي + إبلاغ بالقرار + رسالة قصيرة + تنتظر الإرسال")
    desk.press(.function(2))
    #expect(desk.message == "سُلّمت للإرسال")
    #expect(desk.application.sent.map(\.address) == ["+966551000001"])
    #expect(desk.application.sent.first?.draft.language == .arabic)
    desk.reads("لا رسائل.")
    #expect(try stage.request(reference).notice?.value.channel == "telephone")
    desk.press(.function(5))
    desk.reads("100001/1 + إبلاغ بالقرار + أُبلغت")
  }

  @Test("a proposed text is left without a question while nobody wrote in it, also where what it is about came later")
  func untouched() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let facts: MatterFacts = ["words": "تأخر الرد", "channel": "telephone", "about": "delay"]
    try MatterStory(kind: .complaint, opening: facts).play(at: stage, file: file)
    var desk = try OfficerDesk(StagePeople.director, at: stage)
    desk.jump("matters")
    desk.type("شكاوى")
    desk.press(.enter, .enter)
    let complaint = desk.title
    desk.type("ذ")
    desk.reads("النص* + استلمنا شكواكم، ورقمها 1")
    desk.press(.escape)
    #expect(desk.title == complaint)
    desk.type("ذ")
    try desk.reach("العنوان*")
    desk.type("شكواكم")
    desk.press(.escape)
    desk.reads("لم يُحفظ ما كتبته")
  }

  @Test("a call is a task: the officer reads what to say, calls, and writes with whom they spoke")
  func call() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try accepted(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    desk.press(.function(8), .function(8))
    try desk.choose("الوسيلة*", "اتصال")
    desk.reads("ويسعدنا الرد على استفساركم متى شئتم. والله")
    desk.press(.function(2))
    desk.jump("رسائل")
    desk.press(.enter)
    #expect(desk.title.contains("رسالة"))
    desk.reads("الحال + ينفذها موظف", "المعتمد: سكن أسبوع.")
    desk.press(.function(3))
    desk.type("كلمت المستفيد نفسه")
    desk.press(.function(2))
    desk.reads("كلمت المستفيد نفسه")
    #expect(try stage.request(reference).notice?.value.toldOn == stage.clock.today)
  }

  @Test("nobody knows whether it went: the home screen says so, and an officer finds out and decides")
  func unknownFate() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try accepted(stage)
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    desk.press(.function(8), .function(8), .function(2))
    desk.application.messageOutcome = MessageOutcome(.unknown, .timeLimit)
    desk.jump("رسائل")
    desk.press(.function(2))
    #expect(desk.message == "لا يُعلم أأُرسلت أم لا، ويتحقق منها موظف")
    desk.reads("!! مصيرها مجهول")
    desk.jump("home")
    desk.reads("الرسائل إلى المستفيدين + 1", "مصيرها مجهول: 1")
    desk.jump("رسائل")
    desk.press(.enter, .function(5))
    desk.type("لا أثر لها عند المزود")
    desk.press(.function(2))
    desk.reads("الحال + تنتظر الإرسال", "لم تُرسل: لا أثر لها عند المزود")
    desk.application.messageOutcome = MessageOutcome(exitStatus: 0)
    desk.press(.function(2))
    desk.reads("الحال + أُبلغت")
    #expect(desk.application.sent.map(\.attempt) == [1, 2])
    #expect(Set(desk.application.sent.map(\.token)).count == 1)
  }

  @Test("what is missing is reminded of in the language that the officer chooses, and called off with a reason")
  func reminder() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    var desk = try OfficerDesk(StagePeople.reception, at: stage)
    desk.jump(reference.text)
    desk.type("ذ")
    #expect(desk.title == "نواقص الطلب")
    try desk.choose("لغة الرسالة", "الإنجليزية")
    desk.reads("To complete your request 100001/1, please bring")
    desk.press(.function(2))
    desk.type("ذ")
    #expect(desk.message == "رسالة: غير متاح الآن. رسالة مثلها تنتظر، رقمها 1.")
    desk.jump("رسائل")
    desk.press(.enter, .function(8))
    desk.type("حضر بنفسه")
    desk.press(.function(2))
    desk.reads("الحال + أُلغيت", "حضر بنفسه")
  }

  @Test("a short message tells no service, no amount and no reason; whoever is called hears them")
  func privacy() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    var decision = stage.acceptance(of: reference)
    decision.halalas = 250_000
    try stage.submit(.request(reference.file, .decide(decision)), as: StagePeople.secretary)
    let setting = DeskSetting(
      phrases: try JourneyPhrases.phrases(.arabic), signedIn: try stage.seat(StagePeople.reception).signedIn)
    let composer = MessageComposer(try stage.file(reference.file), setting: setting, in: .arabic)
    let topic = MessageTopic(.decision, request: 1)
    let service = setting.service(stage.policy.service)
    #expect(composer.words(topic, .text).contains(service) == false)
    #expect(composer.words(topic, .text).contains("2,500") == false)
    #expect(composer.words(topic, .email).contains(service))
    #expect(composer.words(topic, .email).contains("2,500") == false)
    #expect(composer.words(topic, .call).contains("سكن أسبوع، 2,500 ريال"))
    #expect(composer.words(topic, .call).contains("حاجة ثابتة"))
  }

  @Test(
    "every kind of message is written in both languages with nothing left to fill in", arguments: MessageKind.allCases)
  func templates(kind: MessageKind) throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.submitted()
    let setting = DeskSetting(
      phrases: try JourneyPhrases.phrases(.arabic), signedIn: try stage.seat(StagePeople.reception).signedIn)
    let outcomes: [RequestDecided.Outcome?] = kind == .decision ? [.accept, .acceptInPart, .reject] : [nil]
    for (language, outcome) in MessageLanguage.allCases.flatMap({ one in outcomes.map { (one, $0) } }) {
      var file = try stage.file(reference.file)
      if let outcome {
        var decision = stage.acceptance(of: reference)
        decision.outcome = outcome
        file.requests[0].decisions = [Recorded(decision, at: stage.clock.now, officer: StagePeople.secretary.id)]
      }
      let topic = MessageTopic(kind, request: 1, matter: 7)
      let complaint = Matter(
        id: MatterID(7, file: file.id),
        events: [
          RecordedEvent(
            number: 1, stream: .matter(MatterID(7, file: file.id)), at: stage.clock.now,
            officer: StagePeople.reception.id, clauses: [],
            event: .matter(MatterEvent(.complaint, MatterPlan.openingName, [:])))
        ])
      let composer = MessageComposer(file, matter: complaint, setting: setting, in: language)
      let texts = [composer.subject(topic)] + MessageMedium.allCases.map { composer.words(topic, $0) }
      for text in texts {
        #expect(text.contains("{") == false && text.contains("letter.") == false, "\(text)")
        #expect(text.unicodeScalars.contains { $0.properties.isBidiControl } == false)
      }
      #expect(composer.words(topic, .text).count <= 335, "five parts of an SMS")
    }
  }
}
