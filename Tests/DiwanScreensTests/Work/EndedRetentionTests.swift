import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Files whose time of keeping has ended, on their screen")
struct EndedRetentionTests {
  private func rows(_ numbers: Range<Int>) -> [EndedRetentionRow] {
    numbers.map { EndedRetentionRow(file: Samples.row($0, "سعد علي \($0)"), asked: $0 == 100_002 ? [.correction] : []) }
  }

  @Test("a long list is walked to its end, and says how long it is")
  func longList() throws {
    var tester = ScreenTester(EndedRetentionScreen(try Samples.setting([.director])))
    guard case .ask(.endedRetention(let window, matching: ""))? = tester.takeRequests().first else {
      Issue.record("nothing was asked")
      return
    }
    let shown = 100_001..<(100_001 + window.count)
    tester.answer(.endedRetention(RowPage(first: 0, rows: rows(shown), total: 730)))
    #expect(tester.shows("730"))
    tester.press(.end)
    guard case .ask(.endedRetention(let end, matching: ""))? = tester.takeRequests().first else {
      Issue.record("the end was not asked for")
      return
    }
    #expect(end.first + end.count >= 730)
    tester.answer(.endedRetention(RowPage(first: 700, rows: rows(100_701..<100_731), total: 730)))
    #expect(tester.shows("سعد علي 100730"))
    tester.press(.enter)
    #expect(tester.takeEffects() == [.push(.keeping(FileNumber(100_730)))])
  }

  @Test("what was asked over the data and waits stands in the row and in words below the list")
  func asked() throws {
    var tester = ScreenTester(EndedRetentionScreen(try Samples.setting([.director])))
    tester.answer(.endedRetention(RowPage(first: 0, rows: rows(100_001..<100_003), total: 2)))
    #expect(tester.rows.contains { $0.contains("سعد علي 100002") && $0.contains("تصحيح") })
    #expect(tester.rows.contains { $0.contains("سعد علي 100001") && !$0.contains("تصحيح") })
    tester.press(.down)
    #expect(tester.shows("طُلب على بياناته ولم يُرد: تصحيح البيانات."))
  }

  @Test("whoever decides the erasure of a file reads what was asked over its data and waits")
  func decision() throws {
    let setting = try Samples.setting([.director])
    let file = try Samples.caseView().file
    let facts = DataRequestFacts(
      file: file.id, right: .access, asker: .person, proof: nil, identityCheck: .originalSighted, channel: "telephone",
      receivedOn: setting.today, words: "نسخة")
    let received = RecordedEvent(
      number: 20, stream: .rights, at: Samples.now, officer: setting.officer.id, clauses: [],
      event: .rights(
        .received(DataRequestReceived(request: 4, facts: facts, due: setting.today.adding(days: 30)))))
    let retention = Retention(of: file, and: [], by: setting.profile.dataRule)
    let keeping = KeepingView(
      file: file, retention: retention, openDataRequests: RightsRegister(events: [received]).openRequests,
      events: [],
      obstacleToErasure: .dataRequestOpen(4))
    var tester = ScreenTester(DecideErasureScreen(setting, file.id))
    tester.answer(.mentions(MentionsView(keeping: keeping, mentions: [], mentionCount: 0, draftCount: 0)))
    #expect(tester.shows("طُلب على بياناته ولم يُرد: الحصول على نسخة من البيانات."))
    tester.press(.function(2))
    #expect(tester.reasonsAgainst.count == 1)
    #expect(tester.reasonsAgainst.first?.hasSuffix("لم يُرد عليه؛ أجب عنه أولًا.") == true)
  }
}
