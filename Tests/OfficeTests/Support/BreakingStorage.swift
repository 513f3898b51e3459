import CaseLedger
import Synchronization

/// A disk in memory of which one call fails, or after one call of which something happens.
final class BreakingStorage: LogStorage {
  private struct Plan {
    var operation: StorageFailure.Operation?
    var errorNumber: Int32 = 0
    /// The one file that it concerns; nil for any.
    var name: String?
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

  func breakSynchronising(_ name: String, errorNumber: Int32) {
    plan.withLock { $0 = Plan(operation: .synchronise, errorNumber: errorNumber, name: name) }
  }

  func afterNextSync(_ act: @escaping @Sendable () -> Void) {
    plan.withLock { $0.afterSync = act }
  }

  private func fire(_ operation: StorageFailure.Operation, _ name: String) throws(StorageFailure) {
    let errorNumber: Int32? = plan.withLock { plan in
      guard plan.operation == operation, plan.name == nil || plan.name == name else { return nil }
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

  func remove(_ name: String) throws(StorageFailure) {
    try fire(.remove, name)
    try base.remove(name)
  }

  func createTornFolder() {}
  func synchroniseFolder() {}
  func forgetCache(of name: String) {}
  func tryLock() throws(StorageFailure) -> Bool { try base.tryLock() }
  func unlock() { base.unlock() }
  func readLockNote() -> [UInt8] { base.readLockNote() }
  func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) { try base.writeLockNote(bytes) }
}
