import Desk
import TerminalKit

extension Table {
  /// The page in view with one before and one behind it, to be asked for.
  var window: RowWindow { RowWindow(max(0, placeToAsk - rowsShown)..<placeToAsk + 2 * rowsShown) }
}

extension RowWindow {
  init(_ places: Range<Int>) { self.init(first: places.lowerBound, count: places.count) }
}
