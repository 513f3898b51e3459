public import Calendars
public import CaseLedger
public import Desk

extension OfficeSite {
  /// Makes an office of a backup in an empty folder, and verifies it there.
  ///
  /// The index is no part of a backup: the first to sign in has it built from the ledger. The restored ledger tells of its
  /// restoration, so that an index which knows the office that lay here before gives way, whosever account holds it, and
  /// the history says for good that something was left behind.
  /// - Throws: `Failure` where the folder holds anything or another is about to restore there, or the backup is not what
  ///   the office wrote; then the folder is empty again.
  public static func restore(
    from backup: String, to path: String, at now: Moment,
    progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(Failure) -> BackupReport {
    let (source, target) = (DataFolder(path: backup), DataFolder(path: path))
    do {
      guard try source.content() == .register else { throw Failure(.officeMissing, detail: backup) }
      switch try target.content() {
      case .empty: break
      case .register: throw Failure(.officeExists, detail: path)
      case .unfinished: throw Failure(.officeUnfinished, detail: path)
      }
      let ledger = try Ledger.open(
        on: FolderStorage(folder: source.logPath, isReadOnly: true), for: .reading, at: now)
      return try RegisterCopy(of: ledger, in: source, to: target).restore(at: now, progress: progress)
    } catch {
      throw Failure(restoring: error, from: source)
    }
  }
}
