/// The end of a wait, on the monotonic clock: it measures, and tells no time of day.
struct Deadline {
  private let start = ContinuousClock.now
  private let end: ContinuousClock.Instant?

  /// - Parameter milliseconds: nil for a wait without limit.
  init(milliseconds: Int?) {
    end = milliseconds.map { [start] in start + .milliseconds($0) }
  }

  /// How long the wait has lasted by now.
  var waitedMilliseconds: Int { Int((ContinuousClock.now - start) / .milliseconds(1)) }

  /// As `poll` wants it: rounded up, 0 when over, -1 without limit.
  var remainingMilliseconds: Int32 {
    guard let end else { return -1 }
    let left = (end - ContinuousClock.now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let milliseconds = left.seconds * 1_000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
