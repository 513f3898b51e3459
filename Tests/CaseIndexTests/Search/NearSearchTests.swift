import CaseIndex
import Casework
import Testing

@Suite("Names that differ by a letter are offered behind those that fit")
struct NearSearchTests {
  private func near(_ typed: String, among names: [String], limit: Int = 50) throws -> (exact: [Int], near: [Int]) {
    let folder = try IndexFolder()
    let files = try names.enumerated().map { try Cases.file(100_001 + $0.offset, $0.element) }
    let index = try Cases.index(files, in: folder)
    let found = try index.search(SearchQuery(text: typed, limit: limit))
    return (found.rows.map(\.id.value), found.nearRows.map(\.id.value))
  }

  @Test(
    "one letter too many, one missing, one for another, or two in each other's place",
    arguments: ["القحطااني", "القحطني", "القحظاني", "القحاطني", "قحطانى خالد", "خلاد القحطاني"])
  func oneLetter(typed: String) throws {
    let found = try near(typed, among: ["خالد سعد القحطاني", "نورة علي الحربي"])
    #expect(found.near + found.exact == [100_001])
  }

  @Test("what fits stands alone among the rows, and what is near comes apart from it")
  func apart() throws {
    let found = try near("سالم", among: ["سليم علي الحربي", "سالم علي الحربي", "مسالم علي الحربي", "فهد علي الحربي"])
    #expect(found.exact == [100_002])
    #expect(found.near == [100_003])
  }

  @Test("two letters are too many, and short words have no near ones", arguments: ["القحطييي", "سعد", "فه"])
  func tooFar(typed: String) throws {
    #expect(try near(typed, among: ["خالد سعيد القحطاني"]).near == [])
  }

  @Test("where enough names fit, nothing near is offered")
  func enough() throws {
    #expect(try near("سالم", among: ["سالم علي", "سالم سعد", "مسالم علي"], limit: 2).near == [])
  }

  @Test("near misses keep to the filters")
  func filtered() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "خالد سعد القحطاني")], in: folder)
    let category = try Cases.facts("خالد سعد القحطاني").category
    #expect(try index.search(SearchQuery(text: "القحطني", limit: 9, category: category)).nearRows.count == 1)
    #expect(try index.search(SearchQuery(text: "القحطني", limit: 9, category: category + "x")).nearRows.isEmpty)
    #expect(try index.search(SearchQuery(text: "القحطني", limit: 9, status: .withDecider)).nearRows.isEmpty)
  }

  @Test("an officer's files are those of open referrals that lie with that officer, by name and by number")
  func officer() throws {
    let folder = try IndexFolder()
    let nasser = OfficerID(rawValue: "nasser")
    let events = try [Requests.opened, Requests.referred(to: .officer(nasser))]
    let index = try Cases.index(
      [try Cases.file(100_001, "خالد القحطاني", events), try Cases.file(100_002, "خالد الحربي", [Requests.opened])],
      in: folder)
    for typed in ["خالد", "10000", "القحطني"] {
      let found = try index.search(SearchQuery(text: typed, limit: 9, officer: nasser))
      #expect((found.rows + found.nearRows).map(\.id.value) == [100_001], "\(typed)")
    }
    #expect(try index.search(SearchQuery(text: "خالد", limit: 9, officer: Cases.reception)).total == 0)
    #expect(try index.search(SearchQuery(text: "خالد", limit: 9)).total == 2)
  }
}
