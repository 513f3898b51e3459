/// Why the ledger did not do what it was asked; holds no personal data.
public enum LedgerError: Error, Hashable, Sendable {
  /// Another process holds the lock; nil where the lock file does not tell which.
  case lockHeld(by: LockHolder?, waitedMilliseconds: Int)
  /// Nothing was saved, and the log is as before.
  case notSaved(StorageFailure)
  /// The disk failed while saving: whether this commit is saved is known only after a restart.
  case fateUnknown(number: Int, StorageFailure)
  /// The disk failed earlier; nothing is written until a restart has read the log again.
  case poisoned
  /// The log is corrupt from there on and can only be read before it.
  case damaged(LogDamage)
  /// The log was opened for reading only.
  case openedForReading
  /// The folder holds something that is not Diwan's.
  case foreignFolder(path: String)
  /// Something that is no file of the log bears the name of one.
  case foreignFile(path: String)
  /// The folder lies on a disk that other machines write to as well; the host is one that did.
  case sharedDisk(path: String, fileSystem: String, host: String?)
  /// A later version of Diwan wrote this log.
  case newerFormat(path: String, version: Int)
  case readOnlyDisk(path: String)
  case notPermitted(path: String)
  /// There is no log.
  case missing(path: String)
  /// There is a log already.
  case exists(path: String)
  case storage(StorageFailure)
  /// The commit takes more than 1 MiB.
  case tooLong(byteCount: Int)
  /// A record's metadata or data is not in the form of the log.
  case malformedRecord(index: Int, RecordFlaw)
  /// No commit starts at that position.
  case noCommit(at: LogPosition)
  /// The sealed data is not what was sealed there.
  case sealBroken(number: Int)
  case keys(KeyError)

  /// What a record is refused for.
  public enum RecordFlaw: String, Hashable, Sendable {
    case kind, version, stream, subject, clause, data, officer
  }
}
