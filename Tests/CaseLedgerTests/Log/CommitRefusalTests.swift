import Calendars
import CaseLedger
import Glibc
import Testing

@Suite("Commits that are refused")
struct CommitRefusalTests {
  @Test("another process at work is named after the wait")
  func lockHeld() throws {
    let disk = try disk(withCommits: 1)
    let storage = MemoryStorage(disk: disk)
    let waiting = try Ledger.open(on: MemoryStorage(disk: disk), at: try moment(), options: .impatient)
    let working = try Ledger.open(on: storage, at: try moment())
    try working.note("begun", by: "reception")
    try working.note("done", by: "researcher")
    #expect(try storage.tryLock())
    let error = #expect(throws: LedgerError.self) { try waiting.note("in vain") }
    guard case .lockHeld(by: let holder?, waitedMilliseconds: 20...) = error else {
      Issue.record("the holder is not named: \(String(describing: error))")
      return
    }
    #expect(holder.officer == "researcher")
    #expect(holder.process == Int(getpid()))
    #expect(!holder.host.isEmpty)
    storage.unlock()
    try waiting.note("now")
  }

  @Test(
    "a record that could not be told from the log's own bytes is refused",
    arguments: [
      (LedgerRecord(kind: "a\"b", stream: "office", data: Array("{}".utf8)), LedgerError.RecordFlaw.kind),
      (LedgerRecord(kind: "", stream: "office", data: Array("{}".utf8)), .kind),
      (LedgerRecord(kind: "a.b", version: 0, stream: "office", data: Array("{}".utf8)), .version),
      (LedgerRecord(kind: "a.b", stream: "the office", data: Array("{}".utf8)), .stream),
      (LedgerRecord(kind: "a.b", stream: "office", subject: "", data: Array("{}".utf8)), .subject),
      (LedgerRecord(kind: "a.b", stream: "office", clauses: ["R1", "R\\2"], data: Array("{}".utf8)), .clause),
      (LedgerRecord(kind: "a.b", stream: "office", data: Array("{}}".utf8)), .data),
      (LedgerRecord(kind: "a.b", stream: "office", data: Array("{\"a\":\n1}".utf8)), .data),
      (LedgerRecord(kind: "a.b", stream: "office", data: Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8)), .data),
    ])
  func malformedRecords(record: LedgerRecord, flaw: LedgerError.RecordFlaw) throws {
    let ledger = try open(try disk(withCommits: 1))
    #expect(throws: LedgerError.malformedRecord(index: 1, flaw)) {
      try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [.note("good"), record] }
    }
    #expect(ledger.head.number == 1)
  }

  @Test("a name is made of letters, numbers, seven signs and whatever is no ASCII")
  func nameBytes() throws {
    let allowed = "+-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    let ledger = try Ledger.create(on: MemoryStorage(), log: try goldenLog())
    var taken = ""
    for code in UInt8(0)..<0x80 {
      let sign = String(UnicodeScalar(code))
      let record = LedgerRecord(kind: "a" + sign, stream: "office", data: Array("{}".utf8))
      let commit = try? ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [record] }
      if commit != nil { taken += sign }
    }
    #expect(taken == allowed)
    try ledger.note("x", by: "نورة")
    // The reader takes what the writer took.
    #expect(try ledger.verify().ok)
    #expect(try ledger.verify().commits == allowed.count + 1)
  }

  @Test("days of several centuries are read as they were written, one after another and back again")
  func days() throws {
    let ledger = try Ledger.create(on: MemoryStorage(), log: try goldenLog())
    let written = ["1970-01-01", "2026-11-22", "2026-11-22", "2026-11-23", "2026-12-22", "2126-11-22", "2026-11-22"]
      .map { $0 + "T23:59:59.999Z" }
    for iso in written {
      _ = try ledger.commit(officer: "reception", at: try moment(iso), keyring: nil) { _ in [.note("x")] }
    }
    var reader = try ledger.commits()
    var read: [Moment] = []
    while let commit = try reader.next() { read.append(commit.at) }
    #expect(try read == written.map { try moment($0) })
  }

  @Test("an officer's name that is none is refused before anything is written")
  func officerName() throws {
    let disk = try disk(withCommits: 1)
    let ledger = try open(disk)
    let before = disk.lockNote
    #expect(throws: LedgerError.malformedRecord(index: 0, .officer)) { try ledger.note("x", by: "a\"b") }
    #expect(disk.lockNote == before)
  }

  @Test("a commit of more than 1 MiB is refused whole")
  func tooLong() throws {
    let ledger = try open(try disk(withCommits: 1))
    let text = String(repeating: "a", count: 1 << 20)
    let error = #expect(throws: LedgerError.self) { try ledger.note(text) }
    #expect(error?.code == "ledger.too-long")
    try ledger.note(String(text.dropLast(400)))
    #expect(ledger.head.number == 2)
  }

  @Test("a log opened for reading takes no commit and changes no byte")
  func openedForReading() throws {
    let disk = try disk(withCommits: 2)
    disk[firstSegment]?.append(contentsOf: Array("{\"c\":\"torn".utf8))
    let before = (disk[firstSegment], disk.names, disk.lockNote)
    let ledger = try open(disk, for: .reading)
    #expect(throws: LedgerError.openedForReading) { try ledger.note("x") }
    guard case .torn = ledger.condition else {
      Issue.record("the torn end is not told")
      return
    }
    #expect(try ledger.notes() == ["note 1", "note 2"])
    #expect(disk[firstSegment] == before.0 && disk.names == before.1 && disk.lockNote == before.2)
  }

  @Test("sealing without a keyring is refused")
  func locked() throws {
    let ledger = try open(try disk(withCommits: 1))
    #expect(throws: LedgerError.keys(.locked)) {
      try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [.told("person-1", "x")] }
    }
  }
}
