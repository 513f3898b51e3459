import CaseIndex
import Casework
import Testing

@Suite("Where very many names fit, the newest files are looked at")
struct DenseSearchTests {
  /// A register whose numbers lie two thousand apart: as wide as one of six hundred thousand files.
  private func register(_ name: (Int) -> String, in folder: IndexFolder) throws -> RegisterIndex {
    try Cases.index((0..<300).map { try Cases.file(100_001 + 2_000 * $0, name($0)) }, in: folder)
  }

  @Test("one word's files are counted whole, though the rows are full soon")
  func oneWord() throws {
    let folder = try IndexFolder()
    let index = try register({ _ in "سعد علي" }, in: folder)
    let found = try index.search(SearchQuery(text: "سعد", limit: 2))
    #expect(found.rows.map(\.id.value) == [698_001, 696_001])
    #expect(found.total == 300)
    #expect(found.isCountExact)
  }

  @Test("several words are counted among the newest fifty thousand numbers once nothing older can come first")
  func severalWords() throws {
    let folder = try IndexFolder()
    let index = try register({ _ in "سعد علي" }, in: folder)
    let found = try index.search(SearchQuery(text: "علي سعد", limit: 2))
    #expect(found.rows.map(\.id.value) == [698_001, 696_001])
    #expect(found.total == 26)
    #expect(!found.isCountExact)
  }

  @Test("as long as an older file could come first, a quarter of a million numbers are looked at")
  func betterOlder() throws {
    let folder = try IndexFolder()
    let index = try register({ $0 == 200 ? "سعد علي" : "فهد علي سعد" }, in: folder)
    let found = try index.search(SearchQuery(text: "علي سعد", limit: 2))
    #expect(found.rows.map(\.id.value) == [500_001, 698_001])
    #expect(found.total == 127)
    #expect(!found.isCountExact)
  }

  @Test("a number beside the words makes no count of the newest files one of all")
  func numberBesideWords() throws {
    let folder = try IndexFolder()
    let files = try (0..<300).map { place in
      try Cases.file(100_001 + 2_000 * place, try Cases.facts("سعد علي", mobile: "0551234\(100 + place)"))
    }
    let found = try Cases.index(files, in: folder).search(SearchQuery(text: "0551234 سعد", limit: 2))
    #expect(found.rows.map(\.id.value) == [698_001, 696_001])
    #expect(found.total == 26)
    #expect(!found.isCountExact)
  }

  @Test("where few fit, every file is looked at, however old")
  func few() throws {
    let folder = try IndexFolder()
    let index = try register({ $0 < 3 ? "سعد علي" : "فهد خالد" }, in: folder)
    let found = try index.search(SearchQuery(text: "علي سعد", limit: 50))
    #expect(found.rows.map(\.id.value) == [104_001, 102_001, 100_001])
    #expect(found.total == 3)
    #expect(found.isCountExact)
  }

  @Test("a filter by category or stage looks as far as it has to")
  func filtered() throws {
    let folder = try IndexFolder()
    let files = try (0..<300).map { place in
      let facts = try Cases.facts("سعد علي", category: place == 1 ? "orphan" : "widow")
      return try Cases.file(100_001 + 2_000 * place, facts, place == 2 ? try Requests.events(upTo: 3) : [])
    }
    let index = try Cases.index(files, in: folder)
    #expect(try Cases.find("سعد", in: index, limit: 2, category: "orphan") == [102_001])
    #expect(try Cases.find("س", in: index, limit: 2, status: .complete) == [104_001])
    #expect(try index.search(SearchQuery(text: "سعد", limit: 2, category: "widow")).total == 26)
  }
}
