import Calendars
@testable import CaseIndex
import Casework
import GRDB
import Testing

@Suite("Figures that are kept equal figures that are counted anew")
struct FigureTests {
  private func figures(_ index: RegisterIndex) throws -> Set<String> {
    try index.read { database in
      let sql = "SELECT measure, day, part, result, count, total FROM figure WHERE count != 0 OR total != 0"
      return Set(
        try Row.fetchAll(database, sql: sql).map { row in
          row.databaseValues.map { String(describing: $0) }.joined(separator: " ")
        })
    }
  }

  private func visited(_ day: String, channel: String) throws -> [CaseEvent] {
    let arrived = Moment(try Cases.day(day), minutesOfDay: 480, in: .riyadh)
    return [
      .visit(.opened(VisitOpened(visit: 1, channel: channel, purpose: "ask", arrivedAt: arrived))),
      .visit(.closed(VisitClosed(visit: 1, gate: .nothingMissing))),
    ]
  }

  private func matter(_ number: Int, of file: Int, _ kind: MatterKind, _ facts: MatterFacts) throws -> Matter {
    let id = MatterID(number, file: FileNumber(file))
    let opened = RecordedEvent(
      number: number, stream: id.stream, at: Moment(try Cases.day("2026-12-03"), in: .riyadh), officer: Cases.reception,
      clauses: [], event: .matter(MatterEvent(kind, MatterPlan.openingName, facts)))
    return try #require(Matter(id: id, events: [opened]))
  }

  private func put(_ matters: [Matter], into index: RegisterIndex) throws {
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
      for matter in matters { try batch.put(matter: matter) }
    }
  }

  @Test("after every change of stage, category, sex, void and purge, as if the index were built of what is there")
  func always() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    var files: [Int: BeneficiaryFile] = [:]
    for step in 0..<40 {
      let number = 100_001 + step * 7 % 12
      var facts = try Cases.facts("سعد", category: "c\(step % 4)")
      facts.sex = step.isMultiple(of: 3) ? .female : .male
      facts.nationality = step.isMultiple(of: 2) ? "SA" : nil
      let void = step.isMultiple(of: 9) ? [CaseEvent.file(.voided(FileVoided(reason: "twice")))] : []
      let visits = step.isMultiple(of: 2) ? try visited("2026-10-28", channel: "visit") : []
      let file = try Cases.file(number, facts, try Requests.events(upTo: step % 10) + visits + void)
      files[number] = file
      try Cases.put([file], into: index)
      let rebuilt = try Cases.index(files.values.sorted { $0.id.value < $1.id.value }, in: try IndexFolder())
      #expect(try figures(index) == figures(rebuilt), "after step \(step)")
    }
    #expect(try figures(index).count > 10)
    for number in files.keys { try index.purge(file: FileNumber(number)) }
    #expect(try figures(index) == [])
  }

  @Test("a span of years is the sum of its days, wherever in a month it begins and ends, after rebuilding, too")
  func spans() throws {
    let files = try (0..<24).map { step in
      let day = "20\(24 + step / 12)-\(step % 12 < 9 ? "0" : "")\(1 + step % 12)-\(10 + step % 19)"
      return try Cases.file(100_001 + step, try Cases.facts("سعد"), [Requests.opened], on: day)
    }
    let built = try Cases.index(files, in: try IndexFolder())
    let grown = try Cases.index([], in: try IndexFolder())
    for file in files { try Cases.put([file], into: grown) }
    // A file that is put again takes what was counted out and counts it anew.
    try Cases.put(
      [try Cases.file(100_001, try Cases.facts("سعد", category: "orphan"), [Requests.opened], on: "2024-01-10")],
      into: grown)
    try Cases.put([files[0]], into: grown)
    let edges = try [
      "2023-12-31", "2024-01-01", "2024-01-10", "2024-02-29", "2024-07-31", "2025-01-01", "2025-12-28", "2025-12-31",
    ]
    .map(Cases.day)
    for index in [built, grown] {
      for first in edges {
        for last in edges where last >= first {
          let opened = files.filter { (first...last).contains($0.registeredAt.day(in: .riyadh)) }
          let sums = try index.figures(.category, in: first...last)
          #expect(sums.map(\.count) == (opened.isEmpty ? [] : [opened.count]), "\(first.iso) to \(last.iso)")
          let months = try index.monthlyFigures(.category, in: first...last).mapValues {
            $0.reduce(0) { $0 + $1.count }
          }
          let expected = Dictionary(grouping: opened) { $0.registeredAt.day(in: .riyadh).startOfMonth }.mapValues(
            \.count)
          #expect(months == expected, "\(first.iso) to \(last.iso)")
        }
      }
    }
  }

  @Test("a stage counts its days on the day on which it ended, and a refusal carries its reason")
  func literal() throws {
    let folder = try IndexFolder()
    var facts = try Cases.facts("سعد")
    facts.sex = .female
    let file = try Cases.file(100_001, facts, try Requests.events(upTo: 8) + visited("2026-11-01", channel: "phone"))
    let index = try Cases.index([file], in: folder)
    let day = try Cases.day("2026-11-22")
    let until = try Cases.day("2026-12-31")
    #expect(
      try index.figures(.stage, in: day...until) == [
        FigureSum(part: "completing", result: "", count: 1, total: 21),
        FigureSum(part: "deciding", result: "", count: 1, total: 8),
        FigureSum(part: "delivering", result: "", count: 1, total: 1),
        FigureSum(part: "telling", result: "", count: 1, total: 1),
      ])
    let first = try Cases.day("2026-11-01")
    #expect(
      try index.figures(.sex, in: first...until) == [FigureSum(part: "female", result: "accept", count: 1, total: 0)])
    #expect(
      try index.figures(.waiting, in: first...first) == [FigureSum(part: "phone", result: "", count: 1, total: 60)])
    #expect(try index.figures(.waiting, in: day...until) == [])
  }

  @Test("an opinion counts its points, marks its request as asked, and goes with its file")
  func opinions() throws {
    let folder = try IndexFolder()
    let file = try Cases.file(100_001, try Cases.facts("سعد"), try Requests.events(upTo: 8))
    let index = try Cases.index([file], in: folder)
    let year = try Cases.day("2026-01-01")...Cases.day("2026-12-31")
    let everything = IndexWindow(first: 0, count: 10)
    #expect(try index.unasked(since: year.lowerBound, window: everything).rows.map(\.id.text) == ["100001/1"])
    let said: MatterFacts = ["given": "given", "procedure": "4", "provider": "5", "request": "1"]
    try put([matter(1, of: 100_001, .opinion, said)], into: index)
    #expect(try index.unasked(since: year.lowerBound, window: everything).total == 0)
    try Cases.put([file], into: index)
    #expect(try index.unasked(since: year.lowerBound, window: everything).total == 0)
    #expect(
      try index.figures(.procedure, in: year) == [FigureSum(part: "", result: "given", count: 1, total: 4)])
    try index.purge(file: FileNumber(100_001))
    #expect(try index.figures(.provider, in: year) == [])
  }
}
