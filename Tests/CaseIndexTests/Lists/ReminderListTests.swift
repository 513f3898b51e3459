import Calendars
@testable import CaseIndex
import Casework
import Testing

@Suite("What can be reminded of is counted as it is listed")
struct ReminderListTests {
  private static let everything = IndexWindow(first: 0, count: 1_000)
  private let profile = Cases.watchingProfile()

  /// Everything that each of sixty files gives reason to remind of, and the file.
  private func subject(_ step: Int) throws -> (
    facts: FileFacts, events: [CaseEvent], on: String, topics: [MessageTopic]
  ) {
    let registered = step.isMultiple(of: 3) ? "2025-11-0\(1 + step % 5)" : "2026-11-0\(1 + step % 5)"
    var facts = try Cases.facts("سعد")
    var topics: [MessageTopic] = []
    var events: [CaseEvent] = []
    switch step % 4 {
    case 1:
      events = [Requests.opened]
      topics.append(MessageTopic(.missingPapers, request: 1))
    case 2:
      events = try Requests.events(upTo: 6) + [Requests.told("2026-12-0\(1 + step % 9)")]
      topics.append(MessageTopic(.delivery, request: 1))
    case 3:
      events = try Requests.events(upTo: 7) + [Requests.delivered("2026-12-0\(1 + step % 9)")]
      topics.append(MessageTopic(.opinion, request: 1))
    default: break
    }
    if step.isMultiple(of: 5) {
      facts.identityExpiry = try Cases.day("2027-01-0\(1 + step % 7)")
      topics.append(MessageTopic(.expiringDocument, day: facts.identityExpiry))
    }
    if step.isMultiple(of: 6) {
      let birth = try Cases.day("2009-01-\(10 + step % 15)")
      facts.dependants = [
        Dependant(
          id: 1, name: "زياد", relation: "son", sex: nil, birth: BirthDate(date: birth, toldInHijri: false),
          identity: nil)
      ]
      topics.append(MessageTopic(.ageLimit, dependant: 1, day: birth.adding(months: 216)))
    }
    if step.isMultiple(of: 3) { topics.append(MessageTopic(.silentFile, day: try Cases.day(registered))) }
    return (facts, events, registered, topics)
  }

  private func put(_ step: Int, remindedOf topics: [MessageTopic], into index: RegisterIndex) throws {
    let subject = try subject(step)
    let messages = try topics.enumerated().flatMap { try Requests.reminded(of: $0.element, message: $0.offset + 1) }
    let file = try Cases.file(100_001 + step, subject.facts, subject.events + messages, on: subject.on)
    try Cases.put([file], into: index, register: Cases.register(profile))
  }

  private func call(_ file: Int, about topic: String, matter number: Int, into index: RegisterIndex) throws {
    let id = MatterID(number, file: FileNumber(file))
    let opened = RecordedEvent(
      number: number, stream: id.stream, at: Moment(try Cases.day("2026-12-10"), in: .riyadh),
      officer: Cases.reception, clauses: [],
      event: .matter(MatterEvent(.outreach, MatterPlan.openingName, ["topic": .init(topic), "cause": .init(topic)])))
    let matter = try #require(Matter(id: id, events: [opened]))
    #expect(CountedMatter(matter).topic == topic)
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { try $0.put(matter: matter) }
  }

  private func expect(_ expected: [MessageTopic: [Int]], in index: RegisterIndex) throws {
    let query = ReminderQuery(profile, on: try Cases.day("2026-12-20"))
    #expect(query.kinds == ReminderKind.allCases.filter { $0 != .appointment })
    let length = expected.values.reduce(0) { $0 + $1.count }
    let whole = try index.reminders(query, window: Self.everything)
    #expect(whole.total == length)
    let listed = Dictionary(grouping: whole.rows, by: \.topic).mapValues { $0.map(\.file.value).sorted() }
    #expect(listed == expected)
    #expect(try index.reminderCount(query, upTo: 10_000) == length)
    #expect(try index.reminderCount(query, upTo: 3) == min(3, length))
    let places = whole.rows.map { row in
      (ReminderKind.allCases.firstIndex(of: row.kind) ?? -1, row.day.daysSinceEpoch, row.file.value)
    }
    #expect(places.elementsEqual(places.sorted(by: <), by: ==))
    for first in stride(from: 0, through: length, by: 7) {
      for count in [9, 1_000] {
        let page = try index.reminders(query, window: IndexWindow(first: first, count: count))
        #expect(page.rows == Array(whole.rows.dropFirst(first).prefix(count)), "\(count) from \(first)")
        #expect(page.total == length)
      }
    }
    for kind in ReminderKind.allCases {
      let ofKind = try index.reminders(query, kind: kind, window: Self.everything)
      #expect(ofKind.rows == whole.rows.filter { $0.kind == kind })
    }
    // Narrowed by nothing but a word that all bear, it is the same list.
    #expect(try index.reminders(query, window: Self.everything, matching: Narrowing("سعد")) == whole)
  }

