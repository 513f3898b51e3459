import CaseLedger
import Glibc
import Synchronization

/// One process on a simulated disk; after the crash every call fails.
final class SimulatedStorage: LogStorage {
  let location = "simulated"
  private let disk: SimulatedDisk

  init(disk: SimulatedDisk) {
    self.disk = disk
  }

  func names() throws(StorageFailure) -> [String] {
    try call(.list, "") { content, _ in content.names.keys.filter { !$0.contains("/") } }
  }

  func byteCount(of name: String) throws(StorageFailure) -> Int? {
    try call(.measure, name) { content, _ in content.names[name].flatMap { content.files[$0]?.current.count } }
  }

  func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure) -> Int {
    try call(.read, name) { content, _ in
      let bytes = content.names[name].flatMap { content.files[$0]?.current } ?? []
      let part = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  func create(_ name: String) throws(StorageFailure) {
    try call(.create, name) { content, crashes in
      guard !crashes else { return }
      if let number = content.names[name] {
        content.files[number]?.current = []
      } else {
        content.files[content.nextFile] = SimulatedFile()
        content.names[name] = content.nextFile
        content.nextFile += 1
        content.unsavedNames.append(content.names)
      }
    }
  }

  func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    try call(.append, name) { content, crashes in
      guard let number = content.names[name] else { return 0 }
      let count = crashes ? Int.random(in: 0...bytes.count, using: &content.generator) : bytes.count
      content.files[number]?.current += bytes.prefix(count)
      return count
    }
  }

  func synchronise(_ name: String) throws(StorageFailure) {
    let honoursSync = disk.honoursSync
    try call(.synchronise, name) { content, crashes in
      guard honoursSync, !crashes, let number = content.names[name], let file = content.files[number] else { return }
      content.files[number]?.saved = file.current
    }
  }

  func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try call(.truncate, name) { content, crashes in
      guard !crashes, let number = content.names[name], let file = content.files[number] else { return }
      content.files[number]?.current = Array(file.current.prefix(byteCount))
    }
  }

  func rename(_ name: String, to newName: String) throws(StorageFailure) {
    try call(.rename, name) { content, crashes in
      guard !crashes, let number = content.names.removeValue(forKey: name) else { return }
      content.names[newName] = number
      content.unsavedNames.append(content.names)
    }
  }

  func createTornFolder() throws(StorageFailure) {
    try call(.create, "torn") { _, _ in }
  }

  func synchroniseFolder() throws(StorageFailure) {
    let honoursSync = disk.honoursSync
    try call(.synchroniseFolder, "") { content, crashes in
      guard honoursSync, !crashes else { return }
      content.savedNames = content.names
      content.unsavedNames = []
    }
  }

  func forgetCache(of name: String) {}

  func tryLock() throws(StorageFailure) -> Bool {
    let me = ObjectIdentifier(self)
    return try call(.lock, "LOCK") { content, _ in
      guard content.holder == nil else { return false }
      content.holder = me
      return true
    }
  }

  func unlock() {
    disk.content.withLock { $0.holder = nil }
  }

  func readLockNote() throws(StorageFailure) -> [UInt8] {
    try call(.note, "LOCK") { content, _ in content.lockNotes.last ?? [] }
  }

  func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) {
    try call(.note, "LOCK") { content, crashes in
      if !crashes { content.lockNotes.append(bytes) }
    }
  }

  /// Counts a call; the one in which the power fails may do part of its work and then fails like all later ones.
  private func call<Value>(
    _ operation: StorageFailure.Operation, _ name: String, _ body: (inout SimulatedDisk.Content, Bool) -> Value
  ) throws(StorageFailure) -> Value {
    try disk.content.withLock { content throws(StorageFailure) in
      let failure = StorageFailure(operation, name, errorNumber: EIO)
      guard content.callsUntilCrash >= 0 else { throw failure }
      content.callsUntilCrash -= 1
      let crashes = content.callsUntilCrash < 0
      let value = body(&content, crashes)
      if crashes { throw failure }
      return value
    }
  }
}
