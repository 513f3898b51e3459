import Calendars
import CaseLedger
import Testing

/// The instant of an ISO text that the test itself wrote.
func moment(_ iso: String = "2026-11-22T08:15:30.123Z") throws -> Moment {
  try #require(Moment(iso: iso))
}

/// The identity that the golden lines bear.
func goldenLog() throws -> LogIdentifier {
  try #require(LogIdentifier(hexadecimal: "000102030405060708090a0b0c0d0e0f"))
}

/// A passphrase costs next to nothing to try here.
let cheapCost = ScryptCost(rounds: 16, blockSize: 1, parallelism: 1)

extension LedgerRecord {
  /// An event about nobody.
  static func note(_ text: String) -> LedgerRecord {
    LedgerRecord(kind: "office.noted", stream: "office", data: Array("{\"text\":\"\(text)\"}".utf8))
  }

  /// An event about a person, whose data is sealed.
  static func told(_ subject: String, _ text: String) -> LedgerRecord {
    LedgerRecord(
      kind: "notice.given", stream: "file-100001", subject: subject, clauses: ["R6"],
      data: Array("{\"text\":\"\(text)\"}".utf8))
  }
}

extension LedgerOptions {
  /// Gives up waiting for the lock at once.
  static var impatient: LedgerOptions {
    var options = LedgerOptions()
    options.lockTimeoutMilliseconds = 20
    return options
  }

  /// Reads so many bytes at a time: a line or two by itself.
  static func parts(of byteCount: Int) -> LedgerOptions {
    var options = LedgerOptions()
    options.partByteCount = byteCount
    return options
  }

  /// Turns the segment after so many bytes.
  static func segments(of byteCount: Int) -> LedgerOptions {
    var options = LedgerOptions()
    options.segmentByteLimit = byteCount
    return options
  }
}

extension Ledger {
  /// Commits one event about nobody.
  @discardableResult
  func note(_ text: String, by officer: String = "reception") throws -> Commit {
    try #require(try commit(officer: officer, at: try moment(), keyring: nil) { _ in [.note(text)] })
  }

  /// The texts of all events about nobody, from the first.
  func notes() throws -> [String] {
    var reader = try commits()
    var texts: [String] = []
    while let commit = try reader.next() {
      for record in commit.records where record.kind == "office.noted" {
        texts.append(String(decoding: record.payload.dropFirst(9).dropLast(2), as: UTF8.self))
      }
    }
    return texts
  }
}

/// A disk in memory with a log of so many commits, closed in good order.
func disk(withCommits count: Int, options: LedgerOptions = LedgerOptions()) throws -> MemoryDisk {
  let disk = MemoryDisk()
  let ledger = try Ledger.create(on: MemoryStorage(disk: disk), log: try goldenLog(), options: options)
  for number in 1...max(1, count) where number <= count { try ledger.note("note \(number)") }
  return disk
}

func open(
  _ disk: MemoryDisk, for access: Ledger.Access = .writing, options: LedgerOptions = LedgerOptions()
) throws -> Ledger {
  try Ledger.open(on: MemoryStorage(disk: disk), for: access, at: try moment(), options: options)
}

let firstSegment = "000000000001.jsonl"
