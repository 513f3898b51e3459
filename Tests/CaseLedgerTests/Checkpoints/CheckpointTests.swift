import CaseLedger
import Foundation
import Testing

@Suite("A signed note says how far the log had got")
struct CheckpointTests {
  @Test("it is one line that a person can read, and reads back as it was written")
  func line() throws {
    let signed = try SignedLog(withCommits: 3)
    let checkpoint = try signed.keep()
    let words = checkpoint.line.split(separator: " ")
    #expect(words.prefix(7).joined(separator: " ").hasPrefix("diwan checkpoint 1 log 000102030405060708090a0b0c0d0e0f"))
    #expect(checkpoint.line.contains(" commit 3 at 2026-11-22T08:15:30.123Z head \(signed.ledger.head.hash) bytes "))
    #expect(checkpoint.byteCount == signed.disk[firstSegment]?.count)
    #expect(Checkpoint(line: checkpoint.line) == checkpoint)
    #expect(checkpoint.isSigned)
    #expect(signed.disk[checkpointFile] == Array((checkpoint.line + "\n").utf8))
    #expect(try signed.ledger.newestCheckpoint() == checkpoint)
  }

  @Test("a line that differs in any character is none, or is not signed")
  func everyCharacter() throws {
    let line = Array(try SignedLog(withCommits: 2).keep().line.utf8)
    for place in line.indices {
      var changed = line
      changed[place] = changed[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      let read = Checkpoint(line: String(decoding: changed, as: UTF8.self))
      #expect(read?.isSigned != true, "character \(place)")
    }
    for text in ["", "diwan checkpoint", String(decoding: line, as: UTF8.self) + " "] {
      #expect(Checkpoint(line: text) == nil)
    }
  }

  @Test("one is due at the first commit, after 1,000 of them, and at the first of a new day in Riyadh")
  func due() throws {
    let checkpoint = try SignedLog(withCommits: 3).keep()
    #expect(Ledger.isCheckpointDue(after: nil, number: 1, at: try moment()))
    #expect(!Ledger.isCheckpointDue(after: checkpoint, number: 3, at: try moment("2026-12-01T08:00:00.000Z")))
    #expect(!Ledger.isCheckpointDue(after: checkpoint, number: 1_002, at: try moment("2026-11-22T20:59:59.999Z")))
    #expect(Ledger.isCheckpointDue(after: checkpoint, number: 1_003, at: try moment("2026-11-22T20:59:59.999Z")))
    #expect(Ledger.isCheckpointDue(after: checkpoint, number: 4, at: try moment("2026-11-22T21:00:00.000Z")))
  }

  @Test("nothing is written twice for one commit, and the next note stands on the next line")
  func ascending() throws {
    let signed = try SignedLog(withCommits: 2)
    let first = try signed.keep()
    #expect(try signed.keep() == first)
    try signed.ledger.note("note 3")
    let second = try signed.keep()
    #expect(signed.disk[checkpointFile] == Array("\(first.line)\n\(second.line)\n".utf8))
    #expect(try signed.verified().checkpoints == 2)
  }

  @Test("a log that names no key yet names it before its first checkpoint, once")
  func lateKey() throws {
    let disk = try disk(withCommits: 5)
    let keyring = try MemoryKeyStore().create(firstOfficer: "a", passphrase: "b", cost: cheapCost)
    let ledger = try open(disk)
    var delivered: [Int] = []
    let checkpoint = try ledger.keepCheckpoint(signedWith: keyring, as: "a", at: try moment()) {
      delivered.append($0.number)
    }
    #expect(checkpoint.number == 6)
    #expect(checkpoint.keyNumber == 6)
    #expect(delivered == [6])
    try ledger.note("note 6")
    #expect(try ledger.keepCheckpoint(signedWith: keyring, as: "a", at: try moment()).keyNumber == 6)
    let report = try open(disk, for: .reading).verify()
    #expect(report.ok)
    #expect(report.commits == 7)
    #expect(report.checkpoints == 2)
  }

  @Test("every process signs by the same key, also when two make it at once")
  func oneKey() throws {
    let store = MemoryKeyStore()
    let first = try store.create(firstOfficer: "a", passphrase: "b", cost: cheapCost)
    let second = try store.unlock(officer: "a", passphrase: "b")
    #expect(try first.signerRecord() == second.signerRecord())
    let other = try MemoryKeyStore().create(firstOfficer: "a", passphrase: "b", cost: cheapCost)
    #expect(try first.signerRecord() != other.signerRecord())
  }

  @Test("a log of many segments is measured over all of them")
  func segments() throws {
    let signed = try SignedLog(withCommits: 40, options: .segments(of: 1_500))
    let checkpoint = try signed.keep()
    let segments = signed.disk.names.filter { $0.hasSuffix(".jsonl") }
    #expect(segments.count > 5)
    #expect(checkpoint.byteCount == segments.reduce(0) { $0 + (signed.disk[$1]?.count ?? 0) })
    let report = try signed.verified(against: .checkpoint(checkpoint))
    #expect(report.ok)
    #expect(report.anchors == 1)
    #expect(report.checkpoints == 1)
  }

  @Test("a disk that fails the note leaves the commits and the older notes as they were")
  func failingDisk() throws {
    let signed = try SignedLog(withCommits: 2)
    let first = try signed.keep()
    let faults = Faults()
    let ledger = try Ledger.open(on: FailingStorage(disk: signed.disk, faults: faults), at: try moment())
    try ledger.note("note 3")
    faults.arm(.synchronise, errorNumber: EIO)
    #expect(throws: LedgerError.storage(StorageFailure(.synchronise, checkpointFile, errorNumber: EIO))) {
      try ledger.keepCheckpoint(signedWith: signed.keyring, as: "admin", at: try moment())
    }
    faults.shortenNextAppend(to: 90)
    #expect(throws: LedgerError.storage(StorageFailure(.append, checkpointFile, errorNumber: ENOSPC))) {
      try ledger.keepCheckpoint(signedWith: signed.keyring, as: "admin", at: try moment())
    }
    #expect(signed.disk[checkpointFile] == Array("\(first.line)\n".utf8))
    #expect(ledger.condition == .sound)
    try ledger.note("note 4")
    #expect(try ledger.keepCheckpoint(signedWith: signed.keyring, as: "admin", at: try moment()).number == 4)
    #expect(try signed.verified().ok)
  }

  @Test("half a line that a crash left is no checkpoint, is no damage, and is kept as evidence by the next one")
  func tornLine() throws {
    let signed = try SignedLog(withCommits: 2)
    let first = try signed.keep()
    let torn = Array(first.line.utf8.prefix(200))
    signed.disk[checkpointFile]? += torn
    #expect(try signed.verified().ok)
    #expect(try signed.ledger.newestCheckpoint() == first)
    try signed.ledger.note("note 3")
    let second = try signed.keep()
    #expect(signed.disk[checkpointFile] == Array("\(first.line)\n\(second.line)\n".utf8))
    #expect(signed.disk["torn/checkpoints.txt.\(first.line.utf8.count + 1)"] == torn)
  }

  @Test("what stands behind the last line that counts is kept as evidence however long it is")
  func longRest() throws {
    let signed = try SignedLog(withCommits: 2)
    let first = try signed.keep()
    let rest = Array(String(repeating: "no line of a checkpoint\n", count: 400).utf8)
    signed.disk[checkpointFile]? += rest
    try signed.ledger.note("note 3")
    let second = try signed.keep()
    #expect(second.number == 3)
    #expect(signed.disk[checkpointFile] == Array("\(first.line)\n\(second.line)\n".utf8))
    #expect(signed.disk["torn/checkpoints.txt.\(first.line.utf8.count + 1)"] == rest)
  }

  @Test("a note whose line feed a crash left out was promised to nobody, and is written anew")
  func missingLineFeed() throws {
    let signed = try SignedLog(withCommits: 2)
    let first = try signed.keep()
    signed.disk[checkpointFile]?.removeLast()
    #expect(try signed.ledger.newestCheckpoint() == nil)
    #expect(try signed.keep().number == 2)
    #expect(signed.disk["torn/checkpoints.txt.0"] == Array(first.line.utf8))
    #expect(try signed.verified().checkpoints == 1)
  }

  @Test("the log cannot end before its newest checkpoint: opening says that it is corrupt, not torn")
  func durableMark() throws {
    let signed = try SignedLog(withCommits: 5)
    try signed.keep()
    signed.lines = Array(signed.lines.dropLast())
    signed.disk.lockNote = []
    guard case .corrupt(let damage) = try open(signed.disk).condition else {
      Issue.record("a log that was cut off opens as whole")
      return
    }
    #expect(damage.cause == .endsEarly)
    #expect(damage.number == 5)
    #expect(damage.knownDurable == 5)
  }

  @Test("a line that nobody signed says nothing of how far the log got")
  func unsigned() throws {
    let signed = try SignedLog(withCommits: 5)
    let line = try signed.keep().line
    signed.disk[checkpointFile]? += Array((line.replacing(" commit 5 ", with: " commit 9 ") + "\n").utf8)
    #expect(try signed.ledger.newestCheckpoint()?.number == 5)
    #expect(try open(signed.disk).condition == .sound)
  }

  @Test("a mark typed from paper is read in any grouping, and nothing else is")
  func paper() throws {
    let head = try #require(LogHash(hexadecimal: String(repeating: "9f86d081884c7d65", count: 4)))
    let mark = PaperMark(number: 1_234, head: head)
    #expect(mark.description == "1234 · 9f86 d081 884c 7d65")
    for text in ["1234 · 9f86 d081 884c 7d65", "1234 9F86D081884C7D65", " 1234:9f86-d081-884c-7d65 "] {
      #expect(PaperMark(typed: text) == mark, "\(text)")
    }
    for text in ["", "1234", "0 9f86d081884c7d65", "1234 9f86d081884c7d6", "x 9f86d081884c7d65", "note.txt"] {
      #expect(PaperMark(typed: text) == nil, "\(text)")
    }
  }
}
