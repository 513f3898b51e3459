import CaseLedger
import Glibc

/// One process on a simulated disk, some of whose calls fail.
struct FaultyStorage: LogStorage {
  private let base: SimulatedStorage
  private let calls: FaultyCalls

  init(disk: SimulatedDisk, calls: FaultyCalls) {
    base = SimulatedStorage(disk: disk)
    self.calls = calls
  }

  var location: String { base.location }

  func names() throws(StorageFailure) -> [String] {
    try fire(.list, "")
    return try base.names()
  }

  func byteCount(of name: String) throws(StorageFailure) -> Int? {
    try fire(.measure, name)
    return try base.byteCount(of: name)
  }

  func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure) -> Int {
    try fire(.read, name)
    return try base.read(name, at: offset, into: buffer)
  }

  func create(_ name: String) throws(StorageFailure) {
    try fire(.create, name)
    try base.create(name)
  }

  func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    if isSegment(name) { calls.noteAct() }
    if calls.shortensAppend() { return try base.append(Array(bytes.prefix(bytes.count / 2)), to: name) }
    guard calls.fires(.append) else { return try base.append(bytes, to: name) }
    switch calls.fault.effect {
    case .fails(let errorNumber): throw StorageFailure(.append, name, errorNumber: errorNumber)
    case .takes(let hundredths):
      return try base.append(Array(bytes.prefix(bytes.count * hundredths / 100)), to: name)
    }
  }

  func synchronise(_ name: String) throws(StorageFailure) {
    if isSegment(name) { calls.noteAct() }
    guard calls.fires(.synchronise) else { return try base.synchronise(name) }
    base.disk.failSynchronise(name)
    if isSegment(name) { calls.noteFailedSync() }
    throw StorageFailure(.synchronise, name, errorNumber: EIO)
  }

  func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try fire(.truncate, name)
    try base.truncate(name, to: byteCount)
  }

  func rename(_ name: String, to newName: String) throws(StorageFailure) {
    try fire(.rename, name)
    try base.rename(name, to: newName)
  }

  func remove(_ name: String) throws(StorageFailure) {
    try fire(.remove, name)
    try base.remove(name)
  }

  func createTornFolder() throws(StorageFailure) { try base.createTornFolder() }

  func synchroniseFolder() throws(StorageFailure) {
    try fire(.synchroniseFolder, "")
    try base.synchroniseFolder()
  }

  func forgetCache(of name: String) { base.forgetCache(of: name) }

  func tryLock() throws(StorageFailure) -> Bool {
    try fire(.lock, "LOCK")
    return try base.tryLock()
  }

  func unlock() { base.unlock() }

  func readLockNote() throws(StorageFailure) -> [UInt8] { try base.readLockNote() }

  func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) {
    try fire(.note, "LOCK")
    try base.writeLockNote(bytes)
  }

  private func isSegment(_ name: String) -> Bool { name.hasSuffix(".jsonl") }

  private func fire(_ operation: StorageFailure.Operation, _ name: String) throws(StorageFailure) {
    guard calls.fires(operation), case .fails(let errorNumber) = calls.fault.effect else { return }
    throw StorageFailure(operation, name, errorNumber: errorNumber)
  }
}
