extension CivilDate {
  /// The number of days in this day's month, 28 to 31.
  public var monthLengthInDays: Int {
    Self.monthLengthInDays(year: year, month: month)
  }

  /// The same day of the month that many months later (earlier when negative), or the last day of a shorter month.
  public func adding(months: Int) -> CivilDate {
    let monthNumber = year * 12 + (month - 1) + months
    let newYear = monthNumber >= 0 ? monthNumber / 12 : (monthNumber - 11) / 12
    let newMonth = monthNumber - newYear * 12 + 1
    let newDay = min(day, Self.monthLengthInDays(year: newYear, month: newMonth))
    return CivilDate(daysSinceEpoch: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// The first day of this day's month.
  public var startOfMonth: CivilDate { adding(days: 1 - day) }

  /// Days from this day until another, negative when the other is earlier.
  public func days(until other: CivilDate) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }

  /// Completed years from this day until another, as ages are counted: someone born on 29 February turns a year older
  /// on 1 March of a common year; negative years are never answered, an earlier day gives 0.
  public func years(until other: CivilDate) -> Int {
    let anniversaryReached = (other.month, other.day) >= (month, day)
    return max(0, other.year - year - (anniversaryReached ? 0 : 1))
  }

  private static func monthLengthInDays(year: Int, month: Int) -> Int {
    let nextYear = month == 12 ? year + 1 : year
    let nextMonth = month == 12 ? 1 : month + 1
    return dayNumber(year: nextYear, month: nextMonth, day: 1) - dayNumber(year: year, month: month, day: 1)
  }
}
