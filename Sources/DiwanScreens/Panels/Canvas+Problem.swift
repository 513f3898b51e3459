import ArabicText
import TerminalKit

extension Canvas {
  /// Writes in the middle why there is nothing to show, in as many rows as it takes; the cursor stands there.
  mutating func writeProblem(_ text: String) {
    let paragraph = Paragraph(text, base: appearance.direction.base, options: appearance.shaping)
    let first = size.rows / 2
    for (offset, line) in paragraph.wrapped(toWidth: max(1, size.columns - 4)).enumerated() {
      write(line, row: first + offset, style: .warning, alignment: .centre)
    }
    placeCursor(row: first, column: 0)
  }
}
