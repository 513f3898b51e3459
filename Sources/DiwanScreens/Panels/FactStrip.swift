import TerminalKit

/// Facts above a form: one row each, labels aligned, clipped where they are too long.
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
  }

  var facts: [Fact]

  /// The facts, and a blank row below them.
  var heightInRows: Int { facts.count + 1 }

  func draw(on canvas: inout Canvas) {
    let widest = facts.map { canvas.width(of: $0.label) }.max() ?? 0
    let start = 2 + (widest == 0 ? 0 : widest + 2)
    for (row, fact) in facts.enumerated() {
      canvas.write(fact.label, row: row, column: 2, style: .faint)
      let column = fact.label.isEmpty ? 2 : start
      canvas.write(fact.text, row: row, column: column, width: canvas.size.columns - column - 1, style: fact.style)
    }
  }
}
