import CaseLedger
import Synchronization

/// Which system calls fail next; each fails once.
final class Faults: Sendable {
  private struct Plan {
    var errors: [StorageFailure.Operation: Int32] = [:]
    var appendLimit: Int?
    var beforeLock: (@Sendable () -> Void)?
  }

  private let plan = Mutex(Plan())

  func arm(_ operation: StorageFailure.Operation, errorNumber: Int32) {
    plan.withLock { $0.errors[operation] = errorNumber }
  }

  func shortenNextAppend(to byteCount: Int) {
    plan.withLock { $0.appendLimit = byteCount }
  }

  /// What happens just before the lock is taken the next time.
  func beforeNextLock(_ act: @escaping @Sendable () -> Void) {
    plan.withLock { $0.beforeLock = act }
  }

  func takeActBeforeLock() -> (@Sendable () -> Void)? {
    plan.withLock { plan in
      defer { plan.beforeLock = nil }
      return plan.beforeLock
    }
  }

  func fire(_ operation: StorageFailure.Operation, _ name: String) throws(StorageFailure) {
    let errorNumber = plan.withLock { $0.errors.removeValue(forKey: operation) }
    if let errorNumber { throw StorageFailure(operation, name, errorNumber: errorNumber) }
  }

  func takeAppendLimit() -> Int? {
    plan.withLock { plan in
      defer { plan.appendLimit = nil }
      return plan.appendLimit
    }
  }
}

/// A disk in memory whose calls fail as planned.
struct FailingStorage: LogStorage {
  private let base: MemoryStorage
  private let faults: Faults

  init(disk: MemoryDisk, faults: Faults) {
    base = MemoryStorage(disk: disk)
    self.faults = faults
  }

  var location: String { base.location }

  func names() throws(StorageFailure) -> [String] {
    try faults.fire(.list, "")
    return base.names()
  }

  func byteCount(of name: String) throws(StorageFailure) -> Int? {
    try faults.fire(.measure, name)
    return base.byteCount(of: name)
  }

  func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure) -> Int {
    try faults.fire(.read, name)
    return try base.read(name, at: offset, into: buffer)
  }

  func create(_ name: String) throws(StorageFailure) {
    try faults.fire(.create, name)
    try base.create(name)
  }

  func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    try faults.fire(.append, name)
    return try base.append(Array(bytes.prefix(faults.takeAppendLimit() ?? bytes.count)), to: name)
  }

  func synchronise(_ name: String) throws(StorageFailure) { try faults.fire(.synchronise, name) }

  func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try faults.fire(.truncate, name)
    try base.truncate(name, to: byteCount)
  }

  func rename(_ name: String, to newName: String) throws(StorageFailure) {
    try faults.fire(.rename, name)
    try base.rename(name, to: newName)
  }

  func remove(_ name: String) throws(StorageFailure) {
    try faults.fire(.remove, name)
    try base.remove(name)
  }

  func createTornFolder() {}

  func synchroniseFolder() throws(StorageFailure) { try faults.fire(.synchroniseFolder, "") }

  func forgetCache(of name: String) {}

  func tryLock() throws(StorageFailure) -> Bool {
    try faults.fire(.lock, "LOCK")
    faults.takeActBeforeLock()?()
    return try base.tryLock()
  }

  func unlock() { base.unlock() }

  func readLockNote() -> [UInt8] { base.readLockNote() }

  func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) {
    try faults.fire(.note, "LOCK")
    try base.writeLockNote(bytes)
  }
}
