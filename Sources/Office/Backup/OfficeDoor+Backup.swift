public import CaseLedger
import Casework
public import Desk

extension OfficeDoor {
  /// Copies the office to another folder, verifies the copy, and records that it was made.
  ///
  /// Nobody has to sign in: what is copied is sealed, and so the copy may be made at night by the machine itself.
  /// - Throws: `Failure`; the copy that was in the folder before is then as it was.
  public func backUp(
    to path: String, progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(Failure) -> BackupReport {
    do {
      let copy = RegisterCopy(of: ledger, in: DataFolder(path: site.location), to: DataFolder(path: path))
      let report = try copy.make(progress: progress)
      let made = BackupMade(
        commit: report.mark.number, digits: report.mark.digits, byteCount: report.logByteCount, place: path)
      let record = try EventCodec().record(of: StreamEvent(.office, .office(.backupMade(made))), clauses: [])
      _ = try ledger.commit(officer: Ledger.systemOfficer, at: clock(), keyring: nil) { _ in [record] }
      return report
    } catch {
      throw Failure(error)
    }
  }
}
