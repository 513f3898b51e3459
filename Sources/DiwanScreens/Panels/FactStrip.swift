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

  /// Draws the facts at the top, and below them, after a blank row, what they belong to.
  func draw(on canvas: inout Canvas, above body: (inout Canvas) -> Void) {
    let widest = facts.map { canvas.width(of: $0.label) }.max() ?? 0
    var row = 0
    for fact in facts {
      canvas.write(fact.label, row: row, column: Self.margin, style: .faint)
      let column = fact.label.isEmpty ? Self.margin : Self.margin + widest + 2
      let room = canvas.size.columns - column - 1
      let used = canvas.writeWrapped(
        fact.text, row: row, column: column, width: room, rows: Self.rowsOfFact, style: fact.style)
      row += max(1, used)
    }
    canvas.within(canvas.bounds.splitTop(row + 1).rest) { body(&$0) }
  }

  private static let margin = 2
}
