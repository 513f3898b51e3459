import ArabicText
import Testing

@Suite("Arabic letters join as they are written by hand")
struct ShapingTests {
  private func cells(_ text: String, _ options: ShapingOptions = .init()) -> [String] {
    Paragraph(text, base: .rightToLeft, options: options).line().cells.map(\.text)
  }

  @Test("the four forms of one letter: initial, medial, final, isolated")
  func forms() {
    #expect(cells("ببب") == ["\u{FE90}", "\u{FE92}", "\u{FE91}"])
    #expect(cells("ب") == ["\u{FE8F}"])
  }

  @Test("a name stands from right to left")
  func name() {
    #expect(cells("محمد") == ["\u{FEAA}", "\u{FEE4}", "\u{FEA4}", "\u{FEE3}"])
  }

  @Test(
    "lam and each alef share one cell, isolated and joined",
    arguments: [
      ("لآ", "\u{FEF5}"), ("لأ", "\u{FEF7}"), ("لإ", "\u{FEF9}"), ("لا", "\u{FEFB}"),
      ("بلآ", "\u{FEF6}"), ("بلأ", "\u{FEF8}"), ("بلإ", "\u{FEFA}"), ("بلا", "\u{FEFC}"),
    ])
  func lamAlef(_ text: String, _ form: String) {
    #expect(cells(text).first == form)
    #expect(cells(text).count == text.unicodeScalars.count - 1)
  }

  @Test("a vowel mark between lam and alef stays with the ligature")
  func lamFathaAlef() {
    let line = Paragraph("ل\u{064E}ا", base: .rightToLeft).line()
    #expect(line.cells == [VisualCell(glyph: Glyph("\u{FEFB}\u{064E}"), widthInCells: 1, source: 0..<3, level: 1)])
  }

  @Test("a non-joiner parts lam from alef and leaves no cell")
  func nonJoiner() {
    #expect(cells("ل\u{200C}ا") == ["\u{FE8D}", "\u{FEDD}"])
    #expect(cells("ه\u{200D}") == ["\u{FEEB}"])
  }

  @Test("hamza and madda typed as marks look like the composed letters")
  func composition() {
    #expect(cells("ا\u{0654}") == cells("أ"))
    #expect(cells("لا\u{0653}") == ["\u{FEF5}"])
    #expect(cells("ي\u{064E}\u{0654}") == ["\u{FE89}\u{064E}"])
    #expect(cells("و\u{0654}") == ["\u{FE85}"])
  }

  @Test("tatweel joins, and Persian letters have their forms")
  func tatweelAndPersian() {
    #expect(cells("محمـد")[1] == "\u{0640}")
    #expect(cells("پگ") == ["\u{FB93}", "\u{FB58}"])
  }

  @Test("brackets are mirrored in right-to-left text only")
  func mirroring() {
    #expect(cells("(ب)") == ["(", "\u{FE8F}", ")"])
    #expect(Paragraph("(ب)", base: .rightToLeft).line().cells.map(\.source) == [2..<3, 1..<2, 0..<1])
    #expect(Paragraph("(a)", base: .leftToRight).line().cells.map(\.text) == ["(", "a", ")"])
  }

  @Test("a terminal without joining gets letters as typed, one without marks gets none")
  func options() {
    #expect(cells("لا", ShapingOptions(shapesLetters: false)) == ["ا", "ل"])
    #expect(cells("مُحَمَّد", ShapingOptions(keepsMarks: false)) == cells("محمد"))
    #expect(cells("أ", ShapingOptions(keepsMarks: false)) == cells("ا\u{0654}", ShapingOptions(keepsMarks: false)))
    #expect(cells("e\u{0301}", ShapingOptions(keepsMarks: false)) == ["e\u{0301}"])
  }

  @Test("the screen shows the chosen digits, placed as Latin ones")
  func digits() {
    #expect(cells("ب ٠١٢-٣", ShapingOptions(digits: .latin)) == cells("ب 012-3"))
    #expect(cells("12", ShapingOptions(digits: .arabicIndic)) == ["١", "٢"])
    let phone = Paragraph("011-234", base: .leftToRight, options: ShapingOptions(digits: .arabicIndic)).line()
    #expect(phone.cells.map(\.text).joined() == "٠١١-٢٣٤")
    #expect(phone == Paragraph("٠١١-٢٣٤", base: .leftToRight, options: ShapingOptions(digits: .arabicIndic)).line())
  }

  @Test(
    "Arabic digits are shown where people count and date; the name of a key, a code, an IBAN and a path stay as they are",
    arguments: [
      ("F2 زيارة 3", "F2 زيارة ٣"), ("1448/06/11هـ · 15%", "١٤٤٨/٠٦/١١هـ · ١٥%"), ("البند K3h: 12", "البند K3h: ١٢"),
      ("SA0380000000608010167519", "SA0380000000608010167519"), ("/srv/100170/a-1448.pdf", "/srv/100170/a-1448.pdf"),
    ])
  func codes(_ text: String, _ expected: String) {
    let options = ShapingOptions(shapesLetters: false, digits: .arabicIndic)
    let cells = Paragraph(text, base: .rightToLeft, options: options).line().cells
    let inOrderOfReading = cells.sorted { $0.source.lowerBound < $1.source.lowerBound }
    #expect(inOrderOfReading.map(\.text).joined() == expected)
  }

  @Test("a mark without a letter stands on a dotted circle")
  func loneMark() {
    #expect(cells("\u{064E}") == ["\u{25CC}\u{064E}"])
  }

  @Test("more than four marks are not shown but still belong to the cell")
  func manyMarks() {
    let line = Paragraph("ب\u{064E}\u{064F}\u{0650}\u{0651}\u{0652}\u{0653}", base: .rightToLeft).line()
    #expect(line.cells.map(\.text) == ["\u{FE8F}\u{064E}\u{064F}\u{0650}\u{0651}"])
    #expect(line.cells.map(\.source) == [0..<7])
  }
}
