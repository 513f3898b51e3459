import CaseIndex
import Casework
import Testing

@Suite("A file that is written again")
struct ChangedRowsTests {
  private func answers(_ index: RegisterIndex) throws -> [String] {
    let all = IndexWindow(first: 0, count: 100)
    var answers = [
      try "\(index.requestsDue(by: Cases.day("2030-01-01"), window: all))",
      try "\(index.outbox(of: Cases.reception, window: all))",
      try "\(index.requestCounts().sorted { $0.key.rawValue < $1.key.rawValue })",
    ]
    for stage in WorkStage.allCases { answers.append(try "\(index.requests(on: stage, window: all))") }
    return answers
  }

  @Test("leaves the rows, and the counts of its lists, that it would have if it had never been written before")
  func sameRows() throws {
    let all = try Requests.events(upTo: 12)
    let (one, other) = (try IndexFolder(), try IndexFolder())
    let growing = try Cases.index([], in: one)
    for count in 0...all.count {
      let file = try Cases.file(100_001, Cases.facts("سعد"), Array(all.prefix(count)))
      try Cases.put([file], into: growing)
      try Cases.put([file], into: growing)
      let fresh = try Cases.index([], in: other)
      try Cases.put([file], into: fresh)
      #expect(try answers(growing) == answers(fresh), "after \(count) events")
    }
  }

  @Test("loses what it no longer holds")
  func loses() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    try Cases.put([try Cases.file(100_001, "سعد", [Requests.opened])], into: index)
    #expect(try index.requestCounts().values.reduce(0, +) == 1)
    try Cases.put([try Cases.file(100_001, "سعد")], into: index)
    #expect(try index.requestCounts().values.reduce(0, +) == 0)
  }
}
