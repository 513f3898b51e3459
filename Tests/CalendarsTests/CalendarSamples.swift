import Calendars
import Testing

/// The day of an ISO text that the test itself wrote.
func day(_ iso: String) throws -> CivilDate {
  try #require(CivilDate(iso: iso))
}

/// Friday and Saturday off, and these holidays.
func fridaySaturday(_ holidays: [Holiday] = []) -> WorkingCalendar {
  WorkingCalendar(weekend: [.friday, .saturday], holidays: holidays)
}

let eid = HolidayName(ar: "عيد الفطر", en: "Eid al-Fitr")
let foundingDay = HolidayName(ar: "يوم التأسيس", en: "Founding Day")
