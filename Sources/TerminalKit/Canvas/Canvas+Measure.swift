import ArabicText

extension Canvas {
  /// How many cells a text takes in one row.
  public func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    let line = Paragraph.clippedLine(
      of: text, base: appearance.direction.base, options: appearance.shaping, toWidth: .max)
    return line.widthInCells
  }
}
