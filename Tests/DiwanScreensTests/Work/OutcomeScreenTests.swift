import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct OutcomeScreenTests {
  private let number = SampleCase.number

  private func decided(_ outcome: RequestDecided.Outcome = .accept, reason: String? = nil) throws -> SampleCase {
    let profile = Profile.unitDecides.with { $0.rejectionReasons = Profile.work.rejectionReasons }
    var sample = try SampleCase.submitted(profile, on: sampleDay(2026, 11, 15))
    try sample.request(.bringToDecider(request: 1, unit: "aid-unit"))
    let isGranted = outcome == .accept
    try sample.request(
      .decide(
        RequestDecided(
          request: 1, outcome: outcome, decidedOn: sampleDay(2026, 11, 21), session: nil, unit: nil, reason: reason,
          explanation: "", granted: isGranted ? "سلة غذائية" : nil, halalas: isGranted ? 150_000 : nil,
          postponedUntil: nil, abstained: [], earlyReason: nil)))
    return sample
  }

  private func tester<Tested: DeskScreen>(
    _ make: (DeskSetting) -> Tested, _ sample: SampleCase, roles: Set<Role> = [.reception]
  ) throws -> ScreenTester<Tested> {
    var tester = ScreenTester(make(try Samples.setting(roles, profile: sample.profile)))
    tester.answer(.drafts([]))
    tester.answer(sample.answer)
    _ = tester.takeEffects()
    return tester
  }

  private func notice(_ sample: SampleCase, roles: Set<Role> = [.reception]) throws -> ScreenTester<NoticeScreen> {
    try tester({ NoticeScreen($0, SampleCase.request) }, sample, roles: roles)
  }

  @Test("The agreed channel with its number, the words of the decision and today stand there: one key tells")
  func tells() throws {
    var tester = try notice(decided())
    #expect(tester.rows.contains { $0.contains("الهاتف") && $0.contains("+966551234567") })
    tester.press(.function(2))
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .request(
          number,
          .giveNotice(
            NoticeGiven(
              request: 1, channel: "telephone", toldOn: sampleDay(2026, 11, 21),
              words: "تمت الموافقة على طلبكم (مساعدة مالية).\nسلة غذائية، 1500 ريال.", otherChannelReason: nil,
              earlyReason: nil)))
      ])
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("Whoever turns to a message instead finds what was typed of the notice again")
  func keepsNotice() throws {
    var tester = try notice(decided())
    tester.press(.enter)
    tester.type("قيل له أيضًا: ")
    _ = tester.takeEffects()
    tester.press(.function(8))
    let effects = tester.takeEffects()
    guard case .request(.saveDraft(id: "notice/100234/1", let texts)) = effects.first else {
      Issue.record("no draft is kept: \(effects)")
      return
    }
    #expect(texts["words"]?.contains("قيل له أيضًا") == true)
    #expect(effects.last == .replace(.messages(.write(number, MessageTopic(.decision, request: 1)))))
  }

  @Test("A service that was granted as it was asked for is named once, and the words are Arabic for an English desk")
  func words() throws {
    let decision = RequestDecided(
      request: 1, outcome: .accept, decidedOn: sampleDay(2026, 11, 21), session: nil, unit: nil, reason: nil,
      explanation: "", granted: "مساعدة مالية", halalas: nil, postponedUntil: nil, abstained: [], earlyReason: nil)
    let setting = try Samples.setting(language: .english, profile: .work)
    let text = NoticeWords(setting: setting).text(decision, service: "aid")
    #expect(text == "تمت الموافقة على طلبكم (مساعدة مالية).")
  }

  @Test("Another channel than the agreed one asks for a reason")
  func otherChannel() throws {
    var tester = try notice(decided())
    tester.press(.character(" "))
    tester.type("المقابلة")
    tester.press(.enter, .function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).isEmpty)
    #expect(tester.shows("هذا الحقل مطلوب."))
    tester.type("حضر بنفسه")
    tester.press(.function(2))
    let commands = WorkSamples.commands(tester.takeEffects())
    guard case .request(_, .giveNotice(let given)) = commands.first else {
      Issue.record("a notice is sent")
      return
    }
    #expect(given.channel == "interview")
    #expect(given.otherChannelReason == "حضر بنفسه")
  }

  @Test("A refusal is told with its reason of the list")
  func tellsRefusal() throws {
    var tester = try notice(decided(.reject, reason: "income"))
    #expect(tester.shows("السبب: الدخل أعلى من الحد."))
    tester.press(.function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).count == 1)
  }

  @Test("Nobody is told before there is a decision, and not by a role that may not")
  func disabled() throws {
    var early = try notice(SampleCase.submitted(.work, on: sampleDay(2026, 11, 15)))
    early.press(.function(2))
    #expect(early.reasonsAgainst == ["لم يصدر قرار في هذا الطلب بعد."])
    var researcher = try notice(decided(), roles: [.researcher])
    researcher.press(.function(2))
    #expect(researcher.reasonsAgainst.first?.contains("إبلاغ المستفيد") == true)
  }

  @Test("Delivery proposes what was granted; who received it, the beneficiary by one key, and whether all is said")
  func delivers() throws {
    var tester = try tester({ DeliveryScreen($0, SampleCase.request) }, decided())
    tester.press(.function(2))
    #expect(tester.shows("اكتب اسم من تسلّم؛ وإن تسلّم المستفيد بنفسه فاضغط F6."))
    #expect(tester.shows("اختر «نعم» إن سُلّمت الخدمة كلها، و«لا» إن بقي منها شيء."))
    #expect(WorkSamples.commands(tester.takeEffects()) == [])
    tester.press(.function(6), .enter)
    tester.type("لا")
    tester.press(.enter, .function(2))
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .request(
          number,
          .deliver(
            ServiceDelivered(
              request: 1, deliveredOn: sampleDay(2026, 11, 21), what: "سلة غذائية", receivedBy: "سعاد علي الحربي",
              isWhole: false)))
      ])
    tester.answer(WorkSamples.receipt())
    #expect(tester.takeEffects().last == .back)
  }

  @Test("Without a decision's rule a service is delivered directly")
  func deliversDirectly() throws {
    var sample = try SampleCase.withRequest(.withoutForm)
    let asked = try tester({ DeliveryScreen($0, SampleCase.request) }, sample)
    #expect(asked.screen.bindings.contains { $0.unavailable?.contains("لم يُسأل المستفيد بعد هل يلزمه") ?? false })
    try sample.request(.answerCondition(request: 1, document: "lease", applies: false))
    var tester = try tester({ DeliveryScreen($0, SampleCase.request) }, sample)
    #expect(tester.shows("مساعدة مالية"))
    tester.press(.enter, .function(6), .enter)
    tester.type("نعم")
    tester.press(.enter, .function(2))
    #expect(WorkSamples.commands(tester.takeEffects()).count == 1)
  }

  @Test("A refused request is not delivered")
  func notDelivered() throws {
    var tester = try tester(
      { DeliveryScreen($0, SampleCase.request) }, decided(.reject, reason: "income"))
    tester.press(.function(2))
    #expect(tester.reasonsAgainst == ["لم يُقبل هذا الطلب."])
  }
}
