import Calendars
import Desk
import Synchronization

/// The first seconds of a viewer, in which it may turn out that it shows nothing.
final class ViewerStart: Sendable {
  /// A viewer that ends later than this was looked at.
  private static let newMilliseconds: Int64 = 5_000
  /// How often the desk asks for its end meanwhile.
  static let pollMilliseconds = 100

  private let program: String
  private let startedAt: Moment
  private let ended = Mutex<ProcessEnd?>(nil)

  init(program: String, at moment: Moment) {
    self.program = program
    startedAt = moment
  }

  func end(with end: ProcessEnd) { ended.withLock { $0 = end } }

  /// Whether there is nothing more to wait for: it ended, or it has been there for a while.
  func isOver(at now: Moment) -> Bool {
    let age = now.millisecondsSinceEpoch - startedAt.millisecondsSinceEpoch
    // A clock that was set back tells nothing.
    return ended.withLock { $0 != nil } || age < 0 || age > Self.newMilliseconds
  }

  /// Why nothing was shown; nil while it runs, and where it ended well.
  var failure: Failure? {
    guard let end = ended.withLock({ $0 }), end.status != 0 else { return nil }
    return Failure(.viewerFailed, detail: program)
  }
}
