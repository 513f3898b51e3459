import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct DecideScreenTests {
  private let reference = SampleCase.request

  private func waiting(_ profile: Profile = .work, submitted day: CivilDate, unit: String? = nil) throws -> SampleCase {
    var sample = try SampleCase.submitted(profile, on: day)
    try sample.request(
      .recommend(
        CaseRecommended(request: 1, recommendation: .accept, grounds: "حاجة ظاهرة", halalas: 150_000)), on: day)
    try sample.request(.bringToDecider(request: 1, unit: unit), on: day)
    return sample
  }

  private func inSession(submitted day: CivilDate) throws -> ScreenTester<DecideScreen> {
    let setting = try Samples.setting([.secretary], profile: .work)
    var tester = ScreenTester(DecideScreen(setting, reference, session: SessionNumber(7)))
    #expect(tester.takeRequests() == [.ask(.session(SessionNumber(7)))])
    let row = WorkSamples.request(100_234, "سعاد علي الحربي")
    tester.answer(.session(try WorkSamples.session(agenda: [row])))
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: nil)), .ask(.drafts)])
    tester.answer(.drafts([]))
    tester.answer(try waiting(submitted: day).answer)
    return tester
  }

  private func decision(
    _ outcome: RequestDecided.Outcome, reason: String? = nil, explanation: String = "", granted: String? = nil,
    halalas: Int? = nil, until: CivilDate? = nil, abstained: [String] = [], early: String? = nil
  ) -> RequestDecided {
    RequestDecided(
      request: 1, outcome: outcome, decidedOn: sampleDay(2026, 11, 21), session: SessionNumber(7), unit: nil,
      reason: reason, explanation: explanation, granted: granted, halalas: halalas, postponedUntil: until,
      abstained: abstained, earlyReason: early)
  }

  private func decided(_ tester: inout ScreenTester<DecideScreen>) -> [RequestDecided] {
    WorkSamples.commands(tester.takeEffects()).compactMap { command in
      if case .session(_, .decide(_, let decision)) = command { decision } else { nil }
    }
  }

  @Test("The case stands above in short: need, documents, advice, reply window")
  func summary() throws {
    let tester = try inSession(submitted: sampleDay(2026, 11, 1))
    #expect(tester.rows.contains { $0.contains("الحاجة") && $0.contains("إيجار متأخر") })
    #expect(tester.rows.contains { $0.contains("الوثائق") && $0.contains("مكتملة وسارية") })
    #expect(tester.shows("التوصية بالقبول (1,500 ريال) — حاجة ظاهرة"))
    #expect(tester.shows("الرد ممكن منذ 2026/11/15"))
    #expect(tester.cursorRow?.contains("القرار") == true)
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("To accept takes two keys: what was advised stands there, and the session gets the decision")
  func accepts() throws {
    var tester = try inSession(submitted: sampleDay(2026, 11, 1))
    tester.press(.character(" "), .enter, .function(2))
    #expect(decided(&tester) == [decision(.accept, granted: "مساعدة مالية", halalas: 150_000)])
    tester.answer(WorkSamples.receipt(session: 7))
    #expect(tester.takeEffects().last == .back)
  }

  @Test("To reject takes a reason of the list; what was advised is not granted")
  func rejects() throws {
    var tester = try inSession(submitted: sampleDay(2026, 11, 1))
    tester.press(.character(" "), .down, .down, .enter)
    #expect(tester.shows("(عند القبول فقط)"))
    tester.press(.function(2))
    #expect(decided(&tester).isEmpty)
    #expect(tester.shows("هذا الحقل مطلوب."))
    tester.press(.character(" "), .enter, .function(2))
    #expect(decided(&tester) == [decision(.reject, reason: "income")])
  }

  @Test("To postpone takes an explanation and a day")
  func postpones() throws {
    var tester = try inSession(submitted: sampleDay(2026, 11, 1))
    tester.press(.character(" "), .down, .down, .down, .enter)
    tester.type("ينقص كشف الحساب")
    tester.press(.enter)
    tester.type("2026/12/01")
    tester.press(.function(2))
    let expected = decision(.postpone, explanation: "ينقص كشف الحساب", until: sampleDay(2026, 12, 1))
    #expect(decided(&tester) == [expected])
  }

  @Test("Only members who attend can abstain for kinship")
  func abstains() throws {
    var tester = try inSession(submitted: sampleDay(2026, 11, 1))
    tester.press(.character(" "), .enter, .function(5))
    tester.type("8")
    tester.press(.enter, .character(" "))
    #expect(tester.shows("نايف العمري"))
    #expect(!tester.shows("بدر الشهري"))
    tester.press(.function(2))
    #expect(decided(&tester).map(\.abstained) == [["نايف العمري"]])
  }

  @Test("An early answer is warned about beforehand; refused for it, the form asks why and sends the reason along")
  func early() throws {
    var tester = try inSession(submitted: sampleDay(2026, 11, 15))
    #expect(tester.shows("لم تنقضِ المدة التي حددتها السياسة؛ يُطلب سبب الرد المبكر عند الحفظ."))
    tester.press(.character(" "), .enter, .function(2))
    #expect(decided(&tester).map(\.earlyReason) == [nil])
    tester.answer(.refused(.request(.beforeFloor(floor: sampleDay(2026, 11, 29)))))
    tester.type("حالة عاجلة")
    tester.press(.enter, .enter)
    let expected = decision(.accept, granted: "مساعدة مالية", halalas: 150_000, early: "حالة عاجلة")
    #expect(decided(&tester) == [expected])
  }

  @Test("Documents that expired after the submission are pointed out")
  func expired() throws {
    var sample = try waiting(submitted: sampleDay(2026, 11, 1))
    try sample.request(
      .checkDocument(
        DocumentChecked(
          request: 1, document: "national-id", originalSighted: true, matches: true,
          validUntil: sampleDay(2026, 11, 10))), on: sampleDay(2026, 11, 2))
    let setting = try Samples.setting([.secretary], profile: .work)
    let request = try #require(sample.file.request(1))
    let summary = DecisionSummary(setting: setting, file: sample.file, request: request, day: setting.today)
    let documents = try #require(summary.facts.first { $0.label == "الوثائق" })
    #expect(documents.text.contains("انتهت بعد التقديم"))
    #expect(documents.style == .warning)
  }

  @Test("A unit decides without a session, on a day of its own")
  func unit() throws {
    let setting = try Samples.setting([.director], profile: .unitDecides)
    var tester = ScreenTester(DecideScreen(setting, reference, session: nil))
    #expect(tester.takeRequests() == [.ask(.file(SampleCase.number, asOf: nil)), .ask(.drafts)])
    tester.answer(try waiting(.unitDecides, submitted: sampleDay(2026, 11, 15), unit: "aid-unit").answer)
    tester.press(.character(" "), .enter, .function(2))
    var expected = decision(.accept, granted: "مساعدة مالية", halalas: 150_000)
    expected.session = nil
    expected.unit = "aid-unit"
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [.request(SampleCase.number, .decide(expected))])
  }

  @Test("Where a committee decides, nothing is decided outside a session")
  func outsideSession() throws {
    let setting = try Samples.setting([.director], profile: .work)
    var tester = ScreenTester(DecideScreen(setting, reference, session: nil))
    tester.answer(try waiting(submitted: sampleDay(2026, 11, 1)).answer)
    tester.press(.function(2))
    #expect(tester.reasonsAgainst == ["يُتخذ القرار في جلسة اللجنة."])
  }
}
