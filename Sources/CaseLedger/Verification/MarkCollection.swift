/// The marks of certain commits, picked up while a log is read.
struct MarkCollection {
  /// Numbers of commits, rising.
  private let wanted: [Int]
  private var next: Int
  private var found: [Int: LogMark] = [:]

  /// - Parameter number: the commit after which reading begins.
  init(of wanted: [Int], after number: Int = 0) {
    self.wanted = wanted
    next = wanted.firstIndex { $0 > number } ?? wanted.endIndex
  }

  subscript(number: Int) -> LogMark? { found[number] }

  /// Takes note of a commit that was read; they come in order.
  @inline(__always)
  mutating func see(_ mark: LogMark) {
    guard next < wanted.endIndex, wanted[next] <= mark.number else { return }
    keep(mark)
  }

  private mutating func keep(_ mark: LogMark) {
    if wanted[next] == mark.number { found[mark.number] = mark }
    next += 1
  }

  /// The same collection to go on with after a commit, as another reader needs it.
  func beginning(after number: Int) -> MarkCollection { MarkCollection(of: wanted, after: number) }

  /// Takes over what another reader found up to a commit.
  mutating func take(_ other: MarkCollection, upTo number: Int) {
    found.merge(other.found) { $1 }
    next = wanted.firstIndex { $0 > number } ?? wanted.endIndex
  }
}
