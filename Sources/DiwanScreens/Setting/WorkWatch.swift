public import Calendars
public import Desk

/// Of which work an officer hears: what is over in a moment needs no bar, and what was short no notification.
public struct WorkWatch {
  /// Work that was told of and is over now.
  public struct Ended: Equatable {
    public var source: WorkProgress.Source
    /// Whether it took so long that an officer may look elsewhere by now.
    public var wasLong: Bool

    public init(source: WorkProgress.Source, wasLong: Bool) {
      self.source = source
      self.wasLong = wasLong
    }
  }

  private var beganAt: Moment?
  private var shownAt: Moment?
  private var source: WorkProgress.Source?

  private static let quietMilliseconds: Int64 = 250
  private static let restMilliseconds: Int64 = 100
  private static let longMilliseconds: Int64 = 10_000

  public init() {}

  public mutating func begin(at now: Moment) {
    beganAt = now
    shownAt = nil
    source = nil
  }

  /// Whether this is to be shown now: after a while, and not more often than anybody can see.
  public mutating func takes(_ progress: WorkProgress, at now: Moment) -> Bool {
    guard let beganAt, now.milliseconds(since: beganAt) >= Self.quietMilliseconds else { return false }
    if let shownAt, source == progress.source, now.milliseconds(since: shownAt) < Self.restMilliseconds { return false }
    shownAt = now
    source = progress.source
    return true
  }

  /// What is over, where anything was told of it.
  public mutating func end(at now: Moment) -> Ended? {
    defer { beganAt = nil }
    guard let beganAt, let source else { return nil }
    return Ended(source: source, wasLong: now.milliseconds(since: beganAt) >= Self.longMilliseconds)
  }
}

extension Moment {
  /// A clock that was set back tells nothing.
  fileprivate func milliseconds(since earlier: Moment) -> Int64 {
    max(0, millisecondsSinceEpoch - earlier.millisecondsSinceEpoch)
  }
}
