import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What the calendar screen tells of a year: the weekend, the holidays, and the working days of each month.
struct CalendarPage {
  let setting: DeskSetting
  let calendar: WorkingCalendar
  let year: Int
  /// Whether the holidays of all years are shown, those of the year else.
  var showsEveryYear = false

  static let holidayPrefix = "holiday."

  private var phrases: Phrases { setting.phrases }

  var holidays: [Holiday] {
    calendar.holidays.filter { showsEveryYear || $0.first.year == year || $0.last.year == year }
  }

  /// Two that a table of holidays puts on one day are two lines.
  static func id(of holiday: Holiday) -> String {
    holidayPrefix + [holiday.first.iso, String(holiday.days), holiday.name.ar, holiday.name.en].joined(separator: "/")
  }

  var sections: [SheetSection] {
    let weekend = SheetSection(
      phrases["calendar.section.week"],
      [
        SheetLine(phrases["calendar.weekend"], days(calendar.weekend)),
        SheetLine(phrases["calendar.workdays"], days(Set(Weekday.allCases).subtracting(calendar.weekend))),
      ], isWide: true)
    return [weekend, holidaySection, monthSection]
  }

  private func days(_ days: Set<Weekday>) -> String {
    days.sorted().map { phrases["weekday." + $0.rawValue] }.joined(separator: phrases["list.separator"])
  }

  private var holidaySection: SheetSection {
    let title =
      showsEveryYear
      ? phrases["calendar.section.everyYear"]
      : phrases("calendar.section.holidays", ["year": Isolate.leftToRight(String(year))])
    guard !holidays.isEmpty else { return SheetSection(title, [SheetLine(phrases["calendar.noHolidays"])]) }
    let lines = holidays.map { holiday in
      let span = setting.bothCalendars(holiday.first) + " — " + setting.phrases.count(holiday.days, .days)
      return SheetLine(name(holiday), span).entered(Self.id(of: holiday))
    }
    return SheetSection(title, lines)
  }

  func name(_ holiday: Holiday) -> String {
    setting.words(setting.text(holiday.name))
  }

  /// Each month of the year with its working days and its Hijri months.
  private var monthSection: SheetSection {
    let lines = (1...12).compactMap { month -> SheetLine? in
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      let last = first.adding(days: first.monthLengthInDays - 1)
      let working = calendar.workingDays(after: first.adding(days: -1), through: last)
      let text = phrases(
        "calendar.month", ["days": setting.phrases.count(working, .days), "hijri": hijri(first, last)])
      return SheetLine(phrases["calendar.month." + String(month)], text)
    }
    return SheetSection(phrases["calendar.section.months"], lines, isPaired: true)
  }

  /// The Hijri months that a civil month touches: `1447/07–08`, `1447/12–1448/01`.
  private func hijri(_ first: CivilDate, _ last: CivilDate) -> String {
    guard let start = HijriDate(first), let end = HijriDate(last) else { return "" }
    func month(_ date: HijriDate) -> String { String(date.iso.prefix(7)).slashed }
    let from = month(start)
    let until = start.year == end.year ? String(month(end).suffix(2)) : month(end)
    return Isolate.leftToRight(from + "\u{2013}" + until)
  }
}
