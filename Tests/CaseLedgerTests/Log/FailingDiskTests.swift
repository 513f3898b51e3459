import Calendars
import CaseLedger
import Glibc
import Testing

@Suite("A disk that fails")
struct FailingDiskTests {
  private func ledger(on disk: MemoryDisk, failing faults: Faults) throws -> Ledger {
    try Ledger.open(on: FailingStorage(disk: disk, faults: faults), at: try moment())
  }

  @Test("a full disk: nothing is saved, the log is as before, and the next commit works")
  func fullDisk() throws {
    let disk = try disk(withCommits: 2)
    let before = disk[firstSegment]
    let faults = Faults()
    let ledger = try ledger(on: disk, failing: faults)
    faults.arm(.append, errorNumber: ENOSPC)
    #expect(throws: LedgerError.notSaved(StorageFailure(.append, firstSegment, errorNumber: ENOSPC))) {
      try ledger.note("lost")
    }
    #expect(disk[firstSegment] == before)
    try ledger.note("saved")
    #expect(try open(disk).notes() == ["note 1", "note 2", "saved"])
  }

  @Test("a write that is cut short is taken back")
  func shortWrite() throws {
    let disk = try disk(withCommits: 2)
    let before = disk[firstSegment]
    let faults = Faults()
    let ledger = try ledger(on: disk, failing: faults)
    faults.shortenNextAppend(to: 100)
    let error = #expect(throws: LedgerError.self) { try ledger.note("lost") }
    #expect(error?.code == "ledger.not-saved")
    #expect(disk[firstSegment] == before)
    #expect(disk.names == [firstSegment])
  }

  @Test("a failed sync poisons the log for every process, until a restart has read it again")
  func failedSync() throws {
    let disk = try disk(withCommits: 2)
    let faults = Faults()
    let other = try open(disk)
    let ledger = try ledger(on: disk, failing: faults)
    faults.arm(.synchronise, errorNumber: EIO)
    let failure = StorageFailure(.synchronise, firstSegment, errorNumber: EIO)
    #expect(throws: LedgerError.fateUnknown(number: 3, failure)) { try ledger.note("who knows") }
    #expect(ledger.condition == .poisoned)
    #expect(disk.names == [firstSegment, "POISONED"])
    #expect(throws: LedgerError.poisoned) { try ledger.note("refused") }
    #expect(throws: LedgerError.poisoned) { try other.note("refused") }
    #expect(try open(disk, for: .reading).condition == .poisoned)

    let restarted = try open(disk)
    #expect(restarted.condition == .sound)
    #expect(disk.names == [firstSegment, "torn/poisoned.3"])
    try restarted.note("after")
    #expect(try restarted.notes() == ["note 1", "note 2", "who knows", "after"])
    #expect(throws: LedgerError.poisoned) { try ledger.note("still refused by the one whose sync failed") }
  }

  @Test("a write that can neither be finished nor taken back leaves its fate unknown")
  func failedTruncate() throws {
    let disk = try disk(withCommits: 2)
    let faults = Faults()
    let ledger = try ledger(on: disk, failing: faults)
    faults.shortenNextAppend(to: 100)
    faults.arm(.truncate, errorNumber: EIO)
    let error = #expect(throws: LedgerError.self) { try ledger.note("torn") }
    #expect(error?.code == "ledger.fate-unknown")
    let restarted = try open(disk)
    #expect(restarted.condition == .sound)
    #expect(try restarted.notes() == ["note 1", "note 2"])
    #expect(try restarted.verify().ok)
  }

  @Test("a torn end that cannot be cut off is a fault of the disk, and no failed sync")
  func failedCut() throws {
    let disk = try disk(withCommits: 2)
    disk[firstSegment]?.append(contentsOf: Array("{\"c\":\"half".utf8))
    let faults = Faults()
    faults.arm(.truncate, errorNumber: EIO)
    let error = #expect(throws: LedgerError.self) { try ledger(on: disk, failing: faults) }
    #expect(error?.code == "ledger.storage")
    #expect(!disk.names.contains("POISONED"))
    #expect(try open(disk).notes() == ["note 1", "note 2"])
  }

  @Test(
    "a segment that cannot be begun costs no commit",
    arguments: [StorageFailure.Operation.create, .rename, .append])
  func failedTurn(operation: StorageFailure.Operation) throws {
    let disk = try disk(withCommits: 3, options: .segments(of: 1_000))
    let faults = Faults()
    let ledger = try Ledger.open(
      on: FailingStorage(disk: disk, faults: faults), at: try moment(), options: .segments(of: 1_000))
    faults.arm(operation, errorNumber: ENOSPC)
    let error = #expect(throws: LedgerError.self) { try ledger.note("lost") }
    #expect(error?.code == "ledger.not-saved")
    try ledger.note("saved")
    let reopened = try open(disk)
    #expect(try reopened.notes() == ["note 1", "note 2", "note 3", "saved"])
    #expect(disk.names.contains("000000000002.jsonl"))
  }

  @Test("errors tell code, path and cause, and no record")
  func descriptions() throws {
    let failure = StorageFailure(.append, firstSegment, errorNumber: ENOSPC)
    #expect(
      "\(LedgerError.notSaved(failure))" == "ledger.not-saved: append 000000000001.jsonl: No space left on device")
    #expect(
      "\(LedgerError.lockHeld(by: nil, waitedMilliseconds: 5_000))"
        == "ledger.lock-held: held by another process, waited 5000 ms")
    #expect("\(LedgerError.keys(.missing(subject: "person-1")))" == "keys.missing")
  }
}
