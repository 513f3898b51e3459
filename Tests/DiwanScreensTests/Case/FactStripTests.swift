import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Facts above a form")
struct FactStripTests {
  private func rows(_ facts: [FactStrip.Fact], columns: Int = 40) -> [String] {
    var canvas = Canvas(size: Size(columns: columns, rows: 7), appearance: Appearance(direction: .leftToRight))
    FactStrip(facts).draw(on: &canvas) { $0.write("Form", row: 0, column: 2) }
    return canvas.frame().rows
  }

  @Test("labels are aligned, and the form stands below a blank row")
  func alignsLabels() {
    #expect(
      rows([.init("Name", "Suad"), .init("Reply window", "open"), .init("A sentence")]).prefix(5) == [
        "  Name          Suad", "  Reply window  open", "  A sentence", "", "  Form",
      ])
  }

  @Test("what is too long for its row goes on below, and the form moves down")
  func wraps() {
    #expect(
      rows([.init("Study", "By telephone on a day that leaves much to say")]).prefix(4) == [
        "  Study  By telephone on a day that", "         leaves much to say", "", "  Form",
      ])
  }
}
