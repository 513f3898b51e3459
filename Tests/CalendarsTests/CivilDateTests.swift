import Calendars
import Testing

@Suite("Days of the civil calendar")
struct CivilDateTests {
  @Test(
    "a day that the calendar does not have is refused",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026/04/01", "2026-04/01", "2026/04-01",
      "2026-4-1", "2026-0:-01", "0000-01-01", "", "٢٠٢٦-٠٤-٠١",
    ])
  func refusedDays(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("days before and after the epoch keep their numbers")
  func dayNumbers() throws {
    #expect(CivilDate(iso: "1970-01-01")?.daysSinceEpoch == 0)
    #expect(CivilDate(iso: "1969-12-31")?.daysSinceEpoch == -1)
    #expect(CivilDate(iso: "2026-11-22")?.daysSinceEpoch == 20_779)
    #expect(CivilDate(daysSinceEpoch: 11_016).iso == "2000-02-29")
  }

  @Test(
    "the week is the one on the wall",
    arguments: [
      ("2026-11-22", Weekday.sunday), ("2026-11-27", .friday), ("1970-01-01", .thursday), ("1969-12-31", .wednesday),
      ("1900-01-01", .monday), ("2000-02-29", .tuesday),
    ])
  func weekdays(text: String, weekday: Weekday) {
    #expect(CivilDate(iso: text)?.weekday == weekday)
  }

  @Test(
    "a validity of months ends on the same day, or on the last day of a shorter month",
    arguments: [
      ("2026-11-22", 3, "2027-02-22"), ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"),
      ("2026-01-31", 1, "2026-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"),
      ("2026-12-31", 12, "2027-12-31"), ("2026-05-10", 0, "2026-05-10"),
    ])
  func addingMonths(text: String, months: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: text)).adding(months: months).iso == expected)
  }

  @Test(
    "an age is counted in completed years",
    arguments: [
      ("2008-11-22", "2026-11-21", 17), ("2008-11-22", "2026-11-22", 18), ("2008-02-29", "2026-02-28", 17),
      ("2008-02-29", "2026-03-01", 18), ("2026-11-22", "2020-01-01", 0),
    ])
  func ages(birth: String, day: String, years: Int) throws {
    #expect(try #require(CivilDate(iso: birth)).years(until: #require(CivilDate(iso: day))) == years)
  }

  @Test("every day of four centuries is the day after the one before it")
  func everyDayOfFourCenturies() throws {
    var previous = try #require(CivilDate(iso: "1799-12-31"))
    for number in previous.daysSinceEpoch + 1...previous.daysSinceEpoch + 146_097 {
      let day = CivilDate(daysSinceEpoch: number)
      try #require(CivilDate(year: day.year, month: day.month, day: day.day) == day)
      try #require(CivilDate(iso: day.iso) == day)
      try #require((day.year, day.month, day.day) > (previous.year, previous.month, previous.day))
      previous = day
    }
    #expect(previous.iso == "2199-12-31")
  }
}
