import Calendars
import Desk

/// How long the making of an index still takes, by what it took so far.
struct TimeLeft {
  private var begin: (source: WorkProgress.Source, at: Moment, done: Int)?

  /// The progress with its seconds left, once there is something to tell them by.
  mutating func completed(_ progress: WorkProgress, at now: Moment) -> WorkProgress {
    guard let begin, begin.source == progress.source else {
      begin = (progress.source, now, progress.done)
      return progress
    }
    let passed = now.millisecondsSinceEpoch - begin.at.millisecondsSinceEpoch
    let done = progress.done - begin.done
    // A clock that was set back tells nothing.
    guard done > 0, passed >= Self.leastMilliseconds else { return progress }
    var completed = progress
    completed.secondsLeft = Int(passed) * (progress.total - progress.done) / done / 1_000
    return completed
  }

  private static let leastMilliseconds = 500
}
