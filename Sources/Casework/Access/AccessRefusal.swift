/// Why an officer may not see something.
public enum AccessRefusal: Error, Hashable, Sendable {
  /// The file is open to named officers and this one is not among them.
  case fileRestricted(FileNumber)
  /// The file is not the officer's own work and they have not said why they read it.
  case readingReasonNeeded(FileNumber)
  /// Another reason than those of the list is written out.
  case noteMissing
  /// Whoever opens the whole ledger says why.
  case ledgerReasonMissing
}
