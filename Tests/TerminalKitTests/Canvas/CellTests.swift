import ArabicText
import Testing

@testable import TerminalKit

@Suite("A cell is as small as its row is compared fast")
struct CellTests {
  @Test("Its glyph, style and level fill sixteen bytes and leave none empty, so that rows can be compared as memory")
  func layout() {
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(MemoryLayout<Cell>.stride == 16)
    #expect(MemoryLayout<Glyph>.size + MemoryLayout<Style>.size + MemoryLayout<UInt8>.size == 16)
  }

  @Test("Cells that are the same are the same in memory, and a style, a level or a mark makes another")
  func bytes() {
    let cell = Cell(text: "\u{FEF1}\u{64E}\u{651}\u{670}\u{653}", style: .focused, level: 1)
    var others = [cell, cell, cell]
    others[0].style = .text
    others[1].level = 2
    others[2].glyph = Glyph("\u{FEF1}\u{64E}\u{651}\u{670}\u{654}")
    #expect(bytes(of: cell) == bytes(of: Cell(text: cell.text, style: .focused, level: 1)))
    for other in others { #expect(bytes(of: cell) != bytes(of: other)) }
  }

  private func bytes(of cell: Cell) -> [UInt8] { withUnsafeBytes(of: cell) { Array($0) } }
}
