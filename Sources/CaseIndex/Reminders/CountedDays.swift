/// How many rows of a list, sorted by days, each day has.
struct CountedDays {
  private var counts: [(day: Int, count: Int)]

  /// - Parameter counts: in the order of their days, each day once.
  init(_ counts: [(day: Int, count: Int)]) {
    self.counts = counts
  }

  var total: Int { counts.reduce(0) { $0 + $1.count } }

  mutating func subtract(_ taken: [Int: Int]) {
    guard !taken.isEmpty else { return }
    counts = counts.map { ($0.day, $0.count - (taken[$0.day] ?? 0)) }
  }

  /// The days in which the rows of a window lie, and how many rows of the first of them stand before it; nil where the
  /// window holds none.
  func stretch(of window: IndexWindow) -> (days: ClosedRange<Int>, skipped: Int)? {
    guard window.count > 0 else { return nil }
    var passed = 0
    var start: (day: Int, skipped: Int)?
    for (day, count) in counts where count > 0 {
      if start == nil, passed + count > window.first { start = (day, window.first - passed) }
      passed += count
      if let start, passed - window.first >= window.count { return (start.day...day, start.skipped) }
    }
    guard let start, let last = counts.last else { return nil }
    return (start.day...last.day, start.skipped)
  }
}
