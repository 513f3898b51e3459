/// Why no one works on a day.
public enum DayOff: Hashable, Sendable {
  case weekend
  case holiday(HolidayName)
}
