import Calendars
import CaseLedger
import Testing

@Suite("Verification")
struct VerifyTests {
  @Test("a whole log is told with its figures and its head")
  func figures() throws {
    let disk = try disk(withCommits: 20)
    let ledger = try open(disk)
    let report = try ledger.verify()
    #expect(report.ok)
    #expect(report.commits == 20)
    #expect(report.events == 20)
    #expect(report.segments == 1)
    #expect(report.byteCount == disk[firstSegment]?.count)
    #expect(report.head == ledger.head.hash)
  }

  @Test(
    "any bit of a log of 20 records flipped is never called clean, and never crashes the reader",
    arguments: [(options: LedgerOptions(), step: 1), (options: .parts(of: 500), step: 11)])
  func everyBit(options: LedgerOptions, step: Int) throws {
    let disk = try disk(withCommits: 20)
    let whole = try #require(disk[firstSegment])
    let note = disk.lockNote
    for bit in stride(from: 0, to: whole.count * 8, by: step) {
      var damaged = whole
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      disk[firstSegment] = damaged
      disk.lockNote = note
      do {
        let ledger = try open(disk, for: .reading, options: options)
        guard case .corrupt = ledger.condition else {
          Issue.record("bit \(bit) opens as \(ledger.condition)")
          return
        }
        #expect(try !ledger.verify().ok, "bit \(bit)")
      } catch let error as LedgerError {
        #expect(error.code == "ledger.damaged", "bit \(bit)")
      }
    }
  }

  @Test("damage below what a resumed ledger has read is found by verification")
  func damageBelowMark() throws {
    let disk = try disk(withCommits: 20)
    let mark = try open(disk).head
    disk[firstSegment]?[600] ^= 4
    let ledger = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), resumingFrom: mark)
    #expect(ledger.condition == .sound)
    let report = try ledger.verify()
    #expect(!report.ok)
    #expect(report.problem?.cause == .checksum)
    #expect(report.commits < 20)
  }

  @Test("a chain computed again behind a changed commit is refused")
  func recomputedChecksum() throws {
    let disk = try disk(withCommits: 3)
    let forged = MemoryDisk()
    let forger = try Ledger.create(on: MemoryStorage(disk: forged), log: try goldenLog())
    for text in ["note 1", "note 2 forged"] { try forger.note(text) }
    let (whole, other) = (try #require(disk[firstSegment]), try #require(forged[firstSegment]))
    let lines = whole.split(separator: 0x0A)
    let forgedLines = other.split(separator: 0x0A)
    disk[firstSegment] = Array([lines[0], lines[1], forgedLines[2], lines[3]].joined(separator: [0x0A])) + [0x0A]
    let ledger = try open(disk, for: .reading)
    let report = try ledger.verify()
    #expect(report.problem?.cause == .chain)
    #expect(report.problem?.number == 3)
  }

  @Test("the progress ends at all bytes")
  func progress() throws {
    let disk = try disk(withCommits: 5)
    var last = (0, 0)
    _ = try open(disk).verify { last = ($0, $1) }
    let byteCount = try #require(disk[firstSegment]?.count)
    #expect(last == (byteCount, byteCount))
  }

  @Test("a log of many segments is told with the same figures as by reading it in order")
  func sideBySide() throws {
    let disk = try disk(withCommits: 40, options: .segments(of: 1_500))
    let ledger = try open(disk)
    let segments = disk.names.filter { $0.hasSuffix(".jsonl") }
    var told: [Int] = []
    let report = try ledger.verify { byteCount, _ in told.append(byteCount) }
    #expect(report.ok)
    #expect(segments.count > 5)
    #expect(report.segments == segments.count)
    #expect(report.commits == 40)
    #expect(report.events == 40)
    #expect(report.head == ledger.head.hash)
    #expect(report.byteCount == segments.reduce(0) { $0 + (disk[$1]?.count ?? 0) })
    #expect(told == told.sorted())
    #expect(told.last == report.byteCount)
  }

  @Test("a segment is verified in parts with the same figures as in one piece")
  func parts() throws {
    let disk = try disk(withCommits: 40, options: .segments(of: 3_000))
    var told: [Int] = []
    let report = try open(disk, options: .parts(of: 300)).verify { byteCount, _ in told.append(byteCount) }
    #expect(try report == open(disk).verify())
    #expect(report.ok)
    #expect(report.commits == 40)
    #expect(report.events == 40)
    #expect(report.segments == 4)
    #expect(told == told.sorted())
    #expect(told.last == report.byteCount)
  }

  @Test("damage in the middle of a segment that is verified in parts is named", arguments: [3, 20, 39])
  func damagedPart(number: Int) throws {
    let disk = try disk(withCommits: 40)
    var lines = try #require(disk[firstSegment]).split(separator: 0x0A).map { Array($0) }
    lines[number][120] ^= 1
    disk[firstSegment] = Array(lines.joined(separator: [0x0A])) + [0x0A]
    let report = try open(disk, for: .reading, options: .parts(of: 300)).verify()
    #expect(report.problem?.number == number)
    #expect(report.problem?.cause == .checksum)
    #expect(report.commits == number - 1)
  }

  @Test("the first damage of many segments is named, wherever it is", arguments: 1...6)
  func damagedSegment(number: Int) throws {
    let disk = try disk(withCommits: 40, options: .segments(of: 1_500))
    let ledger = try open(disk)
    for segment in number...6 {
      let name = "00000000000\(segment).jsonl"
      disk[name]?[(try #require(disk[name]?.count)) - 20] ^= 1
    }
    let report = try ledger.verify()
    #expect(report.problem?.file == "00000000000\(number).jsonl")
    #expect(report.problem?.cause == .checksum)
    #expect(report.problem?.number == report.commits + 1)
    #expect(report.problem?.isCorruption == true)
  }

  @Test("a segment in another's place, and one of another log, are refused")
  func exchangedSegments() throws {
    let disk = try disk(withCommits: 40, options: .segments(of: 1_500))
    let ledger = try open(disk)
    let (second, third) = (disk["000000000002.jsonl"], disk["000000000003.jsonl"])
    disk["000000000002.jsonl"] = third
    disk["000000000003.jsonl"] = second
    let exchanged = try ledger.verify()
    #expect(exchanged.problem?.cause == .header)
    #expect(exchanged.problem?.file == "000000000002.jsonl")

    let other = MemoryDisk()
    let stranger = try Ledger.create(on: MemoryStorage(disk: other), options: .segments(of: 1_500))
    for number in 1...40 { try stranger.note("note \(number)") }
    disk["000000000002.jsonl"] = other["000000000002.jsonl"]
    disk["000000000003.jsonl"] = third
    #expect(try ledger.verify().problem?.cause == .header)
  }
}
