import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Acts are counted for their clauses, day by day")
struct EvidenceTests {
  private func act(
    _ clauses: [String], _ kind: String = "visit.opened", by officer: String = "huda", on iso: String,
    minutes: Int = 600, commit: Int
  ) throws -> IndexedAct {
    IndexedAct(
      clauses: clauses, kind: kind, officer: OfficerID(rawValue: officer),
      at: Moment(try Cases.day(iso), minutesOfDay: minutes, in: .riyadh),
      position: EventPosition(number: commit, segment: 1, offset: commit * 100))
  }

  private func index(_ batches: [[IndexedAct]], in folder: IndexFolder) throws -> RegisterIndex {
    let index = try Cases.index([], in: folder)
    for (count, acts) in batches.enumerated() {
      try index.write(from: index.mark(), upTo: Cases.mark(count + 1)) { batch in
        for act in acts { batch.addEvidence(act) }
      }
    }
    return index
  }

  @Test("an act counts for each of its clauses, within the period alone, whichever commits brought it")
  func counted() throws {
    let folder = try IndexFolder()
    let index = try index(
      [
        [
          try act(["R1", "CH"], on: "2026-11-01", commit: 1),
          try act(["R1"], on: "2026-11-01", minutes: 700, commit: 2),
        ],
        [try act(["R1"], on: "2026-11-01", minutes: 720, commit: 3), try act(["R1"], on: "2026-12-01", commit: 4)],
      ], in: folder)
    let november = try Cases.day("2026-11-01")...(try Cases.day("2026-11-30"))
    let evidence = try index.evidence(in: november)
    #expect(evidence.keys.sorted() == ["CH", "R1"])
    #expect(evidence["R1"]?.map(\.count) == [3])
    #expect(evidence["R1"]?.first?.lastAt == Moment(try Cases.day("2026-11-01"), minutesOfDay: 720, in: .riyadh))
    #expect(evidence["CH"]?.map(\.count) == [1])
    #expect(try index.evidence(in: Cases.day("2027-01-01")...Cases.day("2027-12-31")).isEmpty)
  }

  @Test("a span of months is the sum of its days, wherever in a month it begins and ends")
  func spans() throws {
    let folder = try IndexFolder()
    let days = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-14", "2026-02-28", "2026-03-01", "2026-04-15"]
    let index = try index(
      try days.enumerated().map { place, day in
        [
          try act(["R1"], on: day, commit: 2 * place + 1),
          try act(["R1"], on: day, minutes: 660, commit: 2 * place + 2),
        ]
      }, in: folder)
    for first in days.indices {
      for last in first..<days.count {
        let (from, to) = (try Cases.day(days[first]), try Cases.day(days[last]))
        let tally = try #require(try index.evidence(in: from...to)["R1"]?.first)
        #expect(tally.count == 2 * (last - first + 1), "\(from.iso) to \(to.iso)")
        #expect(tally.lastAt == Moment(to, minutesOfDay: 660, in: .riyadh))
        if from.adding(days: 1) < to {
          let inner = try index.evidence(in: from.adding(days: 1)...to.adding(days: -1))["R1"]?.first?.count
          #expect(inner == (last - first > 1 ? 2 * (last - first - 1) : nil), "within \(from.iso) and \(to.iso)")
        }
      }
    }
  }

  @Test("the days of a clause are listed newest first, with where the ledger tells of them, a window at a time")
  func days() throws {
    let folder = try IndexFolder()
    let index = try index(
      [
        [
          try act(["R4"], "request.declarationSigned", on: "2026-11-01", commit: 1),
          try act(["R4"], "request.declarationSigned", by: "reem", on: "2026-11-02", commit: 2),
          try act(["R4"], "request.declarationSigned", on: "2026-11-02", commit: 3),
          try act(["R4"], "request.declarationSigned", on: "2026-11-02", commit: 5),
        ]
      ], in: folder)
    let period = try Cases.day("2026-01-01")...(try Cases.day("2026-12-31"))
    let page = try index.evidenceDays(for: "R4", in: period, window: IndexWindow(first: 0, count: 2))
    #expect(page.total == 3)
    #expect(page.rows.map(\.day.iso) == ["2026-11-02", "2026-11-02"])
    #expect(page.rows.map(\.officer.rawValue) == ["huda", "reem"])
    #expect(page.rows.map(\.count) == [2, 1])
    #expect(page.rows.first?.first == EventPosition(number: 3, segment: 1, offset: 300))
    #expect(page.rows.first?.lastNumber == 5)
    let rest = try index.evidenceDays(for: "R4", in: period, window: IndexWindow(first: 2, count: 2))
    #expect(rest.rows.map(\.day.iso) == ["2026-11-01"])
    #expect(try index.evidenceMonths(for: "R4", in: period) == [Cases.day("2026-11-01"): 4])
  }

  @Test("an act after midnight in Riyadh belongs to the new day, though the day of UTC is still the old one")
  func dayOfTheDesk() throws {
    let folder = try IndexFolder()
    let index = try index([[try act(["R1"], on: "2026-11-02", minutes: 30, commit: 1)]], in: folder)
    let second = try Cases.day("2026-11-02")
    #expect(try index.evidence(in: second...second)["R1"]?.map(\.count) == [1])
  }
}
