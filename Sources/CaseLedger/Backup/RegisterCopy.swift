import Glibc

/// A copy of a register in another folder: the same log up to a mark, the keys of that moment, the checkpoints, and the
/// sealed folders beside them.
///
/// The copy is itself a data folder. Made again, it grows by what is new; until everything is copied, what it was before
/// can be had back, and is when anything fails. Others may write in the register meanwhile: the log is copied up to a
/// commit that was saved before, the keys after it, so that no commit of the copy lacks its key.
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
    do {
      try refuseUnfit()
      try prepareTarget()
      let mark = ledger.head
      let copiedByteCount = try copyHoldingLock(upTo: mark)
      let report = try verify(mark, progress)
      return BackupReport(
        mark: PaperMark(number: mark.number, head: mark.hash), logByteCount: report.byteCount,
        copiedByteCount: copiedByteCount, verification: report,
        attachments: try settleAttachments(by: report))
    } catch {
      throw BackupError(error)
    }
  }

  private func refuseUnfit() throws {
    switch ledger.condition {
    case .sound, .torn: break
    case .corrupt(let damage): throw LedgerError.damaged(damage)
    case .poisoned: throw LedgerError.poisoned
    }
    guard ledger.head.number > 0 else { throw LedgerError.missing(path: source.path) }
    let (from, to) = (Self.resolved(source.path) + "/", Self.resolved(target.path) + "/")
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

  /// Copies what is new while no other backup goes to the same folder, and returns the bytes of the log that were.
  private func copyHoldingLock(upTo mark: LogMark) throws -> Int {
    let storage = FolderStorage(folder: target.logPath)
    guard try storage.tryLock() else { throw LedgerError.lockHeld(by: nil, waitedMilliseconds: 0) }
    defer { storage.unlock() }
    var log = CopiedLog(from: source, to: target, upTo: mark)
    try log.copy()
    do {
      try copyBeside(upTo: mark)
    } catch {
      log.undo()
      throw error
    }
    return log.copiedByteCount
  }

  /// The keys and everything else; each file takes the place of its former copy when it is whole.
  private func copyBeside(upTo mark: LogMark) throws {
    let keys = "\(target.keysPath)/\(FolderKeyStore.fileName)"
    try FolderKeyStore(folder: source.keysPath, isReadOnly: true)
      .copy(as: FolderKeyStore.fileName + ".new", in: target.keysPath)
    guard rename(keys + ".new", keys) == 0 else { throw StorageFailure(.rename, keys, errorNumber: errno) }
    try CopiedFile.synchronise(target.keysPath)
    try AttachmentMirror(from: source, to: target).copy()
    for folder in Self.mirroredFolders {
      try FolderMirror(from: "\(source.path)/\(folder)", to: "\(target.path)/\(folder)").copy()
    }
    // Last, as a log is corrupt that ends before a checkpoint of it.
    try copyCheckpoints(upTo: mark.number)
  }

  /// Looks at the copy's attachments and takes those away that the office keeps no longer.
  private func settleAttachments(by report: VerifyReport) throws -> AttachmentReport {
    let store = AttachmentStore(on: FolderStorage(folder: target.filesPath), of: ledger.log)
    let found = try store.survey(report.attachments, upTo: report.end, of: ledger)
    do {
      try store.remove(found.leftovers)
    } catch .storage(let failure) {
      throw failure
    }
    return found
  }

  private func copyCheckpoints(upTo number: Int) throws {
    let kept = try ledger.checkpointFile().checkpoints.filter { $0.number <= number }
    guard !kept.isEmpty else { return }
    let storage = FolderStorage(folder: target.logPath)
    let unfinishedName = CheckpointFile.name + ".new"
    try storage.keep(Array(kept.map { $0.line + "\n" }.joined().utf8), as: unfinishedName)
    try storage.rename(unfinishedName, to: CheckpointFile.name)
    try storage.synchroniseFolder()
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
    let report = try copy.verify(against: [.paper(PaperMark(number: mark.number, head: mark.hash))], progress: progress)
    if let damage = report.problem { throw BackupError.unsound(damage) }
    guard report.ok else { throw BackupError.ahead(path: target.path) }
    guard try !FolderKeyStore(folder: target.keysPath, isReadOnly: true).officers().isEmpty else {
      throw KeyError.altered
    }
    return report
  }

  /// The path without links, or as it is where nothing lies there yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
