import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct OutreachRowTests {
  @Test("Where the policy asks for no such calls the screen says so, asks for nothing and offers no key")
  func notInPolicy() throws {
    var tester = ScreenTester(OutreachScreen(try Samples.setting([.liaison])))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("لا تطلب السياسة السارية"))
    #expect(tester.screen.bindings.isEmpty)
    tester.press(.function(6), .down)
    #expect(tester.takeEffects() == [.unhandled(.function(6)), .unhandled(.down)])
  }

  @Test("The number of a contact task is read whole at 80 columns (clause G2)")
  func taskNumber() throws {
    let profile = Profile.work.with { $0.clauses[0].duties.insert(.reachedOut) }
    for (language, words) in [(Language.arabic, "مفتوحة 1264"), (.english, "open 1264")] {
      let setting = try Samples.setting([.liaison], language: language, profile: profile)
      var tester = ScreenTester(
        OutreachScreen(setting), direction: language == .arabic ? .rightToLeft : .leftToRight)
      let question = tester.takeRequests().compactMap { request -> OutreachQuestion? in
        if case .ask(.outreach(let question)) = request { question } else { nil }
      }.first
      let row = OutreachRow(
        file: FileNumber(100_001), name: "سعاد علي الحربي", cause: .silentFile, day: sampleDay(2025, 11, 1),
        task: 1_264, isTaskOpen: true)
      tester.answer(.outreach(try #require(question), RowPage(first: 0, rows: [row], total: 1)))
      #expect(tester.rows.contains { $0.contains("100001") && $0.contains(words) })
    }
  }
}
