import Calendars
import Testing

@Suite("Days to keep in mind as an iCalendar file (RFC 5545)")
struct CalendarFileTests {
  private func file(_ summary: String) throws -> CalendarFile {
    let day = try #require(CivilDate(iso: "2026-12-31"))
    let event = CalendarFile.Event(id: "session-3", day: day, summary: summary)
    let moment = try #require(Moment(iso: "2026-11-22T05:45:10.250Z"))
    return CalendarFile(name: "ديوان", events: [event], writtenAt: moment)
  }

  @Test("a day is written from itself to the next, with its moment in universal time")
  func whole() throws {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Diwan//Diwan//AR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:ديوان", "BEGIN:VEVENT", "UID:session-3@diwan", "DTSTAMP:20261122T054510Z",
      "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:الجلسة رقم 3", "TRANSP:TRANSPARENT",
      "END:VEVENT", "END:VCALENDAR",
    ]
    #expect(try file("الجلسة رقم 3").text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test("an hour in Riyadh is written in universal time, and takes the officer's time")
  func hour() throws {
    let day = try #require(CivilDate(iso: "2026-12-31"))
    let event = CalendarFile.Event(id: "appointment-3", day: day, time: TimeOfDay(text: "01:30"), summary: "موعد")
    let moment = try #require(Moment(iso: "2026-11-22T05:45:10.250Z"))
    let lines = [
      "UID:appointment-3@diwan", "DTSTAMP:20261122T054510Z", "DTSTART:20261230T223000Z", "SUMMARY:موعد",
      "TRANSP:OPAQUE", "END:VEVENT",
    ]
    let text = CalendarFile(name: "ديوان", events: [event], writtenAt: moment).text
    #expect(text.contains(lines.map { $0 + "\r\n" }.joined()))
    #expect(!text.contains("DTEND"))
  }

  @Test("signs of the format stand for themselves, and a line end ends no line")
  func escaped() throws {
    #expect(try file("a,b;c\\d\r\nEND:VCALENDAR").text.contains("SUMMARY:a\\,b\\;c\\\\d\\nEND:VCALENDAR\r\n"))
  }

  @Test("no line has more than 75 octets, no letter is cut, and unfolded it is what it was")
  func folded() throws {
    let summary = String(repeating: "متابعة ", count: 40)
    let text = try file(summary).text
    let lines = text.unicodeScalars.split(separator: "\n").map { String($0) }
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.hasSuffix("\r") })
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:" + summary + "\r\n"))
  }
}
