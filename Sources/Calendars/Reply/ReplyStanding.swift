/// Where a request stands on a day towards its reply window.
public enum ReplyStanding: Hashable, Sendable {
  /// The floor is that many calendar days away.
  case beforeFloor(daysLeft: Int)
  /// Nothing stands against an answer and nothing presses for one.
  case open
  /// Working days left after this one, the ceiling among them.
  case onTrack(workingDaysLeft: Int)
  /// As `onTrack`, with `ReplyWindow.dueSoonInWorkingDays` or fewer left; 0 on the ceiling itself.
  case dueSoon(workingDaysLeft: Int)
  /// The clock stands still, because something is missing again.
  case paused(workingDaysLeft: Int)
  /// The ceiling has passed, and that many working days since: none on a weekend that follows it. Lateness is told in the
  /// unit in which the policy sets the time.
  case late(workingDays: Int)
  /// The answer came that many calendar days before the floor.
  case answeredEarly(days: Int)
  case answeredInTime
  /// The answer came after the ceiling, that many working days later.
  case answeredLate(workingDays: Int)
}
