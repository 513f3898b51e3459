import Calendars
import Testing

@Suite("Instants")
struct MomentTests {
  @Test("an instant is written in UTC to the millisecond and read back")
  func isoRoundTrip() throws {
    let moment = try #require(Moment(iso: "2026-11-22T08:15:30.123Z"))
    #expect(moment.millisecondsSinceEpoch == 1_795_335_330_123)
    #expect(moment.iso == "2026-11-22T08:15:30.123Z")
    #expect(Moment(millisecondsSinceEpoch: -1).iso == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "a time that no clock shows is refused",
    arguments: [
      "2026-11-22T24:00:00.000Z", "2026-11-22T08:60:00.000Z", "2026-11-22 08:15:30.123Z", "2026-11-22T08:15:30Z",
      "2026-11-22T0::15:30.123Z",
    ])
  func refusedTimes(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test("after nine in the evening UTC it is already tomorrow in Riyadh")
  func dayInRiyadh() throws {
    let late = try #require(Moment(iso: "2026-11-22T21:00:00.000Z"))
    #expect(late.day(in: .riyadh).iso == "2026-11-23")
    #expect(late.minutesOfDay(in: .riyadh) == 0)
    #expect(late.adding(milliseconds: -1).day(in: .riyadh).iso == "2026-11-22")
    #expect(late.adding(milliseconds: -1).minutesOfDay(in: .riyadh) == 1_439)
  }

  @Test("waiting is told in whole minutes")
  func waitingMinutes() throws {
    let arrived = try #require(Moment(iso: "2026-11-22T08:15:30.000Z"))
    let called = try #require(Moment(iso: "2026-11-22T08:40:29.999Z"))
    #expect(arrived.minutes(until: called) == 24)
    #expect(called.minutes(until: arrived) == -24)
    #expect(arrived.minutes(until: arrived.adding(minutes: 90)) == 90)
  }
}
