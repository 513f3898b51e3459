public import Calendars

/// Which day the screens show, so that one that nobody touches shows the new one when it begins.
public struct DayWatch: Sendable {
  private var shown: CivilDate

  public init(at now: Moment) {
    shown = now.day(in: .riyadh)
  }

  /// How long the day lasts that is shown; 0 where it is over.
  public func remainingMilliseconds(at now: Moment) -> Int {
    let end = Moment(shown.adding(days: 1), in: .riyadh)
    return max(0, Int(end.millisecondsSinceEpoch - now.millisecondsSinceEpoch))
  }

  /// Goes on to the day of the clock.
  /// - Returns: whether another one was shown.
  public mutating func turn(at now: Moment) -> Bool {
    let before = shown
    shown = now.day(in: .riyadh)
    return shown != before
  }
}
