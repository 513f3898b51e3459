import ArabicText

extension ScreenPicture {
  /// Where a text stands, in rows from the top and cells from the left edge; the first place where there are several.
  func place(of text: String) -> (row: Int, columns: Range<Int>)? {
    let wanted = Self.cells(of: text)
    for (row, texts) in cells.enumerated() {
      for start in texts.indices where texts[start...].starts(with: wanted) {
        return (row, start..<start + wanted.count)
      }
    }
    return nil
  }

  /// A text as cells hold it on the screen, from the left.
  static func cells(of text: String) -> [String] { Paragraph(text, base: .rightToLeft).line().cells.map(\.text) }

  /// Whether the row of the cursor shows a text.
  func cursorRowShows(_ text: String) -> Bool {
    var row = self
    row.cells = [cells[cursorRow]]
    return row.shows(text)
  }
}

extension PseudoTerminal {
  /// Waits until all of the texts can be read on the screen: a picture arrives piece by piece.
  @discardableResult
  func waitUntil(shows texts: String...) throws -> ScreenPicture {
    try waitUntil("the screen shows \(texts)") { picture in texts.allSatisfy(picture.shows) }
  }

  /// Waits until home stands, to the legend in the last row.
  @discardableResult
  func waitForHome() throws -> ScreenPicture {
    try waitUntil("home stands") { $0.row(0).hasSuffix(Self.homeTitle) && $0.row(23).contains("F3") }
  }

  private static let homeTitle = Paragraph("الرئيسية", base: .rightToLeft).line().cells.map(\.text).joined()

  @discardableResult
  func waitUntil(hides text: String) throws -> ScreenPicture {
    try waitUntil("the screen no longer shows \(text)") { !$0.shows(text) }
  }
}
