import Calendars
import CaseLedger
import Testing

@Suite("Committing")
struct CommitTests {
  @Test("what is committed is read back after the log is opened again")
  func roundTrip() throws {
    let disk = try disk(withCommits: 3)
    let ledger = try open(disk)
    #expect(try ledger.notes() == ["note 1", "note 2", "note 3"])
    #expect(ledger.head.number == 3)
    #expect(ledger.condition == .sound)
  }

  @Test("the first of two ledgers learns what the second committed before it decides")
  func catchesUpBeforeDeciding() throws {
    let disk = try disk(withCommits: 1)
    let (first, second) = (try open(disk), try open(disk))
    try second.note("by the second", by: "researcher")
    var delivered: [Int] = []
    let commit = try first.commit(officer: "reception", at: try moment(), keyring: nil) {
      delivered.append($0.number)
    } deciding: { head in
      #expect(head.number == 2)
      return [.note("by the first")]
    }
    #expect(commit?.number == 3)
    #expect(delivered == [2])
    #expect(try first.notes() == ["note 1", "by the second", "by the first"])
  }

  @Test("a commit is handed back as the reader reads it, clear and sealed, of one event, of many, and of very many")
  func asTheReaderReadsIt() throws {
    let ledger = try Ledger.create(on: MemoryStorage(), log: try goldenLog())
    let keys = try MemoryKeyStore().create(
      firstOfficer: "reception", passphrase: "a passphrase", cost: cheapCost)
    let acts: [[LedgerRecord]] = [
      [.note("one")], [.told("person-1", "two")],
      (0..<60).map { $0.isMultiple(of: 2) ? .note("clear \($0)") : .told("person-\($0 % 3)", "sealed \($0)") },
      (0..<701).map { $0.isMultiple(of: 3) ? .note("clear \($0)") : .told("person-\($0 % 5)", "sealed \($0)") },
    ]
    var reader = try ledger.commits()
    for act in acts {
      let commit = try #require(
        try ledger.commit(officer: "reception", at: try moment(), keyring: keys) { _ in act })
      reader = try ledger.commits(after: reader.mark)
      let read = try #require(try reader.next())
      #expect(commit == read)
      #expect(try read.opened(with: keys) == act)
    }
  }

  @Test("a screen follows others' commits without a lock")
  func catchUp() throws {
    let disk = try disk(withCommits: 1)
    let (first, second) = (try open(disk), try open(disk))
    for text in ["a", "b"] { try second.note(text) }
    var delivered: [Int] = []
    try first.catchUp { delivered.append($0.number) }
    try first.catchUp { delivered.append($0.number) }
    #expect(delivered == [2, 3])
    #expect(first.head == second.head)
  }

  @Test("a refused decision leaves the log and the lock as they were")
  func refusedDecision() throws {
    struct Refusal: Error {}
    let disk = try disk(withCommits: 1)
    let before = disk[firstSegment]
    let ledger = try open(disk)
    #expect(throws: Refusal.self) {
      try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in throw Refusal() }
    }
    #expect(try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [] } == nil)
    #expect(disk[firstSegment] == before)
    try ledger.note("afterwards")
  }

  @Test("a delivery that fails is delivered again")
  func failedDelivery() throws {
    struct Stale: Error {}
    let disk = try disk(withCommits: 1)
    let (first, second) = (try open(disk), try open(disk))
    try second.note("a")
    #expect(throws: Stale.self) { try first.catchUp { _ in throw Stale() } }
    var delivered: [Int] = []
    try first.catchUp { delivered.append($0.number) }
    #expect(delivered == [2])
  }

  @Test("a commit's events are all there, and one line can be read by its place")
  func severalEvents() throws {
    let disk = try disk(withCommits: 1)
    let ledger = try open(disk)
    let commit = try #require(
      try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in
        [.note("a"), .note("b"), .note("c")]
      })
    #expect(commit.records.count == 3)
    #expect(try ledger.commit(at: commit.position) == commit)
    let inside = LogPosition(segment: 1, offset: commit.position.offset + 1)
    #expect(throws: LedgerError.noCommit(at: inside)) { try ledger.commit(at: inside) }
  }

  @Test("the segment is turned when it is full, and the chain goes on over it")
  func segments() throws {
    let disk = try disk(withCommits: 20, options: .segments(of: 1_000))
    #expect(disk.names.filter { $0.hasSuffix(".jsonl") }.count == 7)
    let ledger = try open(disk)
    #expect(try ledger.notes().count == 20)
    let report = try ledger.verify()
    #expect(report.ok)
    #expect(report.commits == 20)
    #expect(report.segments == 7)
    #expect(report.byteCount == disk.names.reduce(0) { $0 + (disk[$1]?.count ?? 0) })
  }

  @Test("a reader that knew the log before the segment turned follows into the new one")
  func followsIntoNewSegment() throws {
    let disk = try disk(withCommits: 2, options: .segments(of: 1_000))
    let other = try open(disk)
    let writer = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), options: .segments(of: 1_000))
    for number in 3...9 { try writer.note("note \(number)") }
    var delivered: [Int] = []
    try other.catchUp { delivered.append($0.number) }
    #expect(delivered == [3, 4, 5, 6, 7, 8, 9])
    try other.note("behind them")
    #expect(try open(disk).notes().count == 10)
  }

  @Test("a register is filled with one sync, over segments, and reads like any other")
  func bulk() throws {
    let disk = MemoryDisk()
    let ledger = try Ledger.create(on: MemoryStorage(disk: disk), options: .segments(of: 5_000))
    let drafts = try (1...100).map { number in
      CommitDraft(officer: "reception", at: try moment(), records: [.note("note \(number)")])
    }
    let head = try ledger.appendBulk(drafts, as: "reception", at: try moment(), keyring: nil)
    #expect(head.number == 100)
    #expect(ledger.head == head)
    try ledger.note("note 101")
    #expect(try open(disk).notes() == (1...101).map { "note \($0)" })
    #expect(try ledger.verify().ok)
  }

  @Test("of many drafts of which one is too long none stays, though the first were on the disk already")
  func bulkTooLong() throws {
    let disk = try disk(withCommits: 1)
    let before = try #require(disk[firstSegment])
    let ledger = try open(disk)
    let lengths = [400_000, 400_000, 400_000, 2_000_000]
    let drafts = try lengths.map { length in
      CommitDraft(
        officer: "reception", at: try moment(), records: [.note(String(repeating: "x", count: length))])
    }
    let error = #expect(throws: LedgerError.self) {
      try ledger.appendBulk(drafts, as: "reception", at: try moment(), keyring: nil)
    }
    #expect(error?.code == "ledger.too-long")
    #expect(disk[firstSegment] == before)
    try ledger.note("note 2")
    #expect(try open(disk).notes() == ["note 1", "note 2"])
    #expect(try ledger.verify().ok)
  }

  @Test("of two who begin one log at the same time one alone makes its keys and its first commit")
  func begunByTwo() throws {
    let disk = MemoryDisk()
    let log = try goldenLog()
    let ledgers = try (1...2).map { _ in try Ledger.begin(on: MemoryStorage(disk: disk), log: log, at: try moment()) }
    let keys = MemoryKeyStore()
    var made = 0
    func found(_ ledger: Ledger) throws {
      _ = try ledger.commitFirst(officer: "admin", at: try moment()) {
        made += 1
        return try keys.create(firstOfficer: "admin", passphrase: "a passphrase", cost: cheapCost)
      } deciding: { _ in
        [.note("founded")]
      }
    }
    try found(ledgers[0])
    #expect(throws: LedgerError.exists(path: "memory")) { try found(ledgers[1]) }
    #expect(made == 1)
    #expect(throws: LedgerError.exists(path: "memory")) {
      try Ledger.begin(on: MemoryStorage(disk: disk), at: try moment())
    }
    #expect(try open(disk).notes() == ["founded"])
  }
}
