import Testing

@testable import CaseLedger

@Suite("What a line says is durable never falls back")
struct DurableMarkTests {
  /// A log whose commits say, each with a sound checksum and hash, that the disk holds everything up to these numbers.
  private func written(saying durable: [Int]) throws -> MemoryDisk {
    let disk = try disk(withCommits: 0)
    let log = try goldenLog()
    let encoder = CommitEncoder(log: log, keyring: nil)
    var hash = LogHash(startOf: log)
    for (place, durable) in durable.enumerated() {
      let number = place + 1
      let draft = CommitDraft(officer: "reception", at: try moment(), records: [.note("note \(number)")])
      let line = try encoder.line(of: draft, number: number, durableNumber: durable, previous: hash)
      hash = line.hash
      disk[firstSegment]?.append(contentsOf: line.bytes)
    }
    return disk
  }

  @Test("lines that bring several commits to the disk at once repeat the number, and are sound")
  func repeated() throws {
    let report = try open(written(saying: [0, 0, 0, 3, 3, 5]), for: .reading).verify()
    #expect(report.ok)
    #expect(report.commits == 6)
  }

  @Test("a line that takes back what an earlier one said is refused, however the log is shared out among processors")
  func fallsBack() throws {
    let disk = try written(saying: [0, 1, 2, 1, 4])
    for options in [LedgerOptions(), .parts(of: 1), .parts(of: 500)] {
      let report = try open(disk, for: .reading, options: options).verify()
      #expect(report.problem?.cause == .durableMark)
      #expect(report.problem?.number == 4)
      #expect(report.problem?.isCorruption == true)
      #expect(report.commits == 3)
    }
  }
}
