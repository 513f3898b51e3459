import TerminalKit

/// A terminal to which a key comes, and behind it, while that works, the first half of another one.
final class HalfKeyTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  private var keys: ArraySlice<Key>
  private(set) var hasPendingInput = false
  private(set) var rows: [String] = []

  init(_ keys: [Key]) {
    self.keys = keys[...]
  }

  func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
    if hasPendingInput {
      hasPendingInput = false
      return .timedOut
    }
    guard let key = keys.popFirst() else { return .hangUp }
    hasPendingInput = true
    return .key(key)
  }

  func present(_ frame: Frame) { rows = frame.rows }
  func invalidate() {}
  func bell() {}
  func copy(_ text: String) {}
  func setTitle(_ title: String) {}
  func showProgress(percent: Int?) {}
  func notify(_ text: String) {}
}
