/// How far the making of the index got, before an officer can begin to work.
public struct IndexProgress: Hashable, Sendable {
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The sealed copy in the data folder, counted in pieces.
    case snapshot
    /// The ledger, counted in commits.
    case ledger
  }

  public var source: Source
  public var done: Int
  public var total: Int
  /// How long it will take by what it took so far; nil where that cannot be told yet.
  public var secondsLeft: Int?

  public init(_ source: Source, done: Int = 0, total: Int = 0, secondsLeft: Int? = nil) {
    self.source = source
    self.done = done
    self.total = total
    self.secondsLeft = secondsLeft
  }

  /// Whole hundredths that are done, 0 to 100.
  public var percent: Int { total > 0 ? min(100, done * 100 / total) : 0 }
}
