import ArabicText

/// A text of several lines as rows of a field: each line wrapped, and the ways between its letters and the screen.
struct WrappedText {
  struct Row {
    let line: VisualLine
    /// The offset, in Unicode scalars of the whole text, at which the row's line of text starts.
    let lineStart: Int
    /// The last offset at which the caret stands in this row; where the line goes on, the next one is in the next row.
    let end: Int

    var start: Int { lineStart + line.source.lowerBound }

    /// The caret's places from left to right: one on each cell, and one past the end edge.
    var visualStops: [Int] {
      let onCells = line.cells.map { lineStart + $0.source.lowerBound }
      guard !onCells.contains(end) else { return onCells }
      return line.isRightToLeft ? [end] + onCells : onCells + [end]
    }

    /// Cells between the row's own start edge and the caret's cell.
    func distance(ofCaret caret: Int) -> Int { line.distanceFromStart(ofCaret: caret - lineStart) }

    /// The caret's place so many cells from the row's own start edge, or the nearest that there is.
    func caret(atDistance distance: Int) -> Int {
      let column = line.isRightToLeft ? line.widthInCells - 1 - distance : distance
      return min(lineStart + line.scalarOffset(atColumn: column), end)
    }
  }

  /// Never empty.
  let rows: [Row]

  /// Wraps at one cell less than the width, which is kept for the caret behind the last letter.
  init(_ text: String, base: BaseDirection, options: ShapingOptions = ShapingOptions(), width: Int) {
    var rows: [Row] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // A line is read as its own first letter reads: an English sentence in an Arabic form keeps its full stop behind it.
      let hasLetter = line.unicodeScalars.contains { $0.properties.isAlphabetic }
      let paragraph = Paragraph(String(line), base: hasLetter ? .automatic : base, options: options)
      let stops = paragraph.caretStops
      for wrapped in paragraph.wrapped(toWidth: max(1, width - 1)) {
        let upper = wrapped.source.upperBound
        let end = upper == paragraph.scalarCount ? upper : stops.last { $0 < upper } ?? upper
        rows.append(Row(line: wrapped, lineStart: start, end: start + end))
      }
      start += paragraph.scalarCount + 1
    }
    self.rows = rows
  }

  /// The row in which the caret stands.
  func row(ofCaret caret: Int) -> Int {
    rows.lastIndex { $0.start <= caret } ?? 0
  }

  /// The caret's place so many rows further down; nil beyond the first and the last row.
  func caret(from caret: Int, movedByRows step: Int) -> Int? {
    let index = row(ofCaret: caret)
    guard rows.indices.contains(index + step) else { return nil }
    return rows[index + step].caret(atDistance: rows[index].distance(ofCaret: caret))
  }

  /// The caret's next place on that side of the screen, over the edge into the row before or behind.
  func caret(from caret: Int, toLeft: Bool) -> Int {
    let index = row(ofCaret: caret)
    let row = rows[index]
    let stops = row.visualStops
    let place = stops.firstIndex(of: caret) ?? stops.firstIndex(of: row.end) ?? 0
    let next = toLeft ? place - 1 : place + 1
    if stops.indices.contains(next) { return stops[next] }
    if toLeft == row.line.isRightToLeft {
      return index + 1 < rows.count ? rows[index + 1].caret(atDistance: 0) : caret
    }
    return index > 0 ? rows[index - 1].end : caret
  }
}
