import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct VisitScreenTests {
  private func tester(_ sample: SampleCase) throws -> ScreenTester<VisitScreen> {
    let setting = try Samples.setting([.reception], profile: sample.profile)
    var tester = ScreenTester(VisitScreen(setting, SampleCase.number))
    tester.answer(.drafts([]))
    tester.answer(sample.answer)
    _ = tester.takeEffects()
    return tester
  }

  private func visiting(_ profile: Profile = .casework, request: Bool = true) throws -> SampleCase {
    var sample = request ? try SampleCase.withRequest(profile) : try SampleCase(profile)
    try sample.act(.visit(SampleCase.number, .open(channel: "interview", purpose: "متابعة الطلب", arrivedAt: nil)))
    return sample
  }

  private func submitted(_ effects: [DeskEffect]) -> CaseCommand? {
    for effect in effects {
      if case .request(.submit(let submission)) = effect { return submission.command }
    }
    return nil
  }

  @Test("A visit opens with channel, purpose and the time of arrival, typed in any digits")
  func opens() throws {
    var tester = try tester(SampleCase())
    tester.press(.enter)
    tester.type("استلام طلب")
    tester.press(.enter)
    tester.type("٩:٥٠")
    tester.press(.function(2))
    let arrival = Moment(sampleDay(2026, 11, 21), minutesOfDay: 590, in: .riyadh)
    #expect(
      submitted(tester.takeEffects())
        == .visit(
          SampleCase.number, .open(channel: "interview", purpose: "استلام طلب", arrivedAt: arrival)))
  }

  @Test("An arrival that has not come yet, or no time at all, is refused under its field")
  func refusesArrival() throws {
    var tester = try tester(SampleCase())
    tester.press(.enter)
    tester.type("سؤال")
    tester.press(.enter)
    tester.type("23:50")
    tester.press(.function(2))
    #expect(submitted(tester.takeEffects()) == nil)
    #expect(tester.shows("وقت الوصول لم يأتِ بعد؛ صححه."))
  }

  @Test("A question that is being typed is kept as a draft where another desk closes the visit")
  func closedElsewhere() throws {
    var sample = try visiting(request: false)
    var tester = try tester(sample)
    tester.press(.function(3))
    tester.type("متى يصدر القرار؟")
    _ = tester.takeEffects()
    try sample.act(.visit(SampleCase.number, .close(visit: 1, readOutMissing: false, reason: nil)))
    tester.answer(sample.answer)
    guard case .request(.saveDraft(id: "visit/100234/question", let texts)) = tester.takeEffects().first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(texts["question"] == "متى يصدر القرار؟")
  }

  @Test("A time of day is read in its usual forms", arguments: [("9:05", 545), ("0905", 545), ("٢٣:٥٩", 1_439)])
  func readsTime(text: String, minutes: Int) {
    #expect(ArrivalTime.minutesOfDay(text) == minutes)
  }

  @Test("What is no time of day is not read", arguments: ["", "24:00", "9", "12:60", "صباحًا"])
  func refusesTime(text: String) {
    #expect(ArrivalTime.minutesOfDay(text) == nil)
  }

  @Test("An open visit shows its purpose, how long it has lasted, and what each request lacks")
  func showsOpenVisit() throws {
    var tester = try tester(visiting())
    #expect(tester.shows("متابعة الطلب"))
    #expect(tester.rows.contains { $0.contains("الخدمة") && $0.contains("ساعة واحدة و15 دقيقة") })
    #expect(tester.shows("ينقص: الهوية الوطنية، شهادة الوفاة، عقد إيجار موثق"))
    #expect(tester.keyConflicts.isEmpty)
    tester.press(.enter)
    #expect(tester.takeEffects() == [.push(.request(SampleCase.request))])
  }

  @Test("A question is kept with its answer and a source of the shelf")
  func answersQuestion() throws {
    var tester = try tester(visiting())
    tester.press(.function(3))
    tester.type("متى الرد؟")
    tester.press(.tab)
    tester.type("بعد أسبوعين")
    tester.press(.tab, .character(" "), .enter, .function(2))
    #expect(
      submitted(tester.takeEffects())
        == .visit(
          SampleCase.number, .answer(visit: 1, question: "متى الرد؟", answer: "بعد أسبوعين", source: "guide")))
    tester.answer(.receipt(Receipt(number: 10, events: [], file: SampleCase.number, session: nil)))
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: nil))])
    #expect(tester.shows("الأسئلة والأجوبة"))
  }

  @Test("Another source is typed")
  func typesSource() throws {
    var tester = try tester(visiting())
    tester.press(.function(3))
    tester.type("أين المكتب؟")
    tester.press(.tab)
    tester.type("في الحي")
    tester.press(.tab, .character(" "), .down, .enter)
    tester.type("المدير")
    tester.press(.function(2))
    #expect(
      submitted(tester.takeEffects())
        == .visit(
          SampleCase.number, .answer(visit: 1, question: "أين المكتب؟", answer: "في الحي", source: "المدير")))
  }

  @Test("Handing over requirements shows what the service asks for first")
  func givesRequirements() throws {
    var tester = try tester(visiting(request: false))
    tester.press(.function(4), .character(" "), .enter)
    #expect(tester.shows("عقد إيجار موثق · مشروطة — هل السكن مستأجر؟"))
    tester.press(.function(2))
    #expect(
      submitted(tester.takeEffects()) == .visit(SampleCase.number, .giveRequirements(visit: 1, service: "aid")))
  }

  @Test("The gate shows what is missing before the beneficiary leaves; read out, the visit closes")
  func closesThroughGate() throws {
    var tester = try tester(visiting())
    tester.press(.function(2))
    #expect(tester.shows("قبل الانصراف: اقرأ على المستفيد ما ينقص، أو اكتب السبب"))
    #expect(tester.shows("✗ الهوية الوطنية — 1 · مساعدة مالية"))
    tester.press(.character(" "), .function(2))
    #expect(
      submitted(tester.takeEffects())
        == .visit(SampleCase.number, .close(visit: 1, readOutMissing: true, reason: nil)))
    tester.answer(.receipt(Receipt(number: 10, events: [], file: SampleCase.number, session: nil)))
    #expect(tester.takeEffects().contains(.back))
  }

  @Test("Where the policy does not oblige, the gate asks and lets go")
  func gateMayBePassed() throws {
    let lenient = Profile.casework.with { $0.intake.readsOutMissing = false }
    var tester = try tester(visiting(lenient))
    tester.press(.function(2))
    #expect(tester.shows("ما ينقص الطلبات؛ يُستحسن أن يُقرأ على المستفيد"))
    tester.press(.function(2))
    #expect(
      submitted(tester.takeEffects())
        == .visit(SampleCase.number, .close(visit: 1, readOutMissing: false, reason: nil)))
  }

  @Test("Where nothing is missing a yes is enough")
  func closesAtOnce() throws {
    var tester = try tester(visiting(request: false))
    tester.press(.function(2))
    #expect(tester.shows("لا ينقص شيء"))
    tester.press(.enter)
    #expect(
      submitted(tester.takeEffects())
        == .visit(SampleCase.number, .close(visit: 1, readOutMissing: false, reason: nil)))
  }

  @Test("Escape leaves the question's form for the visit, not the screen")
  func leavesForm() throws {
    var tester = try tester(visiting())
    tester.press(.function(3), .escape)
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("الأسئلة والأجوبة"))
  }
}
