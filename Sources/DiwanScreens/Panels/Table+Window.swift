import Desk
import TerminalKit

extension Table {
  /// A page before a place and two from it on, to be asked for: the next key finds its rows there.
  func window(around place: Int) -> RowWindow {
    let first = max(0, place - rowsShown)
    return RowWindow(first..<first + 3 * rowsShown)
  }
}

extension RowWindow {
  init(_ places: Range<Int>) { self.init(first: places.lowerBound, count: places.count) }
}
