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
    try disk.call(.list, "") { content, _ in content.names.keys.filter { !$0.contains("/") } }
  }

  package func byteCount(of name: String) throws(StorageFailure) -> Int? {
    try disk.call(.measure, name) { content, _ in content.names[name].flatMap { content.files[$0]?.current.count } }
  }

  package func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure)
    -> Int
  {
    try disk.call(.read, name) { content, _ in
      let bytes = content.names[name].flatMap { content.files[$0]?.current } ?? []
      let part = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  package func create(_ name: String) throws(StorageFailure) {
    try disk.call(.create, name) { content, crashes in
      guard !crashes else { return }
      let number = content.file(named: name)
      content.files[number]?.truncate(to: 0)
    }
  }

  package func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    try disk.call(.append, name) { content, crashes in
      guard let number = content.names[name] else { return 0 }
      let count = crashes ? Int.random(in: 0...bytes.count, using: &content.generator) : bytes.count
      content.files[number]?.append(bytes.prefix(count))
      return count
    }
  }

  package func synchronise(_ name: String) throws(StorageFailure) {
    let honoursSync = disk.honoursSync
    try disk.call(.synchronise, name) { content, crashes in
      guard honoursSync, !crashes, let number = content.names[name] else { return }
      content.files[number]?.synchronise()
    }
  }

  package func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try disk.call(.truncate, name) { content, crashes in
      guard !crashes, let number = content.names[name] else { return }
      content.files[number]?.truncate(to: byteCount)
    }
  }

  package func rename(_ name: String, to newName: String) throws(StorageFailure) {
    try disk.call(.rename, name) { content, crashes in
      guard !crashes, let number = content.names.removeValue(forKey: name) else { return }
      content.names[newName] = number
      content.unsavedNames.append(content.names)
    }
  }

  package func remove(_ name: String) throws(StorageFailure) {
    try disk.call(.remove, name) { content, crashes in
      guard !crashes, content.names.removeValue(forKey: name) != nil else { return }
      content.unsavedNames.append(content.names)
    }
  }

  package func createTornFolder() throws(StorageFailure) {
    try disk.call(.create, "torn") { _, _ in }
  }

  package func synchroniseFolder() throws(StorageFailure) {
    let honoursSync = disk.honoursSync
    try disk.call(.synchroniseFolder, "") { content, crashes in
      guard honoursSync, !crashes else { return }
      content.saveNames()
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
    return try disk.call(.lock, "LOCK") { content, _ in
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
    try disk.call(.note, "LOCK") { content, _ in content.lockNotes.last ?? [] }
  }

  package func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) {
    try disk.call(.note, "LOCK") { content, crashes in
      if !crashes { content.lockNotes.append(bytes) }
    }
  }
}
