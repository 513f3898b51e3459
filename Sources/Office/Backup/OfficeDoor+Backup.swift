public import CaseLedger
import Casework
public import Desk

extension OfficeDoor {
  /// Copies the office to another folder and verifies the copy.
  ///
  /// Nobody has to sign in: what is copied is sealed, and so the copy may be made at night by the machine itself.
  /// - Throws: `Failure`; the copy that was in the folder before is then as it was.
  public func backUp(
    to path: String, progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(Failure) -> BackupReport {
    do {
      return try RegisterCopy(of: ledger, in: DataFolder(path: site.location), to: DataFolder(path: path))
        .make(progress: progress)
    } catch {
      throw Failure(error)
    }
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
