/// Why the register itself tells that a beneficiary should be called on, by the names that a contact task's `cause` has.
public enum OutreachCause: String, CaseIterable, Codable, Hashable, Sendable {
  /// A paper is about to expire, or has just done so.
  case expiringDocument
  /// A dependant reaches an age at which something changes, or has just done so.
  case ageLimit
  /// Nothing has happened in the file for long.
  case silentFile
}
