import Calendars
import Casework

/// Years of which the association's calendar holds no holidays, so that working days are counted without them.
extension DeskSetting {
  /// So many days before the table of holidays ends it is told that a year is missing: answers reach over its end then.
  private static let noticeDays = 60

  /// The last year of which holidays are known; nil where the association keeps no table of them.
  private var lastYearOfHolidays: Int? { register.calendar.holidays.map(\.last.year).max() }

  /// Whether a day lies behind the years of which holidays are known.
  func isBeyondHolidays(_ day: CivilDate) -> Bool { lastYearOfHolidays.map { day.year > $0 } ?? false }

  /// The first year without holidays, as soon as what is counted today can reach into it.
  var yearWithoutHolidays: Int? {
    isBeyondHolidays(today.adding(days: Self.noticeDays)) ? lastYearOfHolidays.map { $0 + 1 } : nil
  }
}
