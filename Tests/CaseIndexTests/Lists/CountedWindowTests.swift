import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Any window of a list that is counted by days is reached without stepping over what lies before it")
struct CountedWindowTests {
  private static let everything = IndexWindow(first: 0, count: 1_000)
  private static let director = Officer(id: OfficerID(rawValue: "dana"), name: "Dana", roles: [.director], unit: nil)

  /// Forty files at every stage, their requests and referrals of a few days each, so that many share one.
  /// - Parameter rest: what happened at last in those whose request goes on.
  private func index(in folder: borrowing IndexFolder, with rest: [CaseEvent] = []) throws -> RegisterIndex {
    let index = try Cases.index([], in: folder)
    for step in 0..<60 {
      let number = 100_001 + step * 7 % 40
      let day = "2026-11-0\(1 + step % 5)"
      let due = step.isMultiple(of: 3) ? nil : "2026-12-1\(step % 4)"
      var events = [Requests.opened, try Requests.submitted(day), try Requests.complete(day)]
      events.append(try Requests.referred(to: step.isMultiple(of: 2) ? .researchers : .unit("aid"), due: due))
      if step.isMultiple(of: 4) {
        events += [
          .referral(.completed(ReferralReasoned(referral: 1, words: "studied"))), Requests.waiting(),
          try Requests.decided(.accept, day), try Requests.told(day), try Requests.delivered(day), Requests.closed,
        ]
      } else {
        events += rest
      }
      try Cases.put([try Cases.file(number, try Cases.facts("سعد"), events, on: day)], into: index)
    }
    return index
  }

  private func expectWindows<Row: Equatable>(
    ofLength length: Int, _ list: (IndexWindow) throws -> IndexPage<Row>, _ name: String
  ) throws {
    let whole = try list(Self.everything)
    #expect(whole.rows.count == length, "\(name)")
    #expect(whole.total == length, "\(name)")
    for first in 0...length + 3 {
      for count in [1, 4, 50] {
        let page = try list(IndexWindow(first: first, count: count))
        #expect(page.rows == Array(whole.rows.dropFirst(first).prefix(count)), "\(name), \(count) from \(first)")
        // Behind the end, as of a list that was longer when somebody stood there, it begins at the end.
        #expect(page.first == min(first, length), "\(name), \(count) from \(first)")
        #expect(page.total == length, "\(name)")
      }
    }
  }

