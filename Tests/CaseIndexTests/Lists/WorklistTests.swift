import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Worklists follow from the facts")
struct WorklistTests {
  private static let all = IndexWindow(first: 0, count: 100)

  @Test(
    "a request stands on the list of its stage and on no other",
    arguments: [
      (1, WorkStage.toComplete), (2, .toComplete), (3, .toRefer), (4, .toStudy), (5, .toDecide), (6, .toTell),
      (7, .toDeliver), (8, nil), (9, nil),
    ])
  func stages(_ events: Int, _ stage: WorkStage?) throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد", try Requests.events(upTo: events))], in: folder)
    for other in WorkStage.allCases {
      let page = try index.requests(on: other, window: Self.all)
      #expect(page.rows.map(\.id.text) == (other == stage ? ["100001/1"] : []))
      #expect(page.total == (other == stage ? 1 : 0))
    }
  }

  @Test(
    "typed words narrow a list by name, however it is spelt, and by file number; the count goes with them",
    arguments: [
      ("", [100_001, 100_002, 100_003]), ("احمد", [100_001, 100_003]), ("أحمد فهد", [100_001]), ("زهراني", [100_003]),
      ("100002", [100_002]), ("سعاد", []), ("فهد احمد", [100_001]), ("ahmad", [100_001, 100_003]), ("حمد", []),
      ("٠٢", [100_002]), ("احمد 01", [100_001]), ("0000", [100_001, 100_002, 100_003]),
      ("…", [100_001, 100_002, 100_003]),
    ])
  func narrowed(_ typed: String, _ expected: [Int]) throws {
    let folder = try IndexFolder()
    let files = [(100_001, "أحمد فهد القحطاني"), (100_002, "علي سعد"), (100_003, "أحمد الزهراني")]
    let index = try Cases.index(
      try files.map { try Cases.file($0.0, $0.1, try Requests.events(upTo: 3)) }, in: folder)
    let day = try Cases.day("2026-12-13")
    for page in [
      try index.requests(on: .toRefer, window: Self.all, matching: Narrowing(typed)),
      try index.requestsDue(by: day, window: Self.all, matching: Narrowing(typed)),
    ] {
      #expect(page.rows.map(\.id.file.value) == expected)
      #expect(page.total == expected.count)
    }
    let last = try index.requests(on: .toRefer, window: IndexWindow(first: 1, count: 5), matching: Narrowing("احمد"))
    #expect(last.rows.map(\.id.file.value) == [100_003])
    #expect(last.total == 2)
  }

  @Test("a list that is narrowed by a word that came into the register since is narrowed by the new word")
  func narrowedByNewWords() throws {
    let folder = try IndexFolder()
    let events = try Requests.events(upTo: 3)
    let index = try Cases.index([try Cases.file(100_001, "سعد", events)], in: folder)
    func found(_ typed: String) throws -> [Int] {
      try index.requests(on: .toRefer, window: Self.all, matching: Narrowing(typed)).rows.map(\.id.file.value)
    }
    #expect(try found("سعد") == [100_001])
    #expect(try found("سليمان") == [])
    try Cases.put([try Cases.file(100_002, "سليمان", events)], into: index)
    #expect(try found("سليمان") == [100_002])
    #expect(try found("س") == [100_001, 100_002])
  }

  @Test("a rejected request is told and then done; a postponed one waits on its own list")
  func otherOutcomes() throws {
    let folder = try IndexFolder()
    let start = try Requests.events(upTo: 5)
    let rejected = start + [try Requests.decided(.reject, "2026-11-30")]
    let told = rejected + [try Requests.told("2026-12-01")]
    let postponed = start + [try Requests.decided(.postpone, "2026-11-30")]
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد", rejected), try Cases.file(100_002, "فهد", told),
        try Cases.file(100_003, "علي", postponed),
      ], in: folder)
    #expect(try index.requestCounts().filter { $0.value > 0 } == [.toTell: 1, .postponed: 1])
  }

  @Test("where nobody decides and there is no form, an open request waits for delivery")
  func givenDirectly() throws {
    let folder = try IndexFolder()
    let register = try Cases.register(Cases.profile(reply: .none, decider: .nobody, hasRequestForm: false))
    let index = try Cases.index([try Cases.file(100_001, "سعد", [Requests.opened])], in: folder, register: register)
    #expect(try index.requests(on: .toDeliver, window: Self.all).total == 1)
    let done = [Requests.opened, try Requests.delivered("2026-11-22")]
    try Cases.put([try Cases.file(100_001, "سعد", done)], into: index, register: register)
    #expect(try index.requests(on: .toDeliver, window: Self.all).rows == [])
  }

  @Test("complete on 2026-11-22 with fifteen working days: due on 2026-12-13")
  func due() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد", try Requests.events(upTo: 3))], in: folder)
    let row = try #require(try index.requests(on: .toRefer, window: Self.all).rows.first)
    #expect(row.ceiling?.iso == "2026-12-13")
    #expect(row.floor == nil)
    #expect(try index.dueCount(by: Cases.day("2026-12-12")) == 0)
    #expect(try index.dueCount(by: Cases.day("2026-12-13")) == 1)
    #expect(try index.requestsDue(by: Cases.day("2026-12-20"), window: Self.all).rows == [row])
  }

  @Test("a floor presses nobody, and a decision ends what is due")
  func floor() throws {
    let folder = try IndexFolder()
    let register = try Cases.register(Cases.profile(reply: .notBefore(days: 14)))
    let index = try Cases.index(
      [try Cases.file(100_001, "سعد", try Requests.events(upTo: 3))], in: folder, register: register)
    #expect(
      try index.requests([CaseReference(file: FileNumber(100_001), ordinal: 1)]).map(\.floor?.iso) == ["2026-12-06"])
    #expect(try index.dueCount(by: Cases.day("2030-01-01")) == 0)
    let decided = try Cases.file(100_002, "علي", try Requests.events(upTo: 6))
    try Cases.put([decided], into: index)
    #expect(try index.dueCount(by: Cases.day("2030-01-01")) == 0)
    #expect(try index.requests(on: .toTell, window: Self.all).rows.map(\.ceiling?.iso) == ["2026-12-13"])
  }

  @Test("while completeness is lost the clock stands still; afterwards the pause is not counted")
  func pause() throws {
    let folder = try IndexFolder()
    let start = try Requests.events(upTo: 3) + [try Requests.incomplete("2026-11-24")]
    let index = try Cases.index([try Cases.file(100_001, "سعد", start)], in: folder)
    #expect(try index.requests(on: .toComplete, window: Self.all).rows.map(\.ceiling) == [nil])
    #expect(try index.dueCount(by: Cases.day("2030-01-01")) == 0)
    // Paused from Tuesday 24 to Thursday 26 November, the day of return included: three working days later than without.
    try Cases.put([try Cases.file(100_001, "سعد", start + [try Requests.complete("2026-11-26")])], into: index)
    let resumed = try index.requests(on: .toRefer, window: Self.all).rows.map(\.ceiling?.iso)
    #expect(resumed == ["2026-12-16"])
  }

  @Test("a holiday added to the calendar moves what is due, without the files being read again")
  func recomputed() throws {
    let folder = try IndexFolder()
    let pauses =
      try Requests.events(upTo: 3) + [try Requests.incomplete("2026-11-24"), try Requests.complete("2026-11-26")]
    let files = [
      try Cases.file(100_001, "سعد", try Requests.events(upTo: 3)), try Cases.file(100_002, "علي", pauses),
      try Cases.file(100_003, "فهد", try Requests.events(upTo: 9)),
    ]
    let index = try Cases.index(files, in: folder)
    let closure = Holiday(first: try Cases.day("2026-12-01"), days: 2, name: HolidayName(ar: "إجازة", en: "closure"))
    let changed = try Cases.register(holidays: [closure])
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { try $0.recomputeWindows(in: changed) }
    let moved = try index.requests(on: .toRefer, window: Self.all).rows.map(\.ceiling?.iso)
    #expect(moved == ["2026-12-15", "2026-12-20"])
    let fresh = try IndexFolder()
    let rebuilt = try Cases.index(files, in: fresh, register: changed)
    #expect(
      try rebuilt.requests(on: .toRefer, window: Self.all) == index.requests(on: .toRefer, window: Self.all))
    #expect(
      try rebuilt.requestsDue(by: Cases.day("2030-01-01"), window: Self.all)
        == index.requestsDue(by: Cases.day("2030-01-01"), window: Self.all))
  }

  @Test("a long worklist has the longest waiting first and every window right")
  func windows() throws {
    let folder = try IndexFolder()
    let files = try (0..<40).map { offset in
      let day = try Cases.day("2026-11-01").adding(days: 39 - offset).iso
      return try Cases.file(
        100_001 + offset, "سعد", [Requests.opened, try Requests.submitted(day), try Requests.complete(day)])
    }
    let index = try Cases.index(files, in: folder)
    let expected = (0..<40).map { 100_040 - $0 }
    for first in [0, 5, 19, 20, 31, 38, 40, 60] {
      let page = try index.requests(on: .toRefer, window: IndexWindow(first: first, count: 4))
      #expect(page.rows.map(\.id.file.value) == Array(expected.dropFirst(first).prefix(4)))
      #expect(page.total == 40)
    }
  }
}
