import TerminalKit

extension Canvas {
  /// Writes in the middle why there is nothing to show, in as many rows as it takes; the cursor stands there.
  mutating func writeProblem(_ text: String) {
    let first = size.rows / 2
    writeWrapped(text, row: first, column: 0, width: size.columns - 4, style: .warning, alignment: .centre)
    placeCursor(row: first, column: 0)
  }
}
