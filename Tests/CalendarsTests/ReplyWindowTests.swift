import Calendars
import Testing

@Suite("When a request is answered")
struct ReplyWindowTests {
  private func ceiling(
    from start: String, _ calendar: WorkingCalendar, pauses: [ClosedRange<CivilDate>] = []
  ) throws -> String? {
    ReplyWindow(rule: .within(workingDays: 15), start: try day(start), calendar: calendar, pauses: pauses).ceiling?.iso
  }

  @Test("fifteen working days from Sunday 22 November 2026 end on 13 December")
  func plainCeiling() throws {
    #expect(try ceiling(from: "2026-11-22", fridaySaturday()) == "2026-12-13")
  }

  @Test("the four days of Eid move the ceiling from 22 to 25 March 2027")
  func ceilingOverEid() throws {
    let eidDays = Holiday(first: try day("2027-03-09"), days: 4, name: eid)
    #expect(try ceiling(from: "2027-03-01", fridaySaturday()) == "2027-03-22")
    #expect(try ceiling(from: "2027-03-01", fridaySaturday([eidDays])) == "2027-03-25")
  }

  @Test("Founding Day moves the ceiling to 4 March 2027")
  func ceilingOverFoundingDay() throws {
    let holiday = Holiday(first: try day("2027-02-22"), days: 1, name: foundingDay)
    #expect(try ceiling(from: "2027-02-10", fridaySaturday([holiday])) == "2027-03-04")
  }

  @Test("not before two weeks from 22 November 2026 is 6 December, whatever the calendar")
  func floor() throws {
    let holiday = Holiday(first: try day("2026-11-24"), days: 4, name: eid)
    let window = ReplyWindow(
      rule: .notBefore(days: 14), start: try day("2026-11-22"), calendar: fridaySaturday([holiday]))
    #expect(window.floor?.iso == "2026-12-06")
    #expect(window.ceiling == nil)
    #expect(window.working.count == 15)
    #expect(window.working.first?.reason == .startDay)
    #expect(window.working.last == CountedDay(date: try day("2026-12-06"), reason: .calendarDay(ordinal: 14)))
  }

  @Test("the working names every day: start, counted, weekend, holiday")
  func working() throws {
    let holiday = Holiday(first: try day("2026-11-25"), days: 1, name: foundingDay)
    let window = ReplyWindow(
      rule: .within(workingDays: 4), start: try day("2026-11-22"), calendar: fridaySaturday([holiday]))
    #expect(
      window.working.map(\.reason) == [
        .startDay, .counted(ordinal: 1), .counted(ordinal: 2), .holiday(foundingDay), .counted(ordinal: 3), .weekend,
        .weekend, .counted(ordinal: 4),
      ])
    #expect(window.working.map(\.isCounted) == [false, true, true, false, true, false, false, true])
    #expect(window.working.first?.hijri?.iso == "1448-06-12")
    #expect(window.working.last?.date.iso == "2026-11-29")
  }

  @Test("a request that is complete on a weekend starts counting with the next working day")
  func completeOnFriday() throws {
    let window = ReplyWindow(rule: .within(workingDays: 1), start: try day("2026-11-27"), calendar: fridaySaturday())
    #expect(window.working.map(\.reason) == [.startDay, .weekend, .counted(ordinal: 1)])
    #expect(window.ceiling?.iso == "2026-11-29")
  }

  @Test("days on which something was missing again do not count")
  func pausedDays() throws {
    let pause = try day("2026-11-25")...day("2026-11-30")
    #expect(try ceiling(from: "2026-11-22", fridaySaturday(), pauses: [pause]) == "2026-12-17")
  }

  @Test("without a rule there is neither floor nor ceiling, and an answer is welcome at any time")
  func noRule() throws {
    let window = ReplyWindow(rule: .none, start: try day("2026-11-22"), calendar: fridaySaturday())
    #expect(window.floor == nil)
    #expect(window.ceiling == nil)
    #expect(window.working.isEmpty)
    #expect(window.standing(on: try day("2030-01-01")) == .open)
    #expect(window.standing(on: try day("2030-01-01"), answeredOn: try day("2026-11-22")) == .answeredInTime)
  }

  @Test(
    "towards a ceiling a request is on track, due soon from three working days on, then late",
    arguments: [
      ("2026-11-22", ReplyStanding.onTrack(workingDaysLeft: 15)), ("2026-12-07", .onTrack(workingDaysLeft: 4)),
      ("2026-12-08", .dueSoon(workingDaysLeft: 3)), ("2026-12-11", .dueSoon(workingDaysLeft: 1)),
      ("2026-12-13", .dueSoon(workingDaysLeft: 0)), ("2026-12-14", .late(workingDays: 1)),
      ("2026-12-19", .late(workingDays: 4)), ("2026-12-20", .late(workingDays: 5)),
    ])
  func standingTowardsCeiling(today: String, expected: ReplyStanding) throws {
    let window = ReplyWindow(rule: .within(workingDays: 15), start: try day("2026-11-22"), calendar: fridaySaturday())
    #expect(window.standing(on: try day(today)) == expected)
  }

  @Test(
    "a floor is waited for and then open for ever: nothing is late by it",
    arguments: [
      ("2026-11-22", ReplyStanding.beforeFloor(daysLeft: 14)), ("2026-12-05", .beforeFloor(daysLeft: 1)),
      ("2026-12-06", .open), ("2036-12-06", .open),
    ])
  func standingTowardsFloor(today: String, expected: ReplyStanding) throws {
    let window = ReplyWindow(rule: .notBefore(days: 14), start: try day("2026-11-22"), calendar: fridaySaturday())
    #expect(window.standing(on: try day(today)) == expected)
  }

  @Test("an answer is judged by its own day, however long ago it was")
  func answered() throws {
    let today = try day("2027-06-01")
    let floor = ReplyWindow(rule: .notBefore(days: 14), start: try day("2026-11-22"), calendar: fridaySaturday())
    #expect(floor.standing(on: today, answeredOn: try day("2026-12-04")) == .answeredEarly(days: 2))
    #expect(floor.standing(on: today, answeredOn: try day("2026-12-06")) == .answeredInTime)
    let limit = ReplyWindow(rule: .within(workingDays: 15), start: try day("2026-11-22"), calendar: fridaySaturday())
    #expect(limit.standing(on: today, answeredOn: try day("2026-12-13")) == .answeredInTime)
    #expect(limit.standing(on: today, answeredOn: try day("2026-12-15")) == .answeredLate(workingDays: 2))
    #expect(
      limit.standing(on: try day("2026-12-08"), answeredOn: try day("2026-12-15")) == .dueSoon(workingDaysLeft: 3))
  }

  @Test("while something is missing the clock stands still and says how much was left")
  func standingWhilePaused() throws {
    let today = try day("2026-12-20")
    let pause = try day("2026-11-25")...today
    let window = ReplyWindow(
      rule: .within(workingDays: 15), start: try day("2026-11-22"), calendar: fridaySaturday(), pauses: [pause])
    #expect(window.standing(on: today) == .paused(workingDaysLeft: 13))
    #expect(window.ceiling?.iso == "2027-01-06")
  }
}
