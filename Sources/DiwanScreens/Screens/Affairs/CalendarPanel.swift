import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// A form of the calendar: a new holiday, or other days of the weekend.
struct CalendarPanel: Sendable {
  enum Kind: Sendable {
    case holiday, weekend

    /// The phrase that names it.
    var title: String { self == .holiday ? "calendar.key.add" : "calendar.key.weekend" }
  }

  let kind: Kind
  var form: CommandForm

  init(_ kind: Kind, register: OfficeRegister, year: Int, setting: DeskSetting) {
    self.kind = kind
    let fields =
      switch kind {
      case .holiday: Self.holidayFields(setting, register.calendar)
      case .weekend: Self.weekendFields(setting, register.calendar)
      }
    form = CommandForm(fields, draftID: nil, setting: setting, basedOn: register.lastNumber)
  }

  private static func holidayFields(_ setting: DeskSetting, _ calendar: WorkingCalendar) -> [Field] {
    let phrases = setting.phrases
    return [
      Field("ar", phrases["calendar.name.ar"], .text(TextRules(maximumLength: 40)), isRequired: true),
      Field("en", phrases["calendar.name.en"], .text(TextRules(maximumLength: 40)), base: .leftToRight),
      Field(
        "first", phrases["calendar.first"], .date, isRequired: true, base: .leftToRight,
        check: setting.dateCheck { day in
          calendar.dayOff(day) == .weekend ? phrases["calendar.onWeekend"] : nil
        }),
      Field(
        "days", phrases["calendar.days"], .text(TextRules(.digits, maximumLength: 2)), value: "1", isRequired: true,
        widthInCells: 6, base: .leftToRight,
        check: { text in
          guard let days = Int(text), (1...Holiday.longestInDays).contains(days) else {
            return .error(setting.refusalText(.office(.holidayTooLong)))
          }
          return .hint(setting.phrases.count(days, .days))
        }),
    ]
  }

  private static func weekendFields(_ setting: DeskSetting, _ calendar: WorkingCalendar) -> [Field] {
    let phrases = setting.phrases
    let days = Weekday.allCases.map { day in
      Field(
        day.rawValue, phrases["weekday." + day.rawValue], .check, value: calendar.weekend.contains(day) ? "yes" : "no")
    }
    return days + [Field("reason", phrases["form.reason"], .lines(rows: 2), isRequired: true)]
  }

  static func command(_ kind: Kind, _ form: Form, setting: DeskSetting) -> CaseCommand? {
    switch kind {
    case .weekend:
      let days = Weekday.allCases.filter { form.value($0.rawValue) == "yes" }
      return .office(.changeWeekend(Set(days), reason: form.value("reason")))
    case .holiday:
      guard let first = setting.date(form.value("first")), let days = Int(form.value("days")), days >= 1 else {
        return nil
      }
      let arabic = form.value("ar")
      let english = form.value("en")
      return .office(
        .addHoliday(
          Holiday(
            first: first, days: days, name: HolidayName(ar: arabic, en: english.isEmpty ? arabic : english))))
    }
  }
}
