import TerminalKit

/// What stands on the terminal now, as it was last painted.
struct Picture {
  /// The frame's rows, to see at once which ones changed.
  var frame: Frame?
  /// The rows as the driver stored them, to see which cells of a row changed.
  var storedRows: [[Cell]] = []

  mutating func forget() {
    frame = nil
    storedRows.removeAll()
  }
}
