public import Calendars
import Glibc

/// A copy of a register in another folder: the same log up to a mark, the keys of that moment, the checkpoints, and the
/// sealed folders beside them.
///
/// The copy is itself a data folder. Made again, it grows by what is new, and is what it was before when anything fails:
/// the log last, after keys that open what it held as well, and only if it verifies. Others may write in the register
/// meanwhile: the log is copied up to a commit that was saved before the keys were, so that none in the copy lacks its key,
/// wherever the copying is cut off.
public struct RegisterCopy {
  /// Folders beside the log whose files are copied as they are.
  private static let mirroredFolders = ["drafts", "log/torn"]
  private let ledger: Ledger
  private let source: DataFolder
  private let target: DataFolder

  /// - Parameter ledger: the log of the source, opened.
  public init(of ledger: Ledger, in source: DataFolder, to target: DataFolder) {
    self.ledger = ledger
    self.source = source
    self.target = target
  }

  /// Copies what the target lacks, and verifies the whole copy.
  /// - Parameter progress: told how many bytes of how many were verified.
  /// - Throws: `BackupError`.
  public func make(progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }) throws(BackupError)
    -> BackupReport
  {
    let report = try copied(progress)
    do { try target.release() } catch { throw .storage(error) }
    return report
  }

  private func copied(_ progress: (Int, Int) -> Void) throws(BackupError) -> BackupReport {
    do {
      try refuseUnfit()
      try prepareTarget()
      let storage = FolderStorage(folder: target.logPath)
      // No other backup goes to the same folder meanwhile.
      guard try storage.tryLock() else { throw LedgerError.lockHeld(by: nil, waitedMilliseconds: 0) }
      defer { storage.unlock() }
      return try copy(upTo: ledger.head, progress)
    } catch {
      throw BackupError(error)
    }
  }

  /// Copies the register where nothing lies yet, and tells there that it was restored; what fails leaves nothing.
  ///
  /// Of those who want to make a register there at the same time one alone does, and removes nothing but its own.
  /// - Parameter progress: told how many bytes of how many were verified.
  /// - Throws: `BackupError`; `LedgerError.exists` in it where another was first.
  public func restore(
    at now: Moment, progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(BackupError) -> BackupReport {
    do {
      try refuseUnfit()
      try target.claim()
    } catch {
      throw BackupError(error)
    }
    do {
      let report = try copied(progress)
      try Ledger.open(on: FolderStorage(folder: target.logPath), at: now).noteRestoration(at: now)
      try target.release()
      return report
    } catch {
      let failure = BackupError(error)
      if !failure.tellsOfOthersWork { target.clear() }
      throw failure
    }
  }

  private func copy(upTo mark: LogMark, _ progress: (Int, Int) -> Void) throws -> BackupReport {
    try CopiedKeys(from: source, to: target, of: ledger, upTo: mark).copy()
    let attachments = AttachmentMirror(from: source, to: target)
    try attachments.copy()
    for folder in Self.mirroredFolders {
      try FolderMirror(from: "\(source.path)/\(folder)", to: "\(target.path)/\(folder)").copy()
    }
    let checkpoints = try CopiedCheckpoints(from: ledger, to: target, upTo: mark.number)
    var log = CopiedLog(from: source, to: target, upTo: mark)
    try log.copy()
    let report: VerifyReport
    do {
      // After the log, which would be corrupt if it ended before a checkpoint.
      try checkpoints.copy()
      report = try verify(mark, progress)
    } catch {
      checkpoints.undo()
      log.undo()
      // What was whole in the copy before is not to blame for what came.
      if case BackupError.unsound(let damage) = error, log.hasCopied(damage) { throw LedgerError.damaged(damage) }
      throw error
    }
    return BackupReport(
      mark: PaperMark(number: mark.number, head: mark.hash), logByteCount: report.byteCount,
      copiedByteCount: log.copiedByteCount, verification: report,
      attachments: try settle(attachments, by: report))
  }

  private func refuseUnfit() throws {
    switch ledger.condition {
    case .sound, .torn: break
    case .corrupt(let damage): throw LedgerError.damaged(damage)
    case .poisoned: throw LedgerError.poisoned
    }
    guard ledger.head.number > 0 else { throw LedgerError.missing(path: source.path) }
    let (from, to) = (source.resolvedPath + "/", target.resolvedPath + "/")
    guard !from.hasPrefix(to), !to.hasPrefix(from) else { throw BackupError.insideRegister(path: target.path) }
  }

  private func prepareTarget() throws {
    guard try target.content() == .register else { return try target.create() }
    let beginning: LogMark
    do {
      beginning = try Ledger.beginning(of: FolderStorage(folder: target.logPath, isReadOnly: true))
    } catch .damaged(let damage) {
      throw BackupError.unsound(damage)
    }
    guard beginning.log == ledger.log else { throw BackupError.otherLog(path: target.path) }
  }

  /// Looks at the copy's attachments, brings those anew that rotted there, and takes those away that the office keeps no
  /// longer.
  private func settle(_ mirror: AttachmentMirror, by report: VerifyReport) throws -> AttachmentReport {
    let store = AttachmentStore(on: FolderStorage(folder: target.filesPath), of: ledger.log)
    func look() throws -> AttachmentReport { try store.survey(report.attachments, upTo: report.end, of: ledger) }
    var found = try look()
    if try mirror.replace(found.missing + found.damaged) { found = try look() }
    do {
      try store.remove(found.leftovers)
    } catch .storage(let failure) {
      throw failure
    }
    return found
  }

  private func verify(_ mark: LogMark, _ progress: (Int, Int) -> Void) throws -> VerifyReport {
    let copy: Ledger
    do {
      copy = try Ledger.open(
        on: FolderStorage(folder: target.logPath, isReadOnly: true), for: .reading,
        at: try ledger.commit(at: mark.position).at)
    } catch .damaged(let damage) {
      throw BackupError.unsound(damage)
    }
    let report = try copy.verify(
      against: [.paper(PaperMark(number: mark.number, head: mark.hash))], isAlone: true, progress: progress)
    if let damage = report.problem { throw BackupError.unsound(damage) }
    guard report.ok else { throw BackupError.ahead(path: target.path) }
    return report
  }
}
