import Calendars
import CaseIndex
import Casework
import Testing

@Suite("The register as a list")
struct FileListTests {
  private static let names = [
    "يوسف", "أحمد", "باسم", "هدى", "احمد", "تركي", "عبد الله", "عبدالعزيز", "زياد", "ابراهيم",
  ]

  private func index(in folder: IndexFolder) throws -> RegisterIndex {
    let files = try Self.names.enumerated().map { offset, name in
      try Cases.file(100_001 + offset, try Cases.facts(name, category: offset.isMultiple(of: 2) ? "widow" : "orphan"))
    }
    return try Cases.index(files, in: folder)
  }

  @Test("names stand in the order of the Arabic alphabet, however they are spelled")
  func byName() throws {
    let folder = try IndexFolder()
    let page = try index(in: folder).files(by: .name, window: IndexWindow(first: 0, count: 20))
    #expect(
      page.rows.map(\.name)
        == ["ابراهيم", "أحمد", "احمد", "باسم", "تركي", "زياد", "عبدالعزيز", "عبد الله", "هدى", "يوسف"])
    #expect(page.total == 10)
  }

  @Test("every window of every order is the same part of the whole list")
  func windows() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    for order in FileOrder.allCases {
      for category in [nil, "widow", "nobody"] {
        let whole = try index.files(by: order, category: category, window: IndexWindow(first: 0, count: 100)).rows
        #expect(whole.count == (category == nil ? 10 : category == "widow" ? 5 : 0))
        for first in 0...11 {
          let page = try index.files(by: order, category: category, window: IndexWindow(first: first, count: 3))
          #expect(page.rows == Array(whole.dropFirst(first).prefix(3)), "\(order) from \(first)")
          #expect(page.total == whole.count)
        }
      }
    }
  }

  @Test("newest and number are each other's reverse")
  func byNumber() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let window = IndexWindow(first: 1, count: 2)
    #expect(try index.files(by: .newest, window: window).rows.map(\.id.value) == [100_009, 100_008])
    #expect(try index.files(by: .number, window: window).rows.map(\.id.value) == [100_002, 100_003])
  }

  @Test(
    "a letter leads to the first name that begins with it",
    arguments: [("ا", 0), ("أح", 1), ("ع", 6), ("هد", 8), ("ي", 9), ("ب", 3)])
  func jump(_ letters: String, _ index: Int) throws {
    let folder = try IndexFolder()
    #expect(try self.index(in: folder).firstIndex(startingWith: letters) == index)
  }

  @Test("a letter in one category counts that category alone")
  func jumpInCategory() throws {
    let folder = try IndexFolder()
    #expect(try index(in: folder).firstIndex(startingWith: "هد", category: "orphan") == 4)
  }

  @Test("the files changed last and the visits still open")
  func recent() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let arrived = Moment(try Cases.day("2026-11-22"), minutesOfDay: 600, in: .riyadh)
    let visit = CaseEvent.visit(.opened(VisitOpened(visit: 1, channel: "visit", purpose: "asks", arrivedAt: arrived)))
    try Cases.put([try Cases.file(100_003, try Cases.facts("باسم"), [visit], firstCommit: 50)], into: index)
    #expect(try index.recentFiles(count: 1).map(\.id.value) == [100_003])
    #expect(try index.openVisits(count: 5).map(\.name) == ["باسم"])
    let closing = CaseEvent.visit(.closed(VisitClosed(visit: 1, gate: .nothingMissing)))
    try Cases.put([try Cases.file(100_003, try Cases.facts("باسم"), [visit, closing], firstCommit: 50)], into: index)
    #expect(try index.openVisits(count: 5).isEmpty)
  }
}
