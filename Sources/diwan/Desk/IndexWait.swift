import Calendars
import Desk
import Office
import TerminalKit

/// An officer's wait for an index that is made on another thread.
final class IndexWait {
  static let pollMilliseconds = 100

  let making: IndexMaking
  /// The screen that asked for the sign-in.
  let ticket: ScreenTicket
  private var estimate = TimeLeft()

  init(making: IndexMaking, ticket: ScreenTicket) {
    self.making = making
    self.ticket = ticket
  }

  func begin() {
    let making = making
    Task.detached { making.run() }
  }

  func progress(at now: Moment) -> WorkProgress { estimate.completed(making.progress, at: now) }
}
