import CaseLedger
import Testing

@Suite("Tampering that the chain alone shows")
struct ChainTests {
  private static let commitCount = 20

  /// The lines of a log of twenty commits, the header first.
  private func lines() throws -> [ArraySlice<UInt8>] {
    let disk = try disk(withCommits: Self.commitCount)
    return try #require(disk[firstSegment]).split(separator: 0x0A)
  }

  private func report(on lines: some Sequence<ArraySlice<UInt8>>) throws -> VerifyReport {
    let disk = MemoryDisk()
    disk[firstSegment] = lines.flatMap { Array($0) + [0x0A] }
    let report = try open(disk, for: .reading).verify()
    // However the log is shared out among processors, the same is told of it.
    for byteCount in [1, 500, 1_500] {
      #expect(try open(disk, for: .reading, options: .parts(of: byteCount)).verify() == report)
    }
    return report
  }

  @Test("the log as it was written is sound", arguments: [20])
  func untouched(commits: Int) throws {
    let report = try report(on: lines())
    #expect(report.ok)
    #expect(report.commits == commits)
  }

  @Test("a commit that was taken out is missed", arguments: 1..<20)
  func deleted(number: Int) throws {
    var lines = try lines()
    lines.remove(at: number)
    let report = try report(on: lines)
    #expect(report.problem?.cause == .number)
    #expect(report.problem?.number == number)
    #expect(report.problem?.isCorruption == true)
  }

  @Test("two commits that changed places are seen", arguments: 1..<20)
  func exchanged(number: Int) throws {
    var lines = try lines()
    lines.swapAt(number, number + 1)
    #expect(try report(on: lines).problem?.number == number)
  }

  @Test("a commit that was written twice is seen", arguments: 1...20)
  func repeated(number: Int) throws {
    var lines = try lines()
    lines.insert(lines[number], at: number)
    let report = try report(on: lines)
    #expect(report.problem?.cause == .number)
    #expect(report.problem?.number == number + 1)
  }

  @Test("another text in a commit is seen", arguments: 1...20)
  func edited(number: Int) throws {
    var lines = try lines()
    let forged = String(decoding: lines[number], as: UTF8.self).replacing("note \(number)\"", with: "lie! \(number)\"")
    lines[number] = Array(forged.utf8)[...]
    let report = try report(on: lines)
    #expect(report.problem?.cause == .checksum)
    #expect(report.problem?.number == number)
  }

  @Test("a line cut anywhere but at its end is seen", arguments: [1, 7, 20])
  func cut(number: Int) throws {
    let lines = try lines()
    for length in stride(from: 1, to: lines[number].count, by: 7) {
      var shortened = lines
      shortened[number] = lines[number].prefix(length)
      let report = try report(on: shortened)
      #expect(report.problem?.number == number, "cut to \(length)")
    }
  }

  @Test("an empty line, a line of zeros and a line of another log are refused", arguments: 1...20)
  func strangeLines(number: Int) throws {
    let other = try Ledger.create(on: MemoryStorage())
    let stranger = try other.note("note \(number)").line
    for strange in [[], [UInt8](repeating: 0, count: 200), stranger] {
      var lines = try lines()
      lines[number] = strange[...]
      #expect(try report(on: lines).problem?.number == number)
    }
  }

  @Test("a file of zeros behind a log is a torn end, and is kept as evidence")
  func zerosBehind() throws {
    let disk = try disk(withCommits: 3)
    disk[firstSegment]?.append(contentsOf: [UInt8](repeating: 0, count: 4_096))
    let report = try open(disk, for: .reading).verify()
    #expect(report.problem?.isCorruption == false)
    #expect(report.commits == 3)
    #expect(try open(disk).condition == .sound)
    #expect(disk.names.contains { $0.hasPrefix("torn/") && disk[$0]?.count == 4_096 })
  }

  @Test("a segment with its header only is the end of a log that has just turned")
  func headerOnly() throws {
    let disk = try disk(withCommits: 4, options: .segments(of: 1_000))
    let second = try #require(disk["000000000002.jsonl"])
    disk["000000000002.jsonl"] = Array(second.prefix { $0 != 0x0A }) + [0x0A]
    disk.lockNote = []
    let ledger = try open(disk)
    #expect(ledger.condition == .sound)
    #expect(try ledger.verify().ok)
    try ledger.note("in the new segment")
    #expect(try open(disk).notes().count == 4)
  }

  @Test("an empty file under the next segment's name is no end of the log")
  func emptySegment() throws {
    let disk = try disk(withCommits: 3)
    disk["000000000002.jsonl"] = []
    guard case .corrupt(let damage) = try open(disk).condition else {
      Issue.record("an empty segment was taken for one")
      return
    }
    #expect(damage.cause == .header)
    #expect(damage.file == "000000000002.jsonl")
    #expect(damage.number == 4)
  }

  @Test("files that are not the log's are named, and neither read nor touched")
  func strangers() throws {
    let disk = try disk(withCommits: 3)
    for name in ["000000000001.jsonl~", "notes.txt", "2.jsonl", ".000000000001.jsonl.swp"] { disk[name] = [1] }
    let ledger = try open(disk)
    let report = try ledger.verify()
    #expect(report.ok)
    #expect(report.strangers == [".000000000001.jsonl.swp", "000000000001.jsonl~", "2.jsonl", "notes.txt"])
    #expect(disk["notes.txt"] == [1])
  }

  @Test("verification waits for nobody: a line that is being written ends it, and what stands before it is sound")
  func writerAtWork() throws {
    let disk = try disk(withCommits: 3)
    let ledger = try open(disk)
    let writer = MemoryStorage(disk: disk)
    #expect(try writer.tryLock())
    _ = try writer.append(Array(#"{"c":"00000000","h":"#.utf8), to: firstSegment)
    let report = try ledger.verify()
    #expect(report.ok)
    #expect(report.commits == 3)
    writer.unlock()
    #expect(try ledger.verify().problem?.cause == .unfinished)
  }
}
