import Calendars
import CaseLedger
import Testing

@Suite("Opening a log")
struct OpeningTests {
  @Test("a log that is not there, or is there already, is told")
  func missingOrExisting() throws {
    #expect(throws: LedgerError.missing(path: "memory")) { try open(MemoryDisk()) }
    let disk = try disk(withCommits: 1)
    #expect(throws: LedgerError.exists(path: "memory")) { try Ledger.create(on: MemoryStorage(disk: disk)) }
  }

  @Test("a log that a later version wrote is left alone")
  func newerFormat() throws {
    let disk = MemoryDisk()
    disk[firstSegment] = Array("{\"c\":\"368d49b3\",\"diwan\":{\"format\":2,\"shape\":\"later\"}}\n".utf8)
    #expect(throws: LedgerError.newerFormat(path: "memory", version: 2)) { try open(disk) }
    #expect(disk.names == [firstSegment])
  }

  @Test("a disk that takes no writing is told, and can be read all the same")
  func readOnlyDisk() throws {
    let written = try disk(withCommits: 2)
    let disk = MemoryDisk(isReadOnly: true)
    disk[firstSegment] = written[firstSegment]
    #expect(throws: LedgerError.readOnlyDisk(path: "LOCK")) { try open(disk) }
    #expect(try open(disk, for: .reading).notes() == ["note 1", "note 2"])
  }

  @Test("an index's mark spares reading what it has read")
  func resuming() throws {
    let disk = try disk(withCommits: 5)
    var reader = try open(disk).commits()
    for _ in 1...3 { _ = try reader.next() }
    let mark = reader.mark
    let ledger = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), resumingFrom: mark)
    #expect(ledger.head.number == 5)
    var rest = try ledger.commits(after: mark)
    #expect(try rest.next()?.number == 4)
  }

  @Test("a log that ends before an index's mark is corrupt")
  func shorterThanMark() throws {
    let disk = try disk(withCommits: 5)
    let mark = try open(disk).head
    disk[firstSegment]?.removeLast(mark.byteCount)
    disk.lockNote = []
    let ledger = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), resumingFrom: mark)
    guard case .corrupt(let damage) = ledger.condition else {
      Issue.record("called \(ledger.condition)")
      return
    }
    #expect(damage.cause == .endsEarly)
    #expect(damage.number == 5)
    #expect(damage.offset == mark.position.offset)
  }

  @Test(
    "a log that holds another commit at an index's mark is corrupt, also where it is read in parts",
    arguments: [4 << 20, 600])
  func differsFromMark(partByteCount: Int) throws {
    let disk = try disk(withCommits: 3)
    let mark = try open(disk).head
    let forged = MemoryDisk()
    let forger = try Ledger.create(on: MemoryStorage(disk: forged), log: mark.log)
    for number in 1...12 { try forger.note("forged \(number)") }
    let ledger = try Ledger.open(
      on: MemoryStorage(disk: forged), at: try moment(), resumingFrom: mark, options: .parts(of: partByteCount))
    guard case .corrupt(let damage) = ledger.condition else {
      Issue.record("called \(ledger.condition)")
      return
    }
    #expect(damage.cause == .differsFromMark)
  }

  @Test("the mark of another log's index proves nothing")
  func foreignMark() throws {
    let other = try Ledger.create(on: MemoryStorage())
    for number in 1...9 { try other.note("other \(number)") }
    let disk = try disk(withCommits: 2)
    let ledger = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), resumingFrom: other.head)
    #expect(ledger.condition == .sound)
    #expect(ledger.head.number == 2)
  }
}
