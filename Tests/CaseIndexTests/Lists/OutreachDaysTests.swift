import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Whoever is to be called is listed from the first day to the last, and no day longer")
struct OutreachDaysTests {
  private static let all = IndexWindow(first: 0, count: 100)

  private func query() throws -> WatchQuery {
    var profile = Cases.profile()
    profile.watch = WatchRule(
      expiryDays: 30, ageLimits: [AgeLimit(age: 18, relations: ["son"])], ageDays: 60, silentMonths: 12)
    return WatchQuery(profile, on: try Cases.day("2026-12-20"))
  }

  private func listed(_ cause: OutreachCause, among files: [BeneficiaryFile]) throws -> [Int] {
    let folder = try IndexFolder()
    let index = try Cases.index(files, in: folder)
    let page = try index.outreach(query(), cause: cause, window: Self.all)
    #expect(page.total == page.rows.count)
    return page.rows.map(\.file.value)
  }

  @Test("an identity paper that expires within thirty days, or did within the last thirty")
  func papers() throws {
    let days = ["2026-11-19", "2026-11-20", "2027-01-19", "2027-01-20"]
    let files = try days.enumerated().map { place, day in
      var facts = try Cases.facts("سعد")
      facts.identityExpiry = try Cases.day(day)
      return try Cases.file(100_001 + place, facts)
    }
    #expect(try listed(.expiringDocument, among: files) == [100_002, 100_003])
  }

  @Test("a son who comes of age within sixty days, or did within the last sixty")
  func ages() throws {
    let births = ["2008-10-20", "2008-10-21", "2009-02-18", "2009-02-19"]
    let files = try births.enumerated().map { place, day in
      var facts = try Cases.facts("سعد")
      facts.dependants = [
        Dependant(
          id: 1, name: "زياد", relation: "son", sex: nil,
          birth: BirthDate(date: try Cases.day(day), toldInHijri: false), identity: nil)
      ]
      return try Cases.file(100_001 + place, facts)
    }
    #expect(try listed(.ageLimit, among: files) == [100_002, 100_003])
  }

  @Test("a file in which nothing was done for a year, until it rested for two")
  func silence() throws {
    let days = ["2024-12-19", "2024-12-20", "2025-12-20", "2025-12-21"]
    let files = try days.enumerated().map { place, day in
      try Cases.file(100_001 + place, try Cases.facts("سعد"), on: day)
    }
    #expect(try listed(.silentFile, among: files) == [100_002, 100_003])
  }

  @Test("a contact task stands beside the reason that it was opened for, with the person of its file and nobody else")
  func tasks() throws {
    var facts = try Cases.facts("سعد")
    facts.identityExpiry = try Cases.day("2026-12-24")
    let index = try Cases.index(
      [try Cases.file(100_001, facts), try Cases.file(100_002, facts)], in: try IndexFolder())
    func expect(_ tasks: [Int?], _ count: Int) throws {
      for order in [OutreachOrder.day, .name] {
        let page = try index.outreach(query(), cause: .expiringDocument, order: order, window: Self.all)
        #expect(page.rows.map(\.file.value) == [100_001, 100_002])
        #expect(page.rows.map(\.task) == tasks)
      }
      #expect(try index.outreachCount(query()) == count)
    }
    try expect([nil, nil], 2)
    try call(100_002, about: .silentFile, matter: 1, into: index)
    try expect([nil, nil], 2)
    try call(100_001, about: .expiringDocument, matter: 2, into: index)
    try expect([2, nil], 1)
  }

  private func call(_ file: Int, about cause: OutreachCause, matter number: Int, into index: RegisterIndex) throws {
    let id = MatterID(number, file: FileNumber(file))
    let facts: MatterFacts = ["topic": .init(cause.rawValue), "cause": .init(cause.rawValue)]
    let opened = RecordedEvent(
      number: number, stream: id.stream, at: Moment(try Cases.day("2026-12-10"), in: .riyadh),
      officer: Cases.reception, clauses: [],
      event: .matter(MatterEvent(.outreach, MatterPlan.openingName, facts)))
    let matter = try #require(Matter(id: id, events: [opened]))
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { try $0.put(matter: matter) }
  }

  @Test("who was called within six months is not called again")
  func called() throws {
    #expect(try query().calledSince == Cases.day("2026-06-20"))
  }
}
