import Calendars
import CaseLedger
import Testing

@Suite("Torn ends and damage")
struct RecoveryTests {
  private func damage(_ ledger: Ledger) throws -> LogDamage {
    guard case .corrupt(let damage) = ledger.condition else {
      throw LedgerError.noCommit(at: LogPosition(segment: 0, offset: 0))
    }
    return damage
  }

  @Test("a torn end is kept as evidence, cut off and told in the log")
  func tornEnd() throws {
    let disk = try disk(withCommits: 2)
    let whole = try #require(disk[firstSegment])
    let torn = Array("{\"c\":\"12345678\",\"h\":\"half a li".utf8)
    disk[firstSegment] = whole + torn
    let ledger = try open(disk)
    #expect(ledger.condition == .sound)
    #expect(disk["torn/\(firstSegment).\(whole.count)"] == torn)
    #expect(disk[firstSegment]?.starts(with: whole) == true)
    let commit = try ledger.commit(at: LogPosition(segment: 1, offset: whole.count))
    #expect(commit.officer == "diwan")
    #expect(commit.records.map(\.kind) == ["log.recovered"])
    #expect(
      String(decoding: try #require(commit.records.first).payload, as: UTF8.self)
        == "{\"cause\":\"torn-end\",\"segment\":1,\"offset\":\(whole.count),\"bytes\":\(torn.count),"
        + "\"evidence\":\"torn/\(firstSegment).\(whole.count)\"}")
    #expect(try ledger.verify().ok)
    try ledger.note("afterwards")
  }

  @Test("a torn end that another process left is met at the next commit")
  func tornByAnother() throws {
    let disk = try disk(withCommits: 2)
    let ledger = try open(disk)
    disk[firstSegment]?.append(contentsOf: [UInt8](repeating: 0, count: 700))
    var delivered: [String] = []
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil) {
      delivered += $0.records.map(\.kind)
    } deciding: { _ in
      [.note("after")]
    }
    #expect(delivered == ["log.recovered"])
    #expect(try ledger.notes() == ["note 1", "note 2", "after"])
    #expect(try open(disk).head.number == 4)
  }

  @Test("a last line that the lock file knows to be saved is not a torn end")
  func lockFileVouches() throws {
    let disk = try disk(withCommits: 3)
    disk[firstSegment]?.removeLast(5)
    let before = disk[firstSegment]
    let ledger = try open(disk)
    let damage = try damage(ledger)
    #expect(damage.file == firstSegment)
    #expect(damage.number == 3)
    #expect(damage.cause == .unfinished)
    #expect(damage.knownDurable == 3)
    #expect(ledger.head.number == 2)
    #expect(try ledger.notes() == ["note 1", "note 2"])
    #expect(throws: LedgerError.damaged(damage)) { try ledger.note("in vain") }
    #expect(disk[firstSegment] == before)
    #expect(disk.names.filter { $0.hasPrefix("torn/") }.isEmpty)
  }

  @Test("without the lock file, a later line's durable mark vouches for a damaged one")
  func laterLineVouches() throws {
    let disk = try disk(withCommits: 5)
    let third = try #require(try open(disk).commitNumbered(3))
    disk[firstSegment]?[third.position.offset + 120] ^= 1
    disk.lockNote = []
    let damage = try damage(try open(disk))
    #expect(damage.number == 3)
    #expect(damage.offset == third.position.offset)
    #expect(damage.cause == .checksum)
    #expect(damage.knownDurable == 4)
  }

  @Test("a line feed lost inside the log does not hide the later lines")
  func lostLineFeed() throws {
    let disk = try disk(withCommits: 5)
    let fourth = try #require(try open(disk).commitNumbered(4))
    disk[firstSegment]?[fourth.position.offset - 1] = 0x20
    disk.lockNote = []
    let damage = try damage(try open(disk))
    #expect(damage.number == 3)
    #expect(damage.knownDurable == 4)
  }

  @Test("damage in any segment but the last is corruption")
  func olderSegment() throws {
    let disk = try disk(withCommits: 9, options: .segments(of: 1_000))
    disk[firstSegment]?.removeLast(1)
    disk.lockNote = []
    let damage = try damage(try open(disk))
    #expect(damage.file == firstSegment)
    #expect(damage.isInsideTheLog)
  }

  @Test("a segment that is missing between others is corruption")
  func missingSegment() throws {
    let disk = try disk(withCommits: 12, options: .segments(of: 1_000))
    disk["000000000002.jsonl"] = nil
    let damage = try damage(try open(disk))
    #expect(damage.cause == .missingSegment)
    #expect(damage.file == firstSegment)
    #expect(damage.number == 4)
  }

  @Test("the newest segments gone is corruption, by the lock file")
  func lostTail() throws {
    let disk = try disk(withCommits: 12, options: .segments(of: 1_000))
    for name in disk.names where name.hasSuffix(".jsonl") && name != firstSegment { disk[name] = nil }
    let damage = try damage(try open(disk))
    #expect(damage.cause == .endsEarly)
    #expect(damage.number == 4)
    #expect(damage.knownDurable == 12)
  }

  @Test("a line forged with a right checksum is corruption, never a torn end")
  func forgedLine() throws {
    let disk = try disk(withCommits: 3)
    let last = try #require(try open(disk).commitNumbered(3))
    disk[firstSegment]?.append(contentsOf: last.line + [0x0A])
    disk.lockNote = []
    #expect(try damage(try open(disk)).cause == .number)
  }

  @Test("a segment's header that does not continue the log is corruption")
  func header() throws {
    let disk = try disk(withCommits: 9, options: .segments(of: 1_000))
    disk["000000000003.jsonl"]?[60] ^= 1
    let damage = try damage(try open(disk))
    #expect(damage.cause == .header)
    #expect(damage.file == "000000000003.jsonl")
    #expect(damage.offset == 0)
  }
}

extension Ledger {
  /// The commit with a number, found by reading from the first.
  fileprivate func commitNumbered(_ number: Int) throws -> Commit? {
    var reader = try commits()
    while let commit = try reader.next() {
      if commit.number == number { return commit }
    }
    return nil
  }
}
