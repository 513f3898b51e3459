/// A window of a sorted list, read from whichever end is nearer.
struct NearerEnd {
  /// Rows to leave out from that end.
  let skip: Int
  /// Rows to read.
  let count: Int
  /// Whether to read from the end of the list towards its beginning.
  let isBackward: Bool

  init(_ window: IndexWindow, of total: Int) {
    let first = min(window.first, total)
    count = min(window.count, total - first)
    isBackward = first > total - first - count
    skip = isBackward ? total - first - count : first
  }
}
