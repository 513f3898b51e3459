import CaseIndex
public import CaseLedger
public import Desk

/// Where an office keeps everything: a data folder on a disk, or a disk in memory for tests.
public struct OfficeSite: Sendable {
  /// The folder, for messages.
  public let location: String
  public let log: any LogStorage
  public let keys: any KeyStore
  public let drafts: any DraftStorage
  /// The sealed attachments.
  public let files: any FileStorage
  /// How often sign-in names were tried in vain.
  public let attempts: any SignInAttempts
  /// The index's database file, in a folder that memory backs.
  public let indexPath: String
  /// Where a sealed copy of the index is kept over a restart of the machine; nil where none is.
  public let snapshot: SnapshotFile?
  public let scryptCost: ScryptCost
  /// Days after which the newest backup is too old.
  public let backupLimitDays: Int

  /// The limit where nothing else is set, in days.
  public static let standardBackupLimitDays = 7

  public init(
    location: String, log: any LogStorage, keys: any KeyStore, drafts: any DraftStorage,
    files: any FileStorage, attempts: any SignInAttempts, indexPath: String, snapshot: SnapshotFile? = nil,
    scryptCost: ScryptCost = .standard, backupLimitDays: Int = standardBackupLimitDays
  ) {
    self.location = location
    self.log = log
    self.keys = keys
    self.drafts = drafts
    self.files = files
    self.attempts = attempts
    self.indexPath = indexPath
    self.snapshot = snapshot
    self.scryptCost = scryptCost
    self.backupLimitDays = backupLimitDays
  }

  /// How far the index at a path has read its ledger; nil where there is none, or none that a restoration left standing.
  /// - Throws: `Failure` where the ledger cannot be asked.
  public static func mark(ofIndexAt path: String, of log: any LogStorage) throws(Failure) -> LogMark? {
    do { return try RegisterIndex.logMark(at: path, of: log) } catch { throw Failure(error) }
  }
}
