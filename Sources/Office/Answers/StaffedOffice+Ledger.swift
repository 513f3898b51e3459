public import CaseLedger
import Casework

extension StaffedOffice {
  /// The ledger from its first commit, for somebody who may open every event of it.
  /// - Throws: `Refusal` for an officer who may not verify the ledger, `LedgerError` where it cannot be read.
  public func commitsToOpen() throws -> CommitReader {
    try context().demand(.verifyLedger)
    return try ledger.commits()
  }
}
