package import CaseLedger
import Glibc
import Synchronization

/// One process on a simulated disk; after the crash every call fails.
package final class SimulatedStorage: LogStorage {
  package let location = "simulated"
  let disk: SimulatedDisk

  package init(disk: SimulatedDisk) {
    self.disk = disk
  }

  package func names() throws(StorageFailure) -> [String] {
    try call(.list, "") { content, _ in content.names.keys.filter { !$0.contains("/") } }
  }

  package func byteCount(of name: String) throws(StorageFailure) -> Int? {
    try call(.measure, name) { content, _ in content.names[name].flatMap { content.files[$0]?.current.count } }
  }

  package func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure)
    -> Int
  {
    try call(.read, name) { content, _ in
      let bytes = content.names[name].flatMap { content.files[$0]?.current } ?? []
      let part = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  package func create(_ name: String) throws(StorageFailure) {
    try call(.create, name) { content, crashes in
      guard !crashes else { return }
      if let number = content.names[name] {
        content.files[number]?.truncate(to: 0)
      } else {
        content.files[content.nextFile] = SimulatedFile()
        content.names[name] = content.nextFile
        content.nextFile += 1
        content.unsavedNames.append(content.names)
      }
    }
  }

  package func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    try call(.append, name) { content, crashes in
      guard let number = content.names[name] else { return 0 }
      let count = crashes ? Int.random(in: 0...bytes.count, using: &content.generator) : bytes.count
      content.files[number]?.append(bytes.prefix(count))
      return count
    }
  }

  package func synchronise(_ name: String) throws(StorageFailure) {
    let honoursSync = disk.honoursSync
    try call(.synchronise, name) { content, crashes in
      guard honoursSync, !crashes, let number = content.names[name] else { return }
      content.files[number]?.synchronise()
    }
  }

  package func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try call(.truncate, name) { content, crashes in
      guard !crashes, let number = content.names[name] else { return }
      content.files[number]?.truncate(to: byteCount)
    }
  }

  package func rename(_ name: String, to newName: String) throws(StorageFailure) {
    try call(.rename, name) { content, crashes in
      guard !crashes, let number = content.names.removeValue(forKey: name) else { return }
      content.names[newName] = number
      content.unsavedNames.append(content.names)
    }
  }

  package func createTornFolder() throws(StorageFailure) {
    try call(.create, "torn") { _, _ in }
  }

  package func synchroniseFolder() throws(StorageFailure) {
    let honoursSync = disk.honoursSync
    try call(.synchroniseFolder, "") { content, crashes in
      guard honoursSync, !crashes else { return }
      content.savedNames = content.names
      content.unsavedNames = []
    }
  }

  package func forgetCache(of name: String) {
    disk.content.withLock { content in
      guard let number = content.names[name] else { return }
      content.files[number]?.forgetCache()
    }
  }

  package func tryLock() throws(StorageFailure) -> Bool {
    let me = ObjectIdentifier(self)
    return try call(.lock, "LOCK") { content, _ in
      guard content.holder == nil else { return false }
      content.holder = me
      return true
    }
  }

  package func unlock() {
    let me = ObjectIdentifier(self)
    disk.content.withLock { content in
      if content.holder == me { content.holder = nil }
    }
  }

  package func readLockNote() throws(StorageFailure) -> [UInt8] {
    try call(.note, "LOCK") { content, _ in content.lockNotes.last ?? [] }
  }

  package func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) {
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
