public import CaseLedger
public import Desk

extension Ledger {
  /// What keeps everybody from writing, known before anybody tries; nil where nothing does.
  public var barrier: Failure? {
    switch condition {
    case .corrupt(let damage): Failure(LedgerError.damaged(damage))
    case .poisoned: Failure(LedgerError.poisoned)
    case .sound, .torn: access == .reading ? Failure(LedgerError.openedForReading) : nil
    }
  }
}
