import CaseIndex
import Casework
import Testing

@Suite("The best answer stands first")
struct RankingTests {
  @Test("an exact word before a beginning, then the earlier word, then the newer file")
  func order() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد فهد"), try Cases.file(100_002, "سعدون علي"), try Cases.file(100_003, "علي سعد"),
        try Cases.file(100_004, "سعد راشد"), try Cases.file(100_005, "علي سعدي"),
      ], in: folder)
    #expect(try Cases.find("سعد", in: index) == [100_004, 100_001, 100_003, 100_002, 100_005])
  }

  @Test("a name that repeats one word thirty times is found as soon as any other")
  func repeatedWord() throws {
    let folder = try IndexFolder()
    let repeated = Array(repeating: "سعد", count: 30).joined(separator: " ")
    let index = try Cases.index([try Cases.file(100_001, repeated), try Cases.file(100_002, "سعد علي")], in: folder)
    let typed = Array(repeating: "سعد", count: 8).joined(separator: " ")
    #expect(try Cases.find(typed, in: index) == [100_001])
  }

  @Test("the limit cuts the rows and leaves the count whole")
  func limit() throws {
    let folder = try IndexFolder()
    let files = try (1...300).map { try Cases.file(100_000 + $0, $0 == 7 ? "سعد" : "سعدون") }
    let index = try Cases.index(files, in: folder)
    let result = try index.search(SearchQuery(text: "سعد", limit: 3))
    #expect(result.rows.map(\.id.value) == [100_007, 100_300, 100_299])
    #expect(result.total == 300)
    #expect(result.isCountExact)
  }

  @Test("filters by category and by stage hold for names and for numbers")
  func filters() throws {
    let folder = try IndexFolder()
    let orphan = try Cases.facts("سعد علي", identity: "1000000008", category: "orphan")
    let widow = try Cases.facts("سعد خالد", identity: "1001244019", category: "widow")
    let index = try Cases.index(
      [try Cases.file(100_001, orphan), try Cases.file(100_002, widow, try Requests.events(upTo: 3))], in: folder)
    #expect(try Cases.find("سعد", in: index, category: "orphan") == [100_001])
    #expect(try Cases.find("سعد", in: index, category: "none") == [])
    #expect(try Cases.find("سعد", in: index, status: .complete) == [100_002])
    #expect(try Cases.find("100", in: index, category: "widow") == [100_002])
    #expect(try Cases.find("100", in: index, status: .rejected) == [])
  }

  @Test("nothing typed finds nothing", arguments: ["", "   ", "؟", "-"])
  func nothing(_ text: String) throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    #expect(try Cases.find(text, in: index) == [])
  }

  @Test("a corrected name is found and the wrong one is not")
  func corrected() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([try Cases.file(100_001, "سعد علي")], in: folder)
    try Cases.put([try Cases.file(100_001, "سعود علي")], into: index)
    #expect(try Cases.find("سعود", in: index) == [100_001])
    #expect(try Cases.find("سعد", in: index) == [])
  }
}
