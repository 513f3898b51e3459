import CaseLedger
import Casework
import Testing

@Suite("A check of the attachments needs no key and names what is missing, damaged or left over")
struct AttachmentSurveyTests {
  private let logDisk = MemoryDisk()
  private let disk = MemoryDisk()
  private let keyring: Keyring
  private let ledger: Ledger
  private let store: AttachmentStore
  private let subject = "file-100001"

  init() throws {
    keyring = try MemoryKeyStore().create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    try keyring.createKeys(for: [subject])
    ledger = try Ledger.create(
      on: MemoryStorage(disk: logDisk), log: try goldenLog(), options: .segments(of: 600))
    store = AttachmentStore(on: MemoryStorage(disk: disk), of: ledger.log)
  }

  private func stage(_ byte: UInt8) throws -> StagedAttachment {
    var rest = [UInt8](repeating: byte, count: 100)
    return try store.stage(for: subject, keyring: keyring) { _ in
      defer { rest = [] }
      return rest
    }
  }

  private func record(_ event: AttachmentEvent) throws {
    let record = try EventCodec().record(
      of: StreamEvent(.attachments(.first), .attachment(event)), clauses: [])
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [record, .note("scan")] }
  }

  @discardableResult
  private func take(_ byte: UInt8) throws -> String {
    let staged = try stage(byte)
    try store.publish(staged)
    try record(.kept(AttachmentKept(digest: staged.digest, byteCount: staged.sealedByteCount)))
    return staged.digest
  }

  private func survey() throws -> AttachmentReport {
    let reader = try open(logDisk, for: .reading)
    let report = try reader.verify()
    #expect(report.ok)
    return try store.survey(report.attachments, upTo: report.end, of: reader)
  }

  @Test("whole ones are counted with their bytes, over all segments of the log")
  func whole() throws {
    for byte in 1...9 { try take(UInt8(byte)) }
    let report = try survey()
    #expect(report.ok)
    #expect(report.count == 9)
    #expect(report.byteCount == 9 * (51 + 100 + 16))
    #expect(report.leftovers.isEmpty && report.strangers.isEmpty)
    #expect(logDisk.names.count > 5)
  }

  @Test("one that is gone, one with a flipped bit and one that was cut are named by their digests")
  func broken() throws {
    let (gone, flipped, cut) = (try take(1), try take(2), try take(3))
    try take(4)
    disk[gone] = nil
    disk[flipped]?[80] ^= 1
    disk[cut]?.removeLast()
    let report = try survey()
    #expect(!report.ok)
    #expect(report.missing == [gone])
    #expect(report.damaged == [flipped, cut].sorted())
    #expect(report.count == 1)
  }

  @Test("what a crash left and what a removal left are leftovers and cleared; a file of somebody else's is not touched")
  func leftovers() throws {
    let kept = try take(1)
    let orphan = try stage(2)
    try store.publish(orphan)
    let removed = try take(3)
    try record(.removed(AttachmentDestroyed(digest: removed)))
    disk["attachment-999999999-1.new"] = [1]
    disk["notes.txt"] = [1]
    let own = try stage(5)
    let reader = try open(logDisk)
    let log = try reader.verify()
    let report = try store.survey(log.attachments, upTo: log.end, of: reader)
    #expect(report.ok)
    #expect(report.leftovers.sorted() == [orphan.digest, removed, "attachment-999999999-1.new"].sorted())
    #expect(report.strangers == ["notes.txt"])
    let count = try reader.clearLeftovers(
      report.leftovers, of: store, log.attachments, upTo: log.end, at: try moment())
    #expect(count == 3)
    #expect(disk[kept] != nil && disk["notes.txt"] != nil)
    #expect(try survey().leftovers.isEmpty)
    try store.publish(own)
    #expect(disk[own.digest] != nil)
  }

  @Test("what others keep and remove while the check reads is neither missing nor a leftover")
  func meanwhile() throws {
    let removed = try take(1)
    let reader = try open(logDisk)
    let log = try reader.verify()
    let taken = try take(2)
    try record(.removed(AttachmentDestroyed(digest: removed)))
    try store.remove([removed])
    let report = try store.survey(log.attachments, upTo: log.end, of: reader)
    #expect(report.ok && report.leftovers.isEmpty)
    let count = try reader.clearLeftovers([taken], of: store, log.attachments, upTo: log.end, at: try moment())
    #expect(count == 0)
    #expect(disk[taken] != nil)
  }

  @Test("a scan that another desk is just taking away is not called damaged, whatever the check still finds of it")
  func goingMeanwhile() throws {
    let removed = try take(1)
    try take(2)
    let reader = try open(logDisk)
    let log = try reader.verify()
    try record(.removed(AttachmentDestroyed(digest: removed)))
    disk[removed]?.removeLast(100)
    let report = try store.survey(log.attachments, upTo: log.end, of: reader)
    #expect(report.ok)
    #expect(report.damaged.isEmpty)
    #expect(report.count == 1)
  }

  @Test("what another process keeps at the last moment, before leftovers are cleared, stays")
  func keptBeforeLock() throws {
    try take(1)
    let faults = Faults()
    let reader = try Ledger.open(on: FailingStorage(disk: logDisk, faults: faults), at: try moment())
    let log = try reader.verify()
    let staged = try stage(2)
    try store.publish(staged)
    let kept = AttachmentKept(digest: staged.digest, byteCount: staged.sealedByteCount)
    let record = try EventCodec().record(of: StreamEvent(.attachments(.first), .attachment(.kept(kept))), clauses: [])
    let (writer, now) = (ledger, try moment())
    faults.beforeNextLock { _ = try? writer.commit(officer: "reception", at: now, keyring: nil) { _ in [record] } }
    let count = try reader.clearLeftovers([staged.digest], of: store, log.attachments, upTo: log.end, at: now)
    #expect(count == 0)
    #expect(disk[staged.digest] != nil)
    #expect(reader.head.number == 2)
  }

  /// Nothing is called a leftover, nor cleared, while somebody takes this one for it.
  private func expectKept(_ digest: String) throws {
    let reader = try open(logDisk)
    let log = try reader.verify()
    #expect(log.ok)
    let report = try store.survey(log.attachments, upTo: log.end, of: reader)
    #expect(report.ok && report.leftovers.isEmpty)
    let count = try reader.clearLeftovers([digest], of: store, log.attachments, upTo: log.end, at: try moment())
    #expect(count == 0)
    #expect(disk[digest] != nil)
  }

  @Test("a scan that a newer program kept by words of its own is no leftover for this one")
  func newerEvent() throws {
    let staged = try stage(1)
    try store.publish(staged)
    let newer = LedgerRecord(
      kind: "attachment.kept", version: 2, stream: "attachments-100001",
      data: Array("{\"seal\":\"\(staged.digest)\"}".utf8))
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [newer] }
    try expectKept(staged.digest)
  }

  @Test("a line whose form a newer program alone knows may keep any scan")
  func newerLine() throws {
    let staged = try stage(1)
    try store.publish(staged)
    let later = """
      {"c":"102cbbee","h":"2c6f1fc004a39cc89e6fb1f731b5ccf394955cff7d61550cfb60b4a2671b0109","e":{"n":1,"v":2,"y":0,\
      "q":"later"}}
      """
    logDisk["000000000001.jsonl"]? += Array("\(later)\n".utf8)
    try expectKept(staged.digest)
  }

  @Test("of a log that cannot be read to its end nothing is called a leftover")
  func damagedLog() throws {
    let first = try take(1)
    try take(2)
    let report = try store.survey(
      StandingAttachments(), upTo: try ledger.beginning, of: ledger, isWhole: false)
    #expect(report.leftovers.isEmpty)
    #expect(disk[first] != nil)
  }
}
