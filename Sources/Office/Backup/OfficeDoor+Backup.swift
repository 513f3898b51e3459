public import CaseLedger
import Casework
public import Desk

extension OfficeDoor {
  /// Copies the office to another folder and verifies the copy.
  ///
  /// Nobody has to sign in: what is copied is sealed, and so the copy may be made at night by the machine itself.
  /// - Parameter beginsAnew: whether a new copy is wanted where the ledger tells of an older one that is not there.
  /// - Throws: `Failure`; the copy that was in the folder before is then as it was.
  public func backUp(
    to path: String, beginsAnew: Bool = false,
    progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(Failure) -> BackupReport {
    let target = DataFolder(path: path)
    do {
      if try target.content() == .empty { try refuseAbsentDisk(under: target, beginsAnew: beginsAnew) }
      return try RegisterCopy(of: ledger, in: DataFolder(path: site.location), to: target).make(progress: progress)
    } catch {
      throw Failure(error)
    }
  }

  /// Refuses a place that looks as if its disk were not connected: a copy that was made there would lie on the disk of
  /// the office, under the other's name, and be called a backup.
  private func refuseAbsentDisk(under target: DataFolder, beginsAnew: Bool) throws {
    guard target.hasParent else { throw Failure(.backupFolderMissing, detail: target.parentPath) }
    if !beginsAnew, try tellsOfBackup(at: target.path) { throw Failure(.backupGone, detail: target.path) }
  }

  /// Whether the ledger tells of a copy in that folder; it does so in clear.
  private func tellsOfBackup(at path: String) throws -> Bool {
    let parts = path.split(separator: "/")
    var reader = try ledger.commits()
    while let commit = try reader.next() {
      for record in commit.records where record.subject == nil && record.kind == "office.backupMade" {
        let opened = LedgerRecord(
          kind: record.kind, version: record.version, stream: record.stream, data: Array(record.payload))
        let event = try EventCodec().event(
          from: opened, number: commit.number, at: commit.at, officer: commit.officer)
        if case .office(.backupMade(let made)) = event.event, made.place.split(separator: "/") == parts { return true }
      }
    }
    return false
  }

  /// Records that a copy was made, which is there whether or not the ledger takes it.
  /// - Throws: `Failure`.
  public func note(_ backup: BackupReport, at path: String) throws(Failure) {
    do {
      let made = BackupMade(
        commit: backup.mark.number, digits: backup.mark.digits, byteCount: backup.logByteCount, place: path)
      let record = try EventCodec().record(of: StreamEvent(.office, .office(.backupMade(made))), clauses: [])
      let last = try ledger.commit(at: ledger.head.position)
      let moment = ActTime.ofAccess(at: clock(), after: last.at)
      _ = try ledger.commit(officer: Ledger.systemOfficer, at: moment, keyring: nil) { _ in [record] }
    } catch {
      throw Failure(error)
    }
  }
}

extension AttachmentReport {
  /// What an office lacks whose attachments are not all there and whole.
  public var failure: Failure? {
    if let digest = missing.first { return Failure(.attachmentMissing, detail: String(digest.prefix(16))) }
    return damaged.first.map { Failure(.attachmentDamaged, detail: String($0.prefix(16))) }
  }
}
