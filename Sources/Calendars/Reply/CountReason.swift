/// Why a day counts, or does not, towards the answer of a request.
public enum CountReason: Hashable, Sendable {
  /// The day on which the clock started, which is not counted.
  case startDay
  /// A working day and its place in the count, from 1.
  case counted(ordinal: Int)
  /// A calendar day and its place in the count, from 1.
  case calendarDay(ordinal: Int)
  case weekend
  case holiday(HolidayName)
  /// Something was missing again from the request.
  case paused

  public var isCounted: Bool {
    switch self {
    case .counted, .calendarDay: true
    case .startDay, .weekend, .holiday, .paused: false
    }
  }
}