  @Test("worklists, what is due, who was not asked")
  func requests() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let counts = try index.requestCounts()
    let study = try #require(counts[.toStudy])
    #expect(study > 10)
    try expectWindows(ofLength: study, { try index.requests(on: .toStudy, window: $0) }, "toStudy")
    let (due, day) = (try index.dueCount(by: Cases.day("2026-11-24")), try Cases.day("2026-11-24"))
    #expect(due > 0 && due < study)
    try expectWindows(ofLength: due, { try index.requestsDue(by: day, window: $0) }, "due")
    let since = try Cases.day("2026-11-02")
    let unasked = try index.unaskedCount(since: since)
    #expect(unasked > 3)
    try expectWindows(ofLength: unasked, { try index.unasked(since: since, window: $0) }, "unasked")
    #expect(try index.unaskedCount(since: Cases.day("2026-11-06")) == 0)
  }

  @Test("the inbox of several keys together, and the outbox with what ended behind what is open")
  func referrals() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let inbox = try index.inboxCount(of: Self.director)
    #expect(inbox > 10)
    try expectWindows(ofLength: inbox, { try index.inbox(of: Self.director, window: $0) }, "inbox")
    #expect(try index.inboxCount(of: Self.director, dueBefore: Cases.day("2026-12-10")) == 0)
    #expect(try index.openReferralCount() == index.outboxCount(of: Cases.reception))
    try expectWindows(ofLength: 40, { try index.outbox(of: Cases.reception, window: $0) }, "outbox")
    let open = try index.outboxCount(of: Cases.reception)
    let whole = try index.outbox(of: Cases.reception, window: Self.everything).rows
    #expect(whole.prefix(open).allSatisfy(\.stage.isOpen) && !whole.dropFirst(open).contains(where: \.stage.isOpen))
  }

  @Test("matters of one kind and of all")
  func matters() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let kinds: [MatterKind] = [.opinion, .outreach, .complaint]
    // Those without a day lie in two stretches of numbers.
    let matters = try (1_010...1_039).map { number in
      let id = MatterID(number, file: FileNumber(100_001))
      let opened = RecordedEvent(
        number: number, stream: id.stream, at: Moment(try Cases.day("2026-12-0\(1 + number % 4)"), in: .riyadh),
        officer: Cases.reception, clauses: [],
        event: .matter(MatterEvent(kinds[number % 3], MatterPlan.openingName, ["given": "given"])))
      return try #require(Matter(id: id, events: [opened]))
    }
    for _ in 0..<2 {
      let mark = try index.mark()
      try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
        for matter in matters { try batch.put(matter: matter) }
      }
    }
    try expectWindows(ofLength: 30, { try index.matters(MatterQuery(kinds: kinds), window: $0) }, "all")
    let undated = try index.matters(MatterQuery(kinds: kinds), window: Self.everything).rows.filter {
      $0.isOpen && $0.due == nil
    }
    #expect(undated.map(\.id.number) == undated.map(\.id.number).sorted(by: >))
    #expect(undated.contains { $0.id.number < 1_024 } && undated.contains { $0.id.number >= 1_024 })
    try expectWindows(ofLength: 10, { try index.matters(MatterQuery(kinds: [.outreach]), window: $0) }, "one kind")
    try expectWindows(ofLength: 0, { try index.matters(MatterQuery(kinds: []), window: $0) }, "none")
  }

  @Test("files in which nothing happened for long, whether what was delivered is kept longer or not")
  func resting() throws {
    let folder = try IndexFolder()
    let rest: [CaseEvent] = [
      .referral(.completed(ReferralReasoned(referral: 1, words: "studied"))),
      .request(.voided(RequestVoided(request: 1, reason: "by mistake"))),
    ]
    let index = try index(in: folder, with: rest)
    let (second, fourth) = (try Cases.day("2026-11-02"), try Cases.day("2026-11-04"))
    try expectWindows(
      ofLength: 24, { try index.files(restingSince: fourth, deliveredBefore: fourth, window: $0) }, "rested")
    try expectWindows(
      ofLength: 20, { try index.files(restingSince: fourth, deliveredBefore: second, window: $0) }, "delivered long ago"
    )
  }

  @Test("files with open work are not kept by their years alone, and stand on no list of those that may go")
  func working() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let fourth = try Cases.day("2026-11-04")
    try expectWindows(
      ofLength: 6, { try index.files(restingSince: fourth, deliveredBefore: fourth, window: $0) }, "rested")
  }

  @Test("what an officer looked at, the newest first")
  func accesses() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    let huda = OfficerID(rawValue: "huda")
    try index.write(from: index.mark(), upTo: Cases.mark(1)) { batch in
      for commit in 1...60 {
        let position = EventPosition(number: commit * 300, segment: 1, offset: commit)
        try batch.addAccess(
          position, in: .readings(FileNumber(100_001)), by: commit.isMultiple(of: 3) ? "reem" : "huda")
      }
    }
    try expectWindows(ofLength: 40, { try index.accesses(by: huda, window: $0) }, "accesses")
    let newest = try index.accesses(by: huda, window: IndexWindow(first: 0, count: 3)).rows.map(\.number)
    #expect(newest == [17_700, 17_400, 16_800])
    #expect(try index.accesses(by: OfficerID(rawValue: "nobody"), window: Self.everything).total == 0)
  }

  @Test("reasons to call on beneficiaries, by their days")
  func outreach() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let query = WatchQuery(Cases.profile(), on: try Cases.day("2028-01-01"))
    try expectWindows(ofLength: 40, { try index.outreach(query, window: $0) }, "outreach")
    #expect(try index.outreachCount(query) == 40)
    #expect(try index.outreachCount(WatchQuery(Cases.profile(), on: Cases.day("2026-12-01"))) == 0)
  }
}
