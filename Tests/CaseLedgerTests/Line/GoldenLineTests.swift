import Calendars
import CaseLedger
import Testing

@Suite("The bytes of the log")
struct GoldenLineTests {
  static let header = """
    {"c":"9905252e","diwan":{"format":1,"log":"000102030405060708090a0b0c0d0e0f","segment":1,\
    "previous":"2edcc8973daade628c2c203b6387193621039a195152c16ddbaa0d90f97bca97","first":1}}
    """
  static let first = """
    {"c":"891de9ea","h":"04fcf2ee6195a1f02f8a7a80df35d4847f37cc55a88b3727679b80e89ee57adb","e":{"n":1,"v":1,"y":0,\
    "t":"2026-11-22T08:15:30.123Z","a":"reception","x":[{"k":"request.opened","v":1,"s":"file-100001",\
    "p":["R1","R2"],"d":{"service":"food","count":2}},{"k":"visit.closed","v":2,"s":"file-100001","d":{}}]}}
    """
  static let second = """
    {"c":"d9dd878e","h":"62be744d8863a5b0645c7fcb14914c8c52b03f542e6649899a327186dd5633db","e":{"n":2,"v":1,"y":1,\
    "t":"2026-11-22T08:16:00.000Z","a":"خالد","x":[{"k":"office.noted","v":1,"s":"office",\
    "d":{"text":"طلب","amount":-1.5e3}}]}}
    """

  @Test("a header and two commits are written in exactly these bytes, for ever")
  func goldenBytes() throws {
    let disk = MemoryDisk()
    let ledger = try Ledger.create(on: MemoryStorage(disk: disk), log: try goldenLog())
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in
      [
        LedgerRecord(
          kind: "request.opened", stream: "file-100001", clauses: ["R1", "R2"],
          data: Array(#"{"service":"food","count":2}"#.utf8)),
        LedgerRecord(kind: "visit.closed", version: 2, stream: "file-100001", data: Array("{}".utf8)),
      ]
    }
    _ = try ledger.commit(officer: "خالد", at: try moment("2026-11-22T08:16:00.000Z"), keyring: nil) { _ in
      [LedgerRecord(kind: "office.noted", stream: "office", data: Array(#"{"text":"طلب","amount":-1.5e3}"#.utf8))]
    }
    let bytes = try #require(disk[firstSegment])
    #expect(String(decoding: bytes, as: UTF8.self) == "\(Self.header)\n\(Self.first)\n\(Self.second)\n")
  }

  @Test("the same bytes are read back as the same commits")
  func goldenReading() throws {
    let disk = MemoryDisk()
    disk[firstSegment] = Array("\(Self.header)\n\(Self.first)\n\(Self.second)\n".utf8)
    let ledger = try open(disk)
    #expect(ledger.condition == .sound)
    #expect(ledger.log.hexadecimal == "000102030405060708090a0b0c0d0e0f")
    var reader = try ledger.commits(verifiesChain: true)
    let first = try #require(try reader.next())
    #expect(first.number == 1)
    #expect(first.officer == "reception")
    #expect(first.at.iso == "2026-11-22T08:15:30.123Z")
    #expect(first.position == LogPosition(segment: 1, offset: Self.header.utf8.count + 1))
    #expect(String(decoding: first.line, as: UTF8.self) == Self.first)
    #expect(
      try first.opened(with: nil) == [
        LedgerRecord(
          kind: "request.opened", stream: "file-100001", clauses: ["R1", "R2"],
          data: Array(#"{"service":"food","count":2}"#.utf8)),
        LedgerRecord(kind: "visit.closed", version: 2, stream: "file-100001", data: Array("{}".utf8)),
      ])
    let second = try #require(try reader.next())
    #expect(second.officer == "خالد")
    #expect(second.hash.hexadecimal == "62be744d8863a5b0645c7fcb14914c8c52b03f542e6649899a327186dd5633db")
    #expect(try reader.next() == nil)
    #expect(ledger.head == second.mark)
  }

  @Test("a line of a later envelope is verified and kept, and its events are not guessed")
  func laterEnvelope() throws {
    let later = """
      {"c":"102cbbee","h":"2c6f1fc004a39cc89e6fb1f731b5ccf394955cff7d61550cfb60b4a2671b0109","e":{"n":1,"v":2,"y":0,\
      "q":"later"}}
      """
    let disk = MemoryDisk()
    disk[firstSegment] = Array("\(Self.header)\n\(later)\n".utf8)
    let ledger = try open(disk)
    var reader = try ledger.commits()
    let commit = try #require(try reader.next())
    #expect(commit.envelopeVersion == 2)
    #expect(!commit.isReadable)
    #expect(commit.records.isEmpty)
    #expect(try ledger.verify().ok)
  }
}
