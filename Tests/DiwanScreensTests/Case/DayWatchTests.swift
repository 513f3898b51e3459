import Calendars
import DiwanScreens
import Testing

@Suite("The day that the screens show")
struct DayWatchTests {
  private func riyadh(_ day: Int, _ hour: Int, _ minute: Int) -> Moment {
    Moment(sampleDay(2026, 11, day), minutesOfDay: hour * 60 + minute, in: .riyadh)
  }

  @Test("it ends at midnight in Riyadh, and the next one is shown from then on")
  func midnight() {
    var watch = DayWatch(at: riyadh(21, 23, 58))
    let isNew = { (now: Moment) in watch.turn(at: now) }
    #expect(watch.remainingMilliseconds(at: riyadh(21, 23, 58)) == 120_000)
    let justBefore = riyadh(22, 0, 0).adding(milliseconds: -1)
    #expect(watch.remainingMilliseconds(at: justBefore) == 1)
    #expect(!isNew(justBefore))
    #expect(watch.remainingMilliseconds(at: riyadh(22, 0, 0)) == 0)
    #expect(isNew(riyadh(22, 0, 0)))
    #expect(!isNew(riyadh(22, 0, 1)))
    #expect(watch.remainingMilliseconds(at: riyadh(22, 0, 1)) == 86_340_000)
  }

  @Test("after a machine's sleep over several days, or where its clock was put back, the clock's day is shown")
  func jumps() {
    var watch = DayWatch(at: riyadh(21, 12, 0))
    let isNew = { (now: Moment) in watch.turn(at: now) }
    #expect(watch.remainingMilliseconds(at: riyadh(24, 8, 0)) == 0)
    #expect(isNew(riyadh(24, 8, 0)))
    #expect(isNew(riyadh(23, 23, 0)))
    #expect(watch.remainingMilliseconds(at: riyadh(23, 23, 0)) == 3_600_000)
  }
}
