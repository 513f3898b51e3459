/// How a log was found when it was last read.
public enum LedgerCondition: Hashable, Sendable {
  /// Whole, and open for writing unless opened for reading.
  case sound
  /// The end holds bytes that were never acknowledged; opening for writing sets them aside.
  case torn(LogDamage)
  /// Something acknowledged is missing or altered: readable up to there, not writable.
  case corrupt(LogDamage)
  /// A sync failed: nothing is written until a restart has read the log again.
  case poisoned
}
