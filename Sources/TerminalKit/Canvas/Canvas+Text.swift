public import ArabicText

extension Canvas {
  /// Writes text into a row, clipped with an ellipsis where it is wider than its place.
  /// - Returns: how many cells it took.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int = 0, width: Int? = nil, style: Style = .text, alignment: Alignment = .start,
    base: BaseDirection? = nil
  ) -> Int {
    let place = min(width ?? Int.max, region.columns - column)
    guard row >= 0, row < region.rows, place > 0, !text.isEmpty else { return 0 }
    if appearance.direction == .leftToRight, base ?? .leftToRight == .leftToRight, alignment == .start,
      writeASCII(text, row: row, column: column, place: place, style: style)
    {
      return text.utf8.count
    }
    let line = Paragraph.clippedLine(
      of: text, base: base ?? appearance.direction.base, options: appearance.shaping, toWidth: place)
    return write(line, row: row, column: column, width: place, style: style, alignment: alignment)
  }

  /// Writes text over as many rows as it takes within a width, as far as two cells from the end edge by default; where it
  /// takes more than `rows`, the last of them ends with an ellipsis.
  /// - Returns: how many rows it took, at most `rows`.
  @discardableResult
  public mutating func writeWrapped(
    _ text: String, row: Int, column: Int = 2, width: Int? = nil, rows: Int = .max, style: Style = .text,
    alignment: Alignment = .start
  ) -> Int {
    let width = max(1, width ?? region.columns - column - 2)
    let lines = Paragraph.wrappedLines(
      of: text, base: appearance.direction.base, options: appearance.shaping, toWidth: width)
    for (offset, line) in lines.prefix(rows).enumerated() {
      if offset == rows - 1, lines.count > rows {
        let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(line.source.lowerBound)))
        write(rest, row: row + offset, column: column, width: width, style: style, alignment: alignment)
      } else {
        write(line, row: row + offset, column: column, style: style, alignment: alignment)
      }
    }
    return min(lines.count, rows)
  }

  /// Writes a laid out line into a row; `marked` ranges of its scalars take the other style.
  /// - Returns: how many cells it took.
  @discardableResult
  public mutating func write(
    _ line: VisualLine, row: Int, column: Int = 0, width: Int? = nil, style: Style = .text,
    alignment: Alignment = .start, marked: [Range<Int>] = [], markedStyle: Style = .match
  ) -> Int {
    let place = min(width ?? Int.max, region.columns - column)
    guard row >= 0, row < region.rows, place > 0 else { return 0 }
    let used = min(line.widthInCells, place)
    let shift =
      switch alignment {
      case .start: 0
      case .end: place - used
      case .centre: (place - used) / 2
      }
    let start = region.column + column + shift
    let left = appearance.direction == .rightToLeft ? physicalColumn(start + used - 1) : start
    let levelShift = levelShift(of: line)
    withLine(row) { place in
      var column = left
      for cell in line.cells where column + cell.widthInCells <= left + used {
        let isMarked = !marked.isEmpty && marked.contains { $0.overlaps(cell.source) }
        Self.put(
          cell.glyph, at: column, width: cell.widthInCells, style: isMarked ? markedStyle : style,
          level: cell.level + levelShift, in: &place)
        column += cell.widthInCells
      }
    }
    return used
  }

  /// Text that reads left to right within a right-to-left screen is embedded one level pair deeper.
  private func levelShift(of line: VisualLine) -> UInt8 {
    layoutLevel == 1 && !line.isRightToLeft ? 2 : 0
  }

  /// Plain ASCII needs no bidi on a left-to-right screen; false where the text is not of that kind or too long.
  private mutating func writeASCII(_ text: String, row: Int, column: Int, place: Int, style: Style) -> Bool {
    guard text.utf8.count <= place, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return false }
    guard appearance.shaping.digits != .arabicIndic || !text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    let start = region.column + column
    withLine(row) { place in
      for (offset, byte) in text.utf8.enumerated() {
        place[start + offset] = Cell(glyph: Glyph(Unicode.Scalar(byte)), style: style, level: 0)
      }
    }
    return true
  }

  private static func put(
    _ glyph: Glyph, at column: Int, width: Int, style: Style, level: UInt8, in line: inout MutableSpan<Cell>
  ) {
    guard column >= 0, column + width <= line.count else { return }
    line[column] = Cell(glyph: glyph, style: style, level: level)
    for extra in 1..<max(1, width) {
      line[column + extra] = Cell(glyph: .none, style: style, level: level)
    }
  }
}
