import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// The ledger from its first commit, for somebody who may open every event of it; that they do is on the disk before
  /// anything is opened.
  /// - Throws: `Refusal` for an officer who may not verify the ledger or does not say why, `LedgerError` where it cannot
  ///   be read.
  public func openLedger(reason: String) throws -> OpenedLedger {
    try context().demand(.verifyLedger)
    try catchUp()
    if try isNoted { _ = try submit(Submission(.openLedger(reason: reason))) }
    return OpenedLedger(reader: try ledger.commits(), keyring: keyring, isClosed: isClosed)
  }

  /// Whether a file is open to other officers only.
  private func isClosed(_ file: FileNumber) throws -> Bool {
    !officer.isAdmitted(among: try index.files([file]).first?.restrictedTo)
  }
}
