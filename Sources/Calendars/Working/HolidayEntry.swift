/// One entry of a table of holidays.
public enum HolidayEntry: Hashable, Sendable {
  case dated(Holiday)
  case yearly(HolidayRule)

  /// The holiday of a dated entry.
  public var dated: Holiday? {
    if case .dated(let holiday) = self { holiday } else { nil }
  }

  /// The rule of an entry that comes back every year.
  public var yearly: HolidayRule? {
    if case .yearly(let rule) = self { rule } else { nil }
  }
}
