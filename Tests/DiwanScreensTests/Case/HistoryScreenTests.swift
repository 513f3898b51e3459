import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct HistoryScreenTests {
  private func tester(_ sample: SampleCase) throws -> ScreenTester<HistoryScreen> {
    let setting = try Samples.setting([.auditor], profile: sample.profile)
    var tester = ScreenTester(HistoryScreen(setting, SampleCase.number))
    tester.answer(sample.answer)
    _ = tester.takeEffects()
    return tester
  }

  @Test("The newest event stands first, with time, officer, clauses, and the rest of it below")
  func showsTimeline() throws {
    var tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    let submission = try #require(tester.rows.firstIndex { $0.contains("قُدّم الطلب") })
    let opening = try #require(tester.rows.firstIndex { $0.contains("فُتح طلب") })
    #expect(submission < opening)
    #expect(tester.shows("القيد رقم 15"))
    tester.type("الوفاة")
    #expect(!tester.shows("قُدّم الطلب"))
    #expect(tester.shows("القيد رقم 10"))
    #expect(tester.shows("R2 مطابقة الوثائق"))
    tester.press(.escape)
    #expect(tester.shows("قُدّم الطلب"))
  }

  @Test("A past day typed in the Hijri calendar asks for the file as it stood then, and says that it is past")
  func showsPast() throws {
    var sample = try SampleCase.withRequest()
    var tester = try tester(sample)
    tester.press(.function(6))
    tester.type("1448/06/11")
    tester.press(.enter, .enter)
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: sampleDay(2026, 11, 21)))])
    try sample.request(.close(request: 1, reason: "انتقل"))
    var past = sample.view
    past.asOf = sampleDay(2026, 11, 20)
    tester.answer(.file(past))
    #expect(tester.shows("من الماضي: الملف كما كان في نهاية يوم 1448/06/10هـ · 2026/11/20"))
    #expect(tester.shows("سعاد علي الحربي"))
    tester.press(.escape)
    #expect(!tester.shows("من الماضي"))
    #expect(tester.shows("فُتح طلب"))
  }

  @Test("A day before the file was opened, and one that is not clear, are answered in words")
  func refusesDay() throws {
    var tester = try tester(SampleCase())
    tester.press(.function(6))
    tester.type("2020/01/01")
    tester.press(.enter, .enter)
    let words =
      "فُتح الملف في \u{2068}\u{2066}1448/06/11\u{2069}هـ · \u{2066}2026/11/21\u{2069}\u{2069}؛ لا شيء قبل ذلك."
    #expect(tester.takeEffects() == [.say(Message(.warning, words)), .ringBell])
    tester.press(.function(6))
    tester.type("غدًا")
    tester.press(.enter, .enter)
    #expect(
      tester.takeEffects() == [.say(Message(.error, "اكتب تاريخًا صحيحًا لا يتجاوز اليوم.")), .ringBell])
    #expect(tester.shows("الملف كما كان"))
  }

  @Test("At 80 columns what happened has the room of the clauses, which stand below; a wide row shows them, too")
  func roomForEvents() throws {
    var tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    tester.type("الوفاة")
    #expect(tester.rows.contains { $0.contains("وثيقة: شهادة الوفاة") })
    #expect(!tester.shows("البنود"))
    #expect(tester.shows("R2 مطابقة الوثائق"))
    tester.resize(to: Size(columns: 120, rows: 37))
    #expect(tester.shows("البنود"))
  }

  @Test("The clauses of an act are read to the last one where its words leave them the room")
  func readsAllClauses() throws {
    var profile = Profile.casework
    let title = Bilingual(ar: "بند طويل الاسم يحتاج إلى أكثر من نصف سطر", en: "A long clause")
    let names = ["L1", "L2", "L3", "L4"]
    profile.clauses += names.map { Clause(id: $0, title: title, place: title, duties: []) }
    let sample = try SampleCase.submitted(profile, on: sampleDay(2026, 11, 15))
    var view = sample.view
    view.events[view.events.count - 1].clauses = names
    var tester = try tester(sample)
    tester.answer(.file(view))
    for name in names { #expect(tester.shows(name + " بند طويل")) }
  }

  @Test("It opens at the act that somebody came from, and stays where the officer went when it is told anew")
  func opensAtAct() throws {
    let sample = try SampleCase.submitted(on: sampleDay(2026, 11, 15))
    let setting = try Samples.setting([.auditor], profile: sample.profile)
    var tester = ScreenTester(HistoryScreen(setting, SampleCase.number, act: 10))
    tester.answer(sample.answer)
    #expect(tester.shows("القيد رقم 10"))
    tester.press(.home)
    tester.answer(sample.answer)
    #expect(tester.shows("القيد رقم 15"))
  }

  @Test("What somebody said stands for itself among the words of either language, its signs with it")
  func wordsOfPersons() throws {
    let event = CaseEvent.request(.voided(RequestVoided(request: 1, reason: "سُجّل خطأً (1).")))
    for language in Language.allCases {
      let setting = try Samples.setting([.auditor], language: language)
      #expect(setting.eventText(event).detail == "\u{2068}سُجّل خطأً (1).\u{2069}")
    }
  }
}
