package import Calendars
import Synchronization

/// The clock of a test's office: it stands still until the test moves it.
package final class StageClock: Sendable {
  private let time: Mutex<Moment>

  package init(_ moment: Moment) {
    time = Mutex(moment)
  }

  package var now: Moment { time.withLock { $0 } }
  package var today: CivilDate { now.day(in: .riyadh) }

  /// Goes to a time of that day at the desk, forwards or back.
  package func go(to day: CivilDate, minutesOfDay: Int = 600) {
    time.withLock { $0 = Moment(day, minutesOfDay: minutesOfDay, in: .riyadh) }
  }

  package func pass(minutes: Int) {
    time.withLock { $0 = $0.adding(minutes: minutes) }
  }
}