  private func topics(among steps: some Sequence<Int>) throws -> [MessageTopic: [Int]] {
    try steps.reduce(into: [:]) { all, step in
      for topic in try subject(step).topics { all[topic, default: []].append(100_001 + step) }
    }
  }

  /// What one file gives reason to remind of on 2026-12-20.
  private func listed(_ facts: FileFacts, _ events: [CaseEvent]) throws -> [MessageTopic] {
    let file = try Cases.file(100_001, facts, events)
    let index = try Cases.index([file], in: try IndexFolder(), register: Cases.register(profile))
    let query = ReminderQuery(profile, on: try Cases.day("2026-12-20"))
    return try index.reminders(query, window: Self.everything).rows.map(\.topic)
  }

  @Test("papers are asked for while some lack; nobody is reminded whose file is to be erased, or is another one now")
  func reasons() throws {
    var facts = try Cases.facts("سعد")
    #expect(try listed(facts, [Requests.opened]) == [MessageTopic(.missingPapers, request: 1)])
    #expect(try listed(facts, [Requests.opened, try Requests.complete("2026-11-22")]) == [])
    let decision = ErasureDecided(
      ground: .personAsked, explanation: "asked", request: nil, earlyReason: nil, mentionCount: 0)
    let over = try Requests.events(upTo: 8)
    #expect(try listed(facts, over) == [MessageTopic(.opinion, request: 1)])
    #expect(try listed(facts, over + [.subject(.erasureDecided(decision))]) == [])
    facts.identityExpiry = try Cases.day("2026-12-24")
    #expect(try listed(facts, []) == [MessageTopic(.expiringDocument, day: facts.identityExpiry)])
    let merged = FileMerged(other: FileNumber(100_002), reason: "one person")
    for event in [SubjectEvent.erasureDecided(decision), .mergedInto(merged)] {
      #expect(try listed(facts, [.subject(event)]) == [])
    }
  }

  @Test("of twins the one is still to be reminded of when the other was")
  func twins() throws {
    var facts = try Cases.facts("سعد")
    let birth = try Cases.day("2009-01-10")
    facts.dependants = [(1, "زياد"), (2, "يزيد")].map { id, name in
      Dependant(
        id: id, name: name, relation: "son", sex: nil, birth: BirthDate(date: birth, toldInHijri: false), identity: nil)
    }
    let topics = [1, 2].map { MessageTopic(.ageLimit, dependant: $0, day: birth.adding(months: 216)) }
    #expect(try listed(facts, []) == topics)
    #expect(try listed(facts, try Requests.reminded(of: topics[0])) == [topics[1]])
  }

  @Test(
    "who was reminded, by a message or by a contact task, is listed no more and counted no more; a rebuilt index agrees"
  )
  func kinds() throws {
    let index = try Cases.index([], in: try IndexFolder())
    for step in 0..<60 { try put(step, remindedOf: [], into: index) }
    try expect(try topics(among: 0..<60), in: index)
    for step in stride(from: 0, to: 60, by: 7) { try put(step, remindedOf: try subject(step).topics, into: index) }
    var expected = try topics(among: (0..<60).filter { !$0.isMultiple(of: 7) })
    try expect(expected, in: index)
    // A message about another day, or another request, is no reminder of this one.
    let other = [MessageTopic(.silentFile, day: try Cases.day("2024-01-01")), MessageTopic(.delivery, request: 9)]
    for step in [3, 6, 9, 10] { try put(step, remindedOf: other, into: index) }
    try expect(expected, in: index)
    try call(100_001 + 3, about: "silentFile", matter: 1, into: index)
    try call(100_001 + 5, about: "expiringDocument", matter: 2, into: index)
    try call(100_001 + 6, about: "ageLimit", matter: 3, into: index)
    for step in [3, 5, 6] {
      let kind: MessageKind = [3: .silentFile, 5: .expiringDocument, 6: .ageLimit][step] ?? .receipt
      for topic in try subject(step).topics where topic.kind == kind {
        expected[topic] = expected[topic]?.filter { $0 != 100_001 + step }
        if expected[topic]?.isEmpty ?? false { expected[topic] = nil }
      }
    }
    try expect(expected, in: index)
  }
}
