/// Who holds the lock of a log, as the lock file tells it.
public struct LockHolder: Hashable, Sendable {
  /// The sign-in name of the officer whose act it is.
  public let officer: String
  /// The process on its host.
  public let process: Int
  public let host: String
}
