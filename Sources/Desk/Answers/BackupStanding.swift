public import Calendars
public import Casework

/// How the register stands with its copies elsewhere, for those who answer for it.
public struct BackupStanding: Hashable, Sendable {
  /// The newest copy of each folder, the newest first.
  public var known: [KnownBackup]
  /// Days after which the newest copy is too old.
  public var limitDays: Int

  public init(known: [KnownBackup], limitDays: Int) {
    self.known = known.sorted { $0.at > $1.at }
    self.limitDays = limitDays
  }

  /// Whole days since the newest copy; nil where there never was one.
  public func ageDays(at now: Moment) -> Int? {
    known.first.map { max(0, $0.at.minutes(until: now) / 1_440) }
  }

  /// Whether the newest copy is too old, or there is none.
  public func isOverdue(at now: Moment) -> Bool {
    ageDays(at: now).map { $0 > limitDays } ?? true
  }
}
