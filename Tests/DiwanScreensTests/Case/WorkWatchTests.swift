import Calendars
import Desk
import DiwanScreens
import Testing

@Suite("Of which work an officer hears")
struct WorkWatchTests {
  private func moment(_ milliseconds: Int64) -> Moment { Moment(millisecondsSinceEpoch: 1_000_000 + milliseconds) }

  /// Which of the reports are shown, by work and time, and what is said at the end.
  private func heard(
    _ reports: [(WorkProgress.Source, Int64)], end: Int64
  ) -> (shown: [Bool], ended: WorkWatch.Ended?, again: WorkWatch.Ended?) {
    var watch = WorkWatch()
    watch.begin(at: moment(0))
    let shown = reports.map { watch.takes(WorkProgress($0.0, done: 1, total: 9), at: moment($0.1)) }
    let ended = watch.end(at: moment(end))
    let again = watch.end(at: moment(end + 1))
    return (shown, ended, again)
  }

  @Test("what is over in a moment is not spoken of")
  func short() {
    let heard = heard([(.mentions, 249)], end: 251)
    #expect(heard.shown == [false])
    #expect(heard.ended == nil)
  }

  @Test("a bar comes after a quarter of a second, ten times a second at most, and at once for other work")
  func rhythm() {
    let heard = heard([(.ledger, 250), (.ledger, 349), (.mentions, 349), (.mentions, 449)], end: 9_999)
    #expect(heard.shown == [true, false, true, true])
    #expect(heard.ended == WorkWatch.Ended(source: .mentions, wasLong: false))
    #expect(heard.again == nil)
  }

  @Test("after ten seconds somebody may look elsewhere; a clock that was set back is no time at all")
  func long() {
    #expect(heard([(.snapshot, 5_000)], end: 10_000).ended == WorkWatch.Ended(source: .snapshot, wasLong: true))
    #expect(heard([(.snapshot, -90_000)], end: -80_000).shown == [false])
  }
}
