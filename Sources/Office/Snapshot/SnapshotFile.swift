import CaseLedger
import Glibc

/// The file of the sealed snapshot in a data folder, and beside it the lock file with the number of the oldest commit
/// that a snapshot may end at.
public struct SnapshotFile: Sendable {
  public let folder: String

  /// - Parameter folder: the snapshot's own; it is made when there is something to keep.
  public init(folder: String) {
    self.folder = folder
  }

  public var path: String { folder + "/snapshot" }
  private var unfinishedPath: String { path + ".new" }
  private var lockPath: String { folder + "/snapshot.lock" }

  /// Opens the snapshot for reading; nil where there is none, or none that may be read.
  func open() -> OpenSnapshot? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let snapshot = OpenSnapshot(descriptor: descriptor), snapshot.header.number >= floor else { return nil }
    return snapshot
  }

  /// The number of the commit before which no snapshot may end.
  var floor: Int {
    let descriptor = Glibc.open(lockPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    return floor(at: descriptor)
  }

  /// Writes a snapshot, replaces the former one by it in one step, and returns when it is on the disk.
  ///
  /// - Parameter body: gets the number before which no snapshot may end, and a function that takes the next bytes;
  ///   returns false where it has nothing to keep.
  /// - Returns: false, and nothing was done, where another process is writing or `body` says so.
  func replace(
    _ body: (_ floor: Int, _ append: (_ bytes: [UInt8]) throws -> Void) throws -> Bool
  ) throws -> Bool {
    guard let lock = try lock(waits: false) else { return false }
    defer { close(lock) }
    unlink(unfinishedPath)
    let descriptor = FolderAccess(of: folder).openFile(unfinishedPath, flags: O_WRONLY)
    guard descriptor >= 0 else { throw failure(.create) }
    defer {
      close(descriptor)
      // Gone by its new name where all went well.
      unlink(unfinishedPath)
    }
    guard try body(floor(at: lock), { bytes in try write(bytes, to: descriptor) }) else { return false }
    guard fdatasync(descriptor) == 0 else { throw failure(.synchronise) }
    guard rename(unfinishedPath, path) == 0 else { throw failure(.rename) }
    try synchroniseFolder()
    return true
  }

  /// Removes the snapshot, and one that was left half written, and lets none come back that ends before a commit; waits for
  /// another process that is writing.
  ///
  /// The salt, without which nobody can make the key again, is overwritten first.
  /// - Parameter body: done while nobody writes one.
  func discard(before number: Int, _ body: () -> Void) throws {
    guard let lock = try lock(waits: true) else { return }
    defer { close(lock) }
    let text = Array((String(max(number, floor(at: lock))) + "\n").utf8)
    let count = text.withUnsafeBytes { pwrite(lock, $0.baseAddress, $0.count, 0) }
    guard count == text.count, fdatasync(lock) == 0 else { throw failure(.note) }
    body()
    for path in [path, unfinishedPath] { try overwriteAndRemove(path) }
    try synchroniseFolder()
  }

  private func overwriteAndRemove(_ path: String) throws {
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw failure(.truncate)
    }
    defer { close(descriptor) }
    let zeros = [UInt8](repeating: 0, count: SnapshotHeader.byteLimit)
    guard zeros.withUnsafeBytes({ pwrite(descriptor, $0.baseAddress, $0.count, 0) }) == zeros.count,
      fdatasync(descriptor) == 0, unlink(path) == 0
    else { throw failure(.truncate) }
  }

  private func floor(at lock: Int32) -> Int {
    var bytes = [UInt8](repeating: 0, count: 24)
    let count = pread(lock, &bytes, bytes.count, 0)
    guard count > 0 else { return 0 }
    return Int(String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self)) ?? 0
  }

  /// The lock belongs to the open file that is returned; nil where another has it.
  private func lock(waits: Bool) throws -> Int32? {
    let access = FolderAccess(of: folder)
    guard access.makeFolder(folder) else { throw failure(.create) }
    let descriptor = access.openFile(lockPath, flags: O_RDWR)
    guard descriptor >= 0 else { throw failure(.lock) }
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let isTaken = errno == EWOULDBLOCK
      defer { close(descriptor) }
      guard isTaken else { throw failure(.lock) }
      return nil
    }
    return descriptor
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(.append) }
      rest = rest.dropFirst(count)
    }
  }

  private func synchroniseFolder() throws {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.synchroniseFolder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(.synchroniseFolder) }
  }

  private func failure(_ operation: StorageFailure.Operation) -> LedgerError {
    LedgerError(StorageFailure(operation, path, errorNumber: errno))
  }
}
