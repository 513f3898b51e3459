import Calendars
import Testing

@Suite("A time of day to the minute")
struct TimeOfDayTests {
  @Test("is read as it is written", arguments: [("00:00", 0), ("09:30", 570), ("23:59", 1_439)])
  func bothWays(text: String, minutes: Int) throws {
    let time = try #require(TimeOfDay(text: text))
    #expect(time.minutes == minutes)
    #expect(time.text == text)
    #expect(TimeOfDay(minutes: minutes) == time)
  }

  @Test("what no clock shows is none", arguments: ["24:00", "9:30", "09:60", "0930", "+9:30", "09:30:00", "٠٩:٣٠", ""])
  func foreign(text: String) { #expect(TimeOfDay(text: text) == nil) }

  @Test("a day has 1,440 minutes", arguments: [-1, 1_440])
  func outside(minutes: Int) { #expect(TimeOfDay(minutes: minutes) == nil) }
}
