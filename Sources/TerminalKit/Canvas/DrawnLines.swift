/// Lines that were drawn for the last picture and go into the next one as they are: a key changes few of them.
///
/// Nothing is kept that the last picture did not show.
struct DrawnLines: Sendable {
  /// All that a line depends on.
  enum Source: Hashable, Sendable {
    case row(Table.Look)
    case legend(Legend.Look)
  }

  private let before: [Source: [Cell]]
  private var now: [Source: [Cell]] = [:]

  init() {
    before = [:]
  }

  /// What the picture after that of `last` starts with.
  init(after last: DrawnLines) {
    before = last.now
    now.reserveCapacity(before.count)
  }

  mutating func line(of source: Source, draw: () -> [Cell]) -> [Cell] {
    let line = before[source] ?? draw()
    now[source] = line
    return line
  }
}
