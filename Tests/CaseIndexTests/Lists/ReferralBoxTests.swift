import Calendars
@testable import CaseIndex
import Casework
import Testing

@Suite("Referrals reach those who can act on them")
struct ReferralBoxTests {
  private static let all = IndexWindow(first: 0, count: 100)
  private static let units = ["aid", "health"]

  private static func officer(_ id: String, _ roles: Set<Role>, unit: String? = nil) -> Officer {
    Officer(id: OfficerID(rawValue: id), name: id, roles: roles, unit: unit)
  }

  private static let officers =
    Role.allCases.map { officer($0.rawValue, [$0]) }
    + [officer("researcher.aid", [.researcher], unit: "aid"), officer("health", [.liaison], unit: "health")]

  private static func referrals() throws -> [CaseEvent] {
    let targets: [ReferralTarget] = [
      .researchers, .officer(OfficerID(rawValue: "researcher")), .unit("aid"), .unit("health"), .outsideBody("court"),
      .researchers,
    ]
    let sent = try targets.enumerated().map {
      try Requests.referred(to: $0.element, purpose: .other, id: $0.offset + 1)
    }
    return sent + [.referral(.accepted(ReferralStep(referral: 6)))]
  }

  @Test("an inbox holds exactly what the domain says the officer can act on", arguments: officers)
  func inboxIsTheRule(_ officer: Officer) throws {
    let folder = try IndexFolder()
    let file = try Cases.file(100_001, "سعد", [Requests.opened] + (try Self.referrals()))
    let index = try Cases.index([file], in: folder)
    let expected = file.referrals.filter { $0.isAddressed(to: officer) }.map(\.id)
    let page = try index.inbox(of: officer, window: Self.all)
    #expect(page.rows.map(\.id.ordinal) == expected)
    #expect(page.total == expected.count)
    #expect(try index.inboxCount(of: officer) == expected.count)
  }

  @Test(
    "typed words narrow both boxes by name and file number",
    arguments: [("", [100_001, 100_002]), ("فهد", [100_002]), ("100001", [100_001]), ("سعاد", [])])
  func narrowed(_ typed: String, _ expected: [Int]) throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      try [(100_001, "سعد علي"), (100_002, "فهد علي")].map {
        try Cases.file($0.0, $0.1, [Requests.opened, try Requests.referred()])
      }, in: folder)
    let inbox = try index.inbox(of: Self.officer("one", [.researcher]), window: Self.all, matching: Narrowing(typed))
    for page in [inbox, try index.outbox(of: Cases.reception, window: Self.all, matching: Narrowing(typed))] {
      #expect(page.rows.map(\.id.file.value) == expected)
      #expect(page.total == expected.count)
    }
  }

  @Test("the most urgent stands first, and what is late is counted by day")
  func urgency() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد", [Requests.opened, try Requests.referred()]),
        try Cases.file(100_002, "فهد", [Requests.opened, try Requests.referred(due: "2026-12-10")]),
        try Cases.file(100_003, "علي", [Requests.opened, try Requests.referred(due: "2026-12-01")]),
      ], in: folder)
    let researcher = Self.officer("researcher", [.researcher])
    let page = try index.inbox(of: researcher, window: IndexWindow(first: 1, count: 2))
    #expect(page.rows.map(\.name) == ["فهد", "سعد"])
    #expect(page.rows.map(\.due?.iso) == ["2026-12-10", nil])
    #expect(page.total == 3)
    #expect(try index.inboxCount(of: researcher, dueBefore: Cases.day("2026-12-02")) == 1)
  }

  @Test("the outbox keeps what ended behind what is open; the inbox drops it")
  func ended() throws {
    let folder = try IndexFolder()
    let returned = CaseEvent.referral(.returned(ReferralReasoned(referral: 1, words: "not mine")))
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد", [Requests.opened, try Requests.referred(due: "2026-12-01"), returned]),
        try Cases.file(100_002, "فهد", [Requests.opened, try Requests.referred()]),
      ], in: folder)
    let outbox = try index.outbox(of: Cases.reception, window: Self.all)
    #expect(outbox.rows.map(\.name) == ["فهد", "سعد"])
    #expect(outbox.rows.map(\.stage) == [.sent, .returned])
    #expect(outbox.total == 2)
    #expect(try index.outboxCount(of: Cases.reception) == 1)
    #expect(try index.inboxCount(of: Self.officer("researcher", [.researcher])) == 1)
    #expect(try index.outbox(of: OfficerID(rawValue: "other"), window: Self.all).rows.isEmpty)
  }
}
