import Glibc
import Synchronization

/// The lock file of a log's folder, and the note in it that names the holder; opened when it is first needed.
final class LockFile: Sendable {
  private struct File {
    var descriptor: Int32?
    /// The note in memory, once this value has written one.
    var note: SharedNote?
    /// The same, unless somebody has emptied the file.
    var wholeNote: SharedNote? {
      mutating get {
        if let note, !note.isWhole { self.note = nil }
        return note
      }
    }
  }

  private let folder: String
  private let isReadOnly: Bool
  private let file = Mutex(File())

  init(in folder: String, isReadOnly: Bool) {
    self.folder = folder
    self.isReadOnly = isReadOnly
  }

  deinit {
    file.withLock { file in
      file.note = nil
      if let descriptor = file.descriptor { close(descriptor) }
    }
  }

  private var path: String { folder + "/LOCK" }

  func tryLock() throws(StorageFailure) -> Bool {
    let descriptor = try descriptor()
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw failure(.lock) }
    }
    return true
  }

  func unlock() {
    guard let descriptor = file.withLock({ $0.descriptor }) else { return }
    _ = flock(descriptor, LOCK_UN)
  }

  func readNote() throws(StorageFailure) -> [UInt8] {
    if let shared = file.withLock({ $0.wholeNote?.bytes }) { return shared }
    let descriptor: Int32
    do {
      descriptor = try self.descriptor()
    } catch {
      // A copy that is only read may have come without its lock file.
      guard error.errorNumber == ENOENT else { throw error }
      return []
    }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: LockNote.byteLimit) { buffer, initialized in
      count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
      initialized = max(0, count)
    }
    guard count >= 0 else { throw failure(.note) }
    return bytes
  }

  func noteBegins(with bytes: [UInt8]) throws(StorageFailure) -> Bool {
    if let isSame = file.withLock({ $0.wholeNote?.begins(with: bytes) }) { return isSame }
    return try readNote().starts(with: bytes)
  }

  func writeNote(_ bytes: [UInt8]) throws(StorageFailure) {
    let descriptor = try descriptor()
    let isShared = file.withLock { file in
      guard let note = file.wholeNote ?? SharedNote(lockFile: descriptor) else { return false }
      note.write(bytes)
      file.note = note
      return true
    }
    guard !isShared else { return }
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == bytes.count else { throw failure(.note) }
  }

  func tellWatchers() {
    // A byte behind the note: inotify(7) tells of calls that write, not of memory that is shared.
    guard let descriptor = file.withLock({ $0.descriptor }) else { return }
    _ = withUnsafeBytes(of: LineFormat.lineFeed) { pwrite(descriptor, $0.baseAddress, 1, off_t(LockNote.byteLimit)) }
  }

  /// The lock belongs to this open file, not to the process: two ledgers of one process exclude each other, too.
  private func descriptor() throws(StorageFailure) -> Int32 {
    try file.withLock { file throws(StorageFailure) in
      if let known = file.descriptor { return known }
      // Asked when the file is opened: whoever made the folder may open it to the group later.
      let opened =
        isReadOnly ? open(path, O_RDONLY | O_CLOEXEC) : FolderAccess(of: folder).openFile(path, flags: O_RDWR)
      guard opened >= 0 else { throw failure(.lock) }
      file.descriptor = opened
      return opened
    }
  }

  private func failure(_ operation: StorageFailure.Operation) -> StorageFailure {
    StorageFailure(operation, path, errorNumber: errno)
  }
}
