import ArabicText
import TerminalKit

/// Facts above a form, labels aligned; what is too long for its row goes on in the next ones.
struct FactStrip: Sendable {
  struct Fact: Hashable, Sendable {
    var label: String
    var text: String
    var style: Style

    init(_ label: String, _ text: String, style: Style = .text) {
      self.label = label
      self.text = text
      self.style = style
    }

    /// A sentence over the whole width.
    init(_ text: String, style: Style = .text) {
      self.init("", text, style: style)
    }
  }

  var facts: [Fact]

  init(_ facts: [Fact]) {
    self.facts = facts
  }

  /// The most rows that one fact takes.
  private static let rowsOfFact = 3
  private static let margin = 2

  /// Draws the facts at the top, and below them, after a blank row, what they belong to.
  func draw(on canvas: inout Canvas, above body: (inout Canvas) -> Void) {
    var row = 0
    for fact in lines(width: canvas.size.columns, appearance: canvas.appearance) {
      canvas.write(fact.label, row: row, column: Self.margin, style: .faint)
      for (offset, line) in fact.text.enumerated() {
        canvas.write(line, row: row + offset, column: fact.column, style: fact.style)
      }
      row += fact.text.count
    }
    canvas.within(canvas.bounds.splitTop(row + 1).rest) { body(&$0) }
  }

  /// The rows that the facts take in a layout of that width, with the blank one below them; what the terminal can show of
  /// letters and marks does not change them.
  func rowsTaken(width: Int, direction: LayoutDirection) -> Int {
    lines(width: width, appearance: Appearance(direction: direction)).reduce(1) { $0 + $1.text.count }
  }

  /// A fact laid out: its label in the first row, its text from a column on.
  private struct LaidOutFact {
    var label: String
    var column: Int
    var text: ArraySlice<VisualLine>
    var style: Style
  }

  private func lines(width: Int, appearance: Appearance) -> [LaidOutFact] {
    func laidOut(_ text: String, toWidth width: Int) -> ArraySlice<VisualLine> {
      Paragraph.wrappedLines(
        of: text, base: appearance.direction.base, options: appearance.shaping, toWidth: max(1, width)
      ).prefix(Self.rowsOfFact)
    }
    let widest = facts.map { laidOut($0.label, toWidth: .max).first?.widthInCells ?? 0 }.max() ?? 0
    return facts.map { fact in
      let column = fact.label.isEmpty ? Self.margin : Self.margin + widest + 2
      return LaidOutFact(
        label: fact.label, column: column, text: laidOut(fact.text, toWidth: width - column - 1), style: fact.style)
    }
  }
}
