import ArabicText
import Testing

@Suite("Every scalar has its place on the screen, and nothing dangerous reaches it")
struct ClusterTests {
  private static let bases: [BaseDirection] = [.rightToLeft, .leftToRight, .automatic]

  @Test("in any text each scalar belongs to exactly one cell of the line", arguments: bases)
  func bijection(base: BaseDirection) {
    var random = RandomText(seed: 1)
    for _ in 0..<3000 {
      let text = random.anyText()
      let line = Paragraph(text, base: base).line()
      #expect(line.source == 0..<text.unicodeScalars.count)
      var cellsOfScalar = [Int](repeating: 0, count: text.unicodeScalars.count)
      for cell in line.cells { for offset in cell.source { cellsOfScalar[offset] += 1 } }
      #expect(cellsOfScalar.allSatisfy { $0 == (line.cells.isEmpty ? 0 : 1) }, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("no control, bidirectional control or byte order mark reaches a cell, in any text", arguments: bases)
  func noControls(base: BaseDirection) {
    var random = RandomText(seed: 2)
    for _ in 0..<3000 {
      let text = random.anyText()
      for cell in Paragraph(text, base: base).line().cells {
        let scalars = Array(cell.text.unicodeScalars)
        #expect((1...5).contains(scalars.count))
        #expect(cell.widthInCells == CellWidth.widthInCells(of: scalars[0]))
        #expect(scalars.dropFirst().allSatisfy { CellWidth.widthInCells(of: $0) == 0 })
        #expect(!scalars.contains { Self.isForbidden($0) }, "\(text.unicodeScalars.map(\.value))")
      }
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  @Test("controls show as symbols: escape, tab, line end, delete, C1 and separators")
  func controls() {
    let text = "a\u{1B}\t\n\u{7F}\u{9B}\u{2028}"
    #expect(Paragraph(text, base: .leftToRight).line().cells.map(\.text).joined() == "a␛␉␊␡\u{FFFD}\u{FFFD}")
  }

  @Test("what is not shown belongs to the cell before it, at the start to the one behind")
  func dropped() {
    let line = Paragraph("\u{2067}ab\u{2069}c", base: .leftToRight).line()
    #expect(line.cells.map(\.text) == ["a", "b", "c"])
    #expect(line.cells.map(\.source) == [0..<2, 2..<4, 4..<5])
    #expect(Paragraph("\u{200F}", base: .leftToRight).line().cells.isEmpty)
  }

  @Test("wide characters take two cells")
  func wide() {
    let line = Paragraph("日a🙂", base: .leftToRight).line()
    #expect(line.cells.map(\.widthInCells) == [2, 1, 2])
    #expect(line.widthInCells == 5)
  }

  @Test("Latin text without any need for reordering gives the same cells on the short way and on the long one")
  func plainText() {
    let options = ShapingOptions(digits: .latin)
    for text in ["", "Diwan", "a (b) [c] 12-3 +966", "~!@#$%^&*", "12:30"] {
      let short = Paragraph(text, base: .leftToRight)
      let long = Paragraph(text, base: .leftToRight, options: options)
      #expect(short.line() == long.line())
      #expect(short.caretStops == long.caretStops)
    }
  }
}
