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
  /// What a durable record tells of a subject cannot be read, though nobody erased them.
  case keyLost(String)
  /// A key that was destroyed opens something, or stands on the disk.
  case keyOutlived(String)
  /// An officer's passphrase opens nothing.
  case lockedOut(String)
  /// A passphrase that was given up still opens the register.
  case formerPassphraseOpens(String)
  /// An attachment that was acknowledged, or that the log tells of, does not open as it was taken.
  case attachmentLost(String)
  /// A sealed file that no event tells of cannot be cleared.
  case attachmentLeftOver(String)
}
