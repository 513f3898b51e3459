/// Where a log lies: a folder on a disk, a disk in memory, or one day a store that several hosts share.
///
/// Names are those of files in the log's folder; `torn/NAME` is one in its subfolder, whose names are synced with the
/// folder's own. Each value stands for one process: it holds the lock or does not.
public protocol LogStorage: FileStorage {
  /// Cuts a file; the cut is on the disk after the next `synchronise`.
  func truncate(_ name: String, to byteCount: Int) throws(StorageFailure)

  /// Makes the subfolder `torn` unless it is there.
  func createTornFolder() throws(StorageFailure)

  /// Forgets what memory holds of a file, so that the next read tells what the disk holds.
  func forgetCache(of name: String)

  /// Takes the exclusive lock and returns true, or returns false when another has it.
  func tryLock() throws(StorageFailure) -> Bool

  /// Gives the lock back.
  func unlock()

  /// The lock file's contents, empty when there are none.
  func readLockNote() throws(StorageFailure) -> [UInt8]

  /// Whether the lock file's contents begin with these bytes.
  func lockNoteBegins(with bytes: [UInt8]) throws(StorageFailure) -> Bool

  /// Overwrites the lock file's contents; nothing waits for the disk.
  func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure)

  /// Wakes those who watch the lock file for what others record.
  func tellWatchers()
}
