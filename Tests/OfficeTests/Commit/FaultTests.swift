import CaseLedger
import Casework
import Desk
import Glibc
import Office
import OfficeStage
import Synchronization
import Testing

@Suite("What fails is said, and what was typed or recorded stays")
struct FaultTests {
  private static func correction(_ number: FileNumber, _ address: String) -> DeskRequest {
    .submit(Submission(.file(number, .correct(.address, to: address, reason: "انتقال", confirmed: []))))
  }

  @Test("a full disk: the command is not saved, the file is as before, and there is room again it goes through")
  func fullDisk() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    log.breakNext(.append, errorNumber: ENOSPC)
    guard case .failed(let failure) = desk.perform(Self.correction(number, "حي قباء")) else {
      Issue.record("a full disk took a commit")
      return
    }
    #expect(failure.code == .notSaved)
    #expect(try desk.caseView(number, asOf: nil).file.facts.address == nil)
    #expect(try stage.file(number).facts.address == nil)
    guard case .receipt = desk.perform(Self.correction(number, "حي قباء")) else {
      Issue.record("the second attempt was not carried out")
      return
    }
    #expect(try stage.file(number).facts.address == "حي قباء")
  }

  @Test("a failed sync: the fate is unknown, nothing more is written, until the office is opened again")
  func poisoned() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    let other = try stage.seat(StagePeople.secondReception)
    log.breakNext(.synchronise, errorNumber: EIO)
    for _ in 0..<2 {
      guard case .failed(let failure) = desk.perform(Self.correction(number, "حي قباء")) else {
        Issue.record("a failed sync gave a receipt")
        return
      }
      #expect(failure.code == .fateUnknown)
    }
    // Reading goes on, and another desk is refused as well.
    #expect(try desk.caseView(number, asOf: nil).file.facts.name == "أحمد محمد العتيبي")
    guard case .failed(let failure) = other.perform(Self.correction(number, "حي العوالي")) else {
      Issue.record("another desk wrote behind a failed sync")
      return
    }
    #expect(failure.code == .fateUnknown)
    let anew = try stage.signIn(StagePeople.reception)
    guard case .receipt = anew.perform(Self.correction(number, "حي العوالي")) else {
      Issue.record("an office that was opened again does not record")
      return
    }
    #expect(try anew.caseView(number, asOf: nil).file.facts.address == "حي العوالي")
  }

  @Test("an index that breaks after the durable point takes no receipt back, and is made anew")
  func indexBreaks() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let folder = stage.folder
    let log = BreakingStorage(disk: stage.disk)
    let desk = try stage.signIn(StagePeople.reception, log: log)
    log.afterNextSync { folder.remove() }
    guard case .receipt(let receipt) = desk.perform(Self.correction(number, "حي قباء")) else {
      Issue.record("a durable act gave no receipt")
      return
    }
    #expect(receipt.events.map(\.event.kindName) == ["file.corrected"])
    #expect(failure { _ = try desk.caseView(number, asOf: nil) } == nil)
    guard case .failed(let failure) = desk.perform(.ask(.home)) else {
      Issue.record("an index without a folder answered")
      return
    }
    #expect(failure.code == .indexUnavailable)
    folder.restore()
    #expect(try desk.answer(.file(number, asOf: nil)).opened?.file.facts.address == "حي قباء")
    #expect(try desk.answer(.home).home?.fileCount == 1)
  }

  @Test("a ledger of which one byte was altered is said to be damaged, and nobody works on what is left of it")
  func damaged() throws {
    let stage = try OfficeStage.staffed(.kadi)
    _ = try stage.register()
    var bytes = try #require(stage.disk["000000000001.jsonl"])
    bytes[bytes.count / 2] ^= 1
    stage.disk["000000000001.jsonl"] = bytes
    stage.folder.remove()
    stage.folder.restore()
    #expect(failure { _ = try stage.signIn(StagePeople.founder) }?.code == .ledgerDamaged)
  }
}

/// A disk in memory of which one call fails, or after one call of which something happens.
final class BreakingStorage: LogStorage {
  private struct Plan {
    var operation: StorageFailure.Operation?
    var errorNumber: Int32 = 0
    var afterSync: (@Sendable () -> Void)?
  }

  private let base: MemoryStorage
  private let plan = Mutex(Plan())

  init(disk: MemoryDisk) {
    base = MemoryStorage(disk: disk)
  }

  func breakNext(_ operation: StorageFailure.Operation, errorNumber: Int32) {
    plan.withLock { $0 = Plan(operation: operation, errorNumber: errorNumber) }
  }

  func afterNextSync(_ act: @escaping @Sendable () -> Void) {
    plan.withLock { $0.afterSync = act }
  }

  private func fire(_ operation: StorageFailure.Operation, _ name: String) throws(StorageFailure) {
    let errorNumber: Int32? = plan.withLock { plan in
      guard plan.operation == operation else { return nil }
      plan.operation = nil
      return plan.errorNumber
    }
    if let errorNumber { throw StorageFailure(operation, name, errorNumber: errorNumber) }
  }

  var location: String { base.location }
  func names() -> [String] { base.names() }
  func byteCount(of name: String) -> Int? { base.byteCount(of: name) }

  func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure) -> Int {
    try base.read(name, at: offset, into: buffer)
  }

  func create(_ name: String) throws(StorageFailure) { try base.create(name) }

  func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    try fire(.append, name)
    return try base.append(bytes, to: name)
  }

  func synchronise(_ name: String) throws(StorageFailure) {
    try fire(.synchronise, name)
    let act = plan.withLock { plan in
      defer { plan.afterSync = nil }
      return plan.afterSync
    }
    act?()
  }

  func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try base.truncate(name, to: byteCount)
  }

  func rename(_ name: String, to newName: String) throws(StorageFailure) { try base.rename(name, to: newName) }
  func createTornFolder() {}
  func synchroniseFolder() {}
  func forgetCache(of name: String) {}
  func tryLock() throws(StorageFailure) -> Bool { try base.tryLock() }
  func unlock() { base.unlock() }
  func readLockNote() -> [UInt8] { base.readLockNote() }
  func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) { try base.writeLockNote(bytes) }
}
