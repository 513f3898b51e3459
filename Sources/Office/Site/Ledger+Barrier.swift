public import CaseLedger
public import Desk

extension Ledger {
  /// What keeps everybody from writing, known before anybody tries; nil where nothing does.
  public var barrier: Failure? {
    damage ?? (access == .reading ? Failure(LedgerError.openedForReading) : nil)
  }

  /// What keeps everybody from reading to the end, or from knowing where that is; nil where nothing does.
  public var damage: Failure? {
    switch condition {
    case .corrupt(let damage): Failure(LedgerError.damaged(damage))
    case .poisoned: Failure(LedgerError.poisoned)
    case .sound, .torn: nil
    }
  }
}
