/// How far work that takes its time has come.
public struct WorkProgress: Hashable, Sendable {
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The index, from its sealed copy in the data folder, counted in pieces.
    case snapshot
    /// The index, from the ledger, counted in commits.
    case ledger
    /// The search of the whole ledger for whatever names a person, counted in commits.
    case mentions
    /// The reading of everything again with its checksums, counted in bytes.
    case verification
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
