import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Words narrow the lists of matters")
struct NarrowedMattersTests {
  private static let all = IndexWindow(first: 0, count: 100)

  /// Complaints of two people and of somebody without a file.
  private func index(in folder: IndexFolder) throws -> RegisterIndex {
    let index = try Cases.index(
      [try Cases.file(100_001, "أحمد فهد القحطاني"), try Cases.file(100_002, "علي سعد")], in: folder)
    let complaints: [(file: Int?, about: String)] = [
      (100_001, "تأخر الرد على الطلب"), (100_002, "معاملة أحمد في الاستقبال"), (nil, "الموقع مغلق"),
    ]
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
      for (place, complaint) in complaints.enumerated() {
        let id = MatterID(7 + place, file: complaint.file.map(FileNumber.init))
        let opened = RecordedEvent(
          number: 7 + place, stream: id.stream, at: Moment(try Cases.day("2026-12-01"), in: .riyadh),
          officer: Cases.reception, clauses: [],
          event: .matter(MatterEvent(.complaint, MatterPlan.openingName, ["words": complaint.about])))
        try batch.put(matter: try #require(Matter(id: id, events: [opened])))
      }
    }
    return index
  }

  @Test(
    "each word stands in the title or in the name of the file, or is the matter's number or a part of the file's",
    arguments: [
      ("", [9, 8, 7]), ("احمد", [8, 7]), ("أحمد الرد", [7]), ("ahmad", [7]), ("مغلق", [9]), ("غلق", [9]), ("8", [8]),
      ("100002", [8]), ("02", [8]), ("سليمان", []), ("…", [9, 8, 7]),
    ])
  func narrowed(_ typed: String, _ expected: [Int]) throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    let query = MatterQuery(kinds: [.complaint, .opinion], narrowing: Narrowing(typed))
    let page = try index.matters(query, window: Self.all)
    #expect(page.rows.map(\.id.number) == expected)
    #expect(page.total == expected.count)
    let second = try index.matters(query, window: IndexWindow(first: 1, count: 1))
    #expect(second.rows.map(\.id.number) == Array(expected.dropFirst().prefix(1)))
    #expect(second.total == expected.count)
  }

  @Test("those of one file alone, narrowed and not")
  func ofOneFile() throws {
    let folder = try IndexFolder()
    let index = try index(in: folder)
    func numbers(_ text: String) throws -> [Int] {
      let query = MatterQuery(kinds: [.complaint], file: FileNumber(100_002), narrowing: Narrowing(text))
      return try index.matters(query, window: Self.all).rows.map(\.id.number)
    }
    #expect(try numbers("") == [8])
    #expect(try numbers("معاملة") == [8])
    #expect(try numbers("الرد") == [])
  }
}
