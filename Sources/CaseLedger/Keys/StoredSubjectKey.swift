/// What a key store holds about a subject.
public enum StoredSubjectKey: Hashable, Sendable {
  /// The subject's key, sealed by the master key.
  case sealed([UInt8])
  /// The key was destroyed and cannot be made again.
  case destroyed
}
