import Glibc
import Synchronization

/// A log in memory, for journeys and tests; one value stands for one process.
public final class MemoryStorage: LogStorage {
  public let disk: MemoryDisk
  public let location = "memory"

  public init(disk: MemoryDisk = MemoryDisk()) {
    self.disk = disk
  }

  public func names() -> [String] { disk.names.filter { !$0.contains("/") } }

  public func byteCount(of name: String) -> Int? { disk.content.withLock { $0.files[name]?.count } }

  public func read(
    _ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageFailure) -> Int {
    try disk.content.withLock { content throws(StorageFailure) in
      guard let file = content.files[name] else { throw StorageFailure(.read, name, errorNumber: ENOENT) }
      let part = file.dropFirst(offset).prefix(buffer.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  public func create(_ name: String) throws(StorageFailure) {
    try change(.create, name) { $0.files[name] = [] }
  }

  public func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    try change(.append, name) { $0.files[name, default: []] += bytes }
    return bytes.count
  }

  public func synchronise(_ name: String) {}

  public func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    try change(.truncate, name) { $0.files[name] = $0.files[name].map { Array($0.prefix(byteCount)) } }
  }

  public func rename(_ name: String, to newName: String) throws(StorageFailure) {
    try change(.rename, name) { $0.files[newName] = $0.files.removeValue(forKey: name) }
  }

  public func remove(_ name: String) throws(StorageFailure) {
    try change(.remove, name) { $0.files[name] = nil }
  }

  public func createTornFolder() {}

  public func synchroniseFolder() {}

  public func forgetCache(of name: String) {}

  public func tryLock() throws(StorageFailure) -> Bool {
    let me = ObjectIdentifier(self)
    return disk.content.withLock { content in
      guard content.holder == nil else { return false }
      content.holder = me
      return true
    }
  }

  public func unlock() {
    let me = ObjectIdentifier(self)
    disk.content.withLock { content in
      if content.holder == me { content.holder = nil }
    }
  }

  public func readLockNote() -> [UInt8] { disk.lockNote }

  public func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) {
    try change(.note, "LOCK") { $0.lockNote = bytes }
  }

  private func change(
    _ operation: StorageFailure.Operation, _ name: String, _ body: (inout MemoryDisk.Content) -> Void
  ) throws(StorageFailure) {
    try disk.content.withLock { content throws(StorageFailure) in
      guard !content.isReadOnly else { throw StorageFailure(operation, name, errorNumber: EROFS) }
      body(&content)
    }
  }
}
