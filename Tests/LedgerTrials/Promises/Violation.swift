package import CaseLedger

/// What a ledger showed that none may.
package enum Violation: Error, Hashable {
  case doesNotOpen(String)
  case calledDamaged(LogDamage)
  case lostAcknowledged(Int)
  case holdsWhatNobodyWrote(Int)
  case doesNotVerify
  case damageNotSeen(Int)
  /// A commit was refused with another error than the ledger's own.
  case strayError(String)
  /// A commit that was refused as not saved is in the log.
  case keptWhatWasRefused(Int)
  /// Something was written or synced after a sync had failed.
  case wroteAfterFailedSync
}
