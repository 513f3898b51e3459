import Calendars
import CaseIndex
import Casework
import Testing

@Suite("What became of a referral is news to its sender until the file is looked into")
struct NewsTests {
  private static let researcher = OfficerID(rawValue: "researcher")
  private static let all = IndexWindow(first: 0, count: 100)

  /// A file with a referral on each of these days, of the reception where no other is named, answered by a researcher.
  private func file(
    _ number: Int, _ days: [String], by sender: OfficerID = Cases.reception, firstCommit: Int
  ) throws -> BeneficiaryFile {
    let id = FileNumber(number)
    let registration = CaseEvent.file(.registered(FileRegistered(facts: try Cases.facts("سعد"), confirmed: [])))
    var events: [(CaseEvent, OfficerID, String)] = [
      (registration, Cases.reception, "2026-11-01"), (Requests.opened, Cases.reception, "2026-11-01"),
    ]
    for (place, day) in days.enumerated() {
      events.append((try Requests.referred(id: place + 1), sender, day))
      events.append(
        (.referral(.answered(ReferralReasoned(referral: place + 1, words: "done"))), Self.researcher, day))
    }
    let recorded = try events.enumerated().map { index, event in
      RecordedEvent(
        number: firstCommit + index, stream: id.stream,
        at: Moment(try Cases.day(event.2), minutesOfDay: 540, in: .riyadh),
        officer: event.1, clauses: [], event: event.0)
    }
    return try #require(BeneficiaryFile(number: id, events: recorded))
  }

  private func note(readingOf number: Int, by officer: OfficerID, at commit: Int, in index: RegisterIndex) throws {
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
      try batch.addAccess(
        EventPosition(number: commit, segment: 1, offset: 0), in: .readings(FileNumber(number)), by: officer.rawValue)
    }
  }

  private func news(_ index: RegisterIndex, since day: String = "2026-11-01") throws -> [CaseReference] {
    let page = try index.news(of: Cases.reception, since: Cases.day(day), window: Self.all)
    #expect(try index.newsCount(of: Cases.reception, since: Cases.day(day)) == page.total)
    #expect(page.rows.count == page.total)
    return page.rows.map(\.id)
  }

  private func reference(_ file: Int, _ ordinal: Int) -> CaseReference {
    CaseReference(file: FileNumber(file), ordinal: ordinal)
  }

  @Test("it goes when the sender reads the file, by nobody else's reading, and comes back with what is done later")
  func reading() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    let answered = try file(100_001, ["2026-11-02"], firstCommit: 10)
    try Cases.put([answered], into: index)
    #expect(try news(index) == [reference(100_001, 1)])
    #expect(try index.newsCount(of: Cases.reception, since: Cases.day("2026-11-01"), in: FileNumber(100_001)) == 1)
    #expect(try index.newsCount(of: Cases.reception, since: Cases.day("2026-11-01"), in: FileNumber(100_002)) == 0)
    try note(readingOf: 100_001, by: Self.researcher, at: 20, in: index)
    #expect(try news(index) == [reference(100_001, 1)])
    try note(readingOf: 100_001, by: Cases.reception, at: 21, in: index)
    #expect(try news(index) == [])
    #expect(try index.newsCount(of: Cases.reception, since: Cases.day("2026-11-01"), in: FileNumber(100_001)) == 0)
    try Cases.put([answered], into: index)
    #expect(try news(index) == [])
    try Cases.put([try file(100_001, ["2026-11-02", "2026-11-03"], firstCommit: 30)], into: index)
    #expect(try news(index) == [reference(100_001, 2), reference(100_001, 1)])
  }

  @Test("reading one file leaves the news of another, and what was done after the reading")
  func otherFile() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    try Cases.put(
      [try file(100_001, ["2026-11-02"], firstCommit: 10), try file(100_002, ["2026-11-03"], firstCommit: 20)],
      into: index)
    try note(readingOf: 100_001, by: Cases.reception, at: 30, in: index)
    #expect(try news(index) == [reference(100_002, 1)])
    // The answer is commit 23: the file was read before it, by a commit that is told of only now.
    try note(readingOf: 100_002, by: Cases.reception, at: 22, in: index)
    #expect(try news(index) == [reference(100_002, 1)])
  }

  @Test("what two officers sent is kept apart, in the news and in what each has sent")
  func twoSenders() throws {
    let other = OfficerID(rawValue: "liaison")
    let index = try Cases.index([], in: try IndexFolder())
    try Cases.put(
      [
        try file(100_001, ["2026-11-02"], firstCommit: 10),
        try file(100_002, ["2026-11-02"], by: other, firstCommit: 20),
      ], into: index)
    #expect(try news(index) == [reference(100_001, 1)])
    #expect(try index.newsCount(of: other, since: Cases.day("2026-11-01"), in: FileNumber(100_001)) == 0)
    for (officer, file) in [(Cases.reception, 100_001), (other, 100_002)] {
      let sent = try index.outbox(of: officer, window: Self.all)
      #expect(sent.rows.map(\.id) == [reference(file, 1)])
      #expect(sent.total == 1)
    }
  }

  @Test("a reading by somebody else leaves the news unread in an index that is built anew, too")
  func rebuiltAfterOthersReading() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    try note(readingOf: 100_001, by: Self.researcher, at: 21, in: index)
    try Cases.put([try file(100_001, ["2026-11-02"], firstCommit: 10)], into: index)
    #expect(try news(index) == [reference(100_001, 1)])
  }

  @Test("an index that learns of the readings first, as one that is built anew, tells the same")
  func rebuilt() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    try note(readingOf: 100_001, by: Cases.reception, at: 21, in: index)
    try note(readingOf: 100_001, by: Cases.reception, at: 15, in: index)
    try note(readingOf: 100_002, by: Cases.reception, at: 12, in: index)
    try Cases.put(
      [try file(100_001, ["2026-11-02"], firstCommit: 10), try file(100_002, ["2026-11-02"], firstCommit: 10)],
      into: index)
    // The answer to the second file is its commit 13.
    #expect(try news(index) == [reference(100_002, 1)])
  }

  @Test("the newest stands first, from a day on, and any window is reached")
  func windows() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    for step in 0..<20 {
      let days = ["2026-11-0\(1 + step % 5)", "2026-11-0\(2 + step % 4)"].sorted()
      try Cases.put([try file(100_001 + step, days, firstCommit: 10 + 10 * step)], into: index)
    }
    let since = try Cases.day("2026-11-03")
    let whole = try news(index, since: "2026-11-03")
    #expect(whole.count == 27)
    #expect(try news(index).count == 40)
    for first in 0...whole.count {
      for count in [1, 5, 40] {
        let window = IndexWindow(first: first, count: count)
        let page = try index.news(of: Cases.reception, since: since, window: window)
        #expect(page.rows.map(\.id) == Array(whole.dropFirst(first).prefix(count)), "\(count) from \(first)")
      }
    }
    let named = try index.news(of: Cases.reception, since: since, window: Self.all, matching: Narrowing("100004"))
    #expect(named.rows.map(\.id.file.value) == [100_004, 100_004] && named.total == 2)
    #expect(try index.news(of: Self.researcher, since: since, window: Self.all).total == 0)
  }
}
