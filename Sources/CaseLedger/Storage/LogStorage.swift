/// Where a log lies: a folder on a disk, a disk in memory, or one day a store that several hosts share.
///
/// Names are those of files in the log's folder; `torn/NAME` is one in its subfolder. Each value stands for one
/// process: it holds the lock or does not.
public protocol LogStorage: Sendable {
  /// The folder, for messages.
  var location: String { get }

  /// Names of the files in the folder itself, in any order.
  func names() throws(StorageFailure) -> [String]

  /// Bytes in a file, nil when there is no such file.
  func byteCount(of name: String) throws(StorageFailure) -> Int?

  /// Fills the buffer from an offset and returns how many bytes there were.
  func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure) -> Int

  /// Creates an empty file, or empties the one that is there.
  func create(_ name: String) throws(StorageFailure)

  /// Writes at the end with one call and returns how many bytes were taken, perhaps not all.
  func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int

  /// Returns when the file's contents and length are on the disk.
  func synchronise(_ name: String) throws(StorageFailure)

  /// Cuts a file; the cut is on the disk after the next `synchronise`.
  func truncate(_ name: String, to byteCount: Int) throws(StorageFailure)

  /// Gives a file another name in the same storage, replacing what bears it.
  func rename(_ name: String, to newName: String) throws(StorageFailure)

  /// Makes the subfolder `torn` unless it is there.
  func createTornFolder() throws(StorageFailure)

  /// Returns when the names in the folder and in `torn` are on the disk.
  func synchroniseFolder() throws(StorageFailure)

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
