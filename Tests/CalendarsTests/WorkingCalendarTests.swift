import Calendars
import Foundation
import Testing

@Suite("The association's working days")
struct WorkingCalendarTests {
  @Test("a day off says why, and a weekend inside a holiday is still a weekend")
  func daysOff() throws {
    let calendar = fridaySaturday([Holiday(first: try day("2027-03-09"), days: 4, name: eid)])
    #expect(calendar.dayOff(try day("2027-03-08")) == nil)
    #expect(calendar.dayOff(try day("2027-03-09")) == .holiday(eid))
    #expect(calendar.dayOff(try day("2027-03-11")) == .holiday(eid))
    #expect(calendar.dayOff(try day("2027-03-12")) == .weekend)
    #expect(calendar.isWorkingDay(try day("2027-03-14")))
  }

  @Test("an association that opens on Saturday works on Saturday")
  func opensOnSaturday() throws {
    let calendar = WorkingCalendar(weekend: [.friday], holidays: [])
    #expect(calendar.isWorkingDay(try day("2026-11-28")))
    #expect(!calendar.isWorkingDay(try day("2026-11-27")))
  }

  @Test("working days between two days leave out the first and take in the last")
  func workingDaysBetween() throws {
    let calendar = fridaySaturday()
    #expect(calendar.workingDays(after: try day("2026-11-22"), through: try day("2026-12-13")) == 15)
    #expect(calendar.workingDays(after: try day("2026-12-13"), through: try day("2026-11-22")) == 0)
  }

  @Test("holidays that share a day overlap, neighbours do not")
  func overlaps() throws {
    let four = Holiday(first: try day("2027-03-09"), days: 4, name: eid)
    #expect(four.last.iso == "2027-03-12")
    #expect(four.overlaps(Holiday(first: try day("2027-03-12"), days: 1, name: foundingDay)))
    #expect(!four.overlaps(Holiday(first: try day("2027-03-13"), days: 1, name: foundingDay)))
  }

  @Test("equal calendars are equal bytes, and come back from them")
  func codable() throws {
    let calendar = fridaySaturday([Holiday(first: try day("2027-02-22"), days: 1, name: foundingDay)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(calendar)
    let expected = #"""
      {"holidays":[{"ar":"يوم التأسيس","days":1,"en":"Founding Day","from":"2027-02-22"}],"weekend":["friday","saturday"]}
      """#
    #expect(String(decoding: data, as: UTF8.self) == expected)
    #expect(try JSONDecoder().decode(WorkingCalendar.self, from: data) == calendar)
  }

  @Test("a stored holiday without a day is refused")
  func emptyHoliday() {
    let text = #"{"ar":"ع","days":0,"en":"E","from":"2027-02-22"}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Holiday.self, from: Data(text.utf8)) }
  }
}
