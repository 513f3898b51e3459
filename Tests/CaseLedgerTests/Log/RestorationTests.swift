import CaseLedger
import Testing

@Suite("A restored log, and what others know of the one before")
struct RestorationTests {
  /// A log of five commits, and what an index knows that read it after four more.
  private let backup: MemoryDisk
  private let witness: LogWitness

  init() throws {
    backup = try disk(withCommits: 5)
    let worked = Self.copy(of: backup)
    let ledger = try open(worked)
    for number in 6...9 { try ledger.note("note \(number)") }
    witness = LogWitness(mark: ledger.head, restorations: [])
  }

  private static func copy(of disk: MemoryDisk) -> MemoryDisk {
    let copy = MemoryDisk()
    copy[firstSegment] = disk[firstSegment]
    return copy
  }

  private func restored() throws -> MemoryDisk {
    let disk = Self.copy(of: backup)
    try open(disk).noteRestoration(at: try moment())
    return disk
  }

  private func isRestored(_ disk: MemoryDisk, since witness: LogWitness) throws -> Bool {
    try Ledger.isRestored(MemoryStorage(disk: disk), since: witness)
  }

  @Test("a restoration is told in the log itself, in clear, and the verifier names it")
  func told() throws {
    let ledger = try open(try restored())
    #expect(ledger.head.number == 6)
    let commit = try ledger.commit(at: ledger.head.position)
    #expect(commit.records.map(\.kind) == ["log.restored"])
    #expect(commit.officer == "diwan" && commit.tellsOfRestoration)
    for number in 7...9 { try ledger.note("note \(number)") }
    let report = try ledger.verify()
    #expect(report.ok && report.restorations == [6])
    #expect(try open(backup).verify().restorations == [])
  }

  @Test("read side by side or line by line, the verifier finds every restoration")
  func parts() throws {
    let disk = try restored()
    var options = LedgerOptions.segments(of: 900)
    options.partByteCount = 600
    let ledger = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), options: options)
    for number in 7...20 { try ledger.note("note \(number)") }
    try ledger.noteRestoration(at: try moment())
    #expect(try ledger.verify().restorations == [6, 21])
  }

  @Test("whoever knows more than was restored gives way, as long as the log is shorter and when it is longer again")
  func leftBehind() throws {
    let disk = try restored()
    #expect(try isRestored(disk, since: witness))
    let ledger = try open(disk)
    for number in 7...12 { try ledger.note("other \(number)") }
    #expect(try isRestored(disk, since: witness))
  }

  @Test("whoever knows no more than was restored stands, and reads on")
  func prefix() throws {
    let known = LogWitness(mark: try open(backup).head, restorations: [])
    #expect(try !isRestored(try restored(), since: known))
  }

  @Test("whoever knows another log, or still finds their commit in this one, learns of no restoration from it")
  func otherWitness() throws {
    let disk = try restored()
    let ledger = try open(disk)
    for number in 7...12 { try ledger.note("note \(number)") }
    #expect(try !isRestored(disk, since: LogWitness(mark: ledger.head, restorations: [])))
    let other = try Ledger.create(on: MemoryStorage(), log: LogIdentifier())
    for number in 1...9 { try other.note("other \(number)") }
    #expect(try !isRestored(disk, since: LogWitness(mark: other.head, restorations: [])))
  }

  @Test("a log that was cut back or put back without a restoration is no restored one")
  func rollback() throws {
    #expect(try !isRestored(backup, since: witness))
    let other = Self.copy(of: backup)
    for number in 6...9 { try open(other).note("forged \(number)") }
    #expect(try !isRestored(other, since: witness))
  }

  @Test("a restored log that is cut back later is no restored one to whoever knows of that restoration")
  func rollbackAfterwards() throws {
    let disk = try restored()
    let atRestoration = Self.copy(of: disk)
    let ledger = try open(disk)
    let restoration = ledger.head.hash
    for number in 7...12 { try ledger.note("note \(number)") }
    let knowing = LogWitness(mark: ledger.head, restorations: [restoration])
    #expect(try !isRestored(disk, since: knowing))
    #expect(try !isRestored(atRestoration, since: knowing))
    #expect(try isRestored(atRestoration, since: witness))
  }

  @Test("the same backup restored again is another restoration")
  func again() throws {
    let first = try restored()
    let ledger = try open(first)
    let restoration = ledger.head.hash
    for number in 7...12 { try ledger.note("note \(number)") }
    let knowing = LogWitness(mark: ledger.head, restorations: [restoration])
    #expect(try isRestored(try restored(), since: knowing))
  }

  @Test("a restoration does not excuse what is missing from before it")
  func olderThanTheBackup() throws {
    let disk = try restored()
    let forged = MemoryDisk()
    let forger = try Ledger.create(on: MemoryStorage(disk: forged), log: witness.mark.log)
    for number in 1...4 { try forger.note("forged \(number)") }
    let known = LogWitness(mark: forger.head, restorations: [])
    #expect(try !isRestored(disk, since: known))
  }
}
