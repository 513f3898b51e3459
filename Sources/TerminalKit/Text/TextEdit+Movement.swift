import ArabicText

extension TextEdit {
  /// Moves to the cell on that side on the screen: in Arabic text left is forward.
  mutating func moveVisually(toLeft: Bool, selecting: Bool) {
    if !selecting, let selection {
      let isForward = toLeft == paragraph().line().isRightToLeft
      move(to: isForward ? selection.upperBound : selection.lowerBound)
      return
    }
    let line = paragraph().line()
    let stops = visualStops(of: line)
    guard let place = stops.firstIndex(of: caret) else { return move(to: text.unicodeScalars.count) }
    let next = toLeft ? place - 1 : place + 1
    guard stops.indices.contains(next) else { return }
    move(to: stops[next], selecting: selecting)
  }

  /// Moves to the start of a word behind or the end of a word ahead, as a line reads that reads in that direction.
  mutating func moveByWord(toLeft: Bool, isRightToLeft: Bool) {
    let paragraph = paragraph()
    move(to: toLeft == isRightToLeft ? paragraph.wordEnd(after: caret) : paragraph.wordStart(before: caret))
  }

  public mutating func move(to offset: Int, selecting: Bool = false) {
    anchor = selecting ? anchor ?? caret : nil
    caret = offset
    lastChange = .none
  }

  /// The caret's places from left to right: one on each cell, and one past the end edge.
  private func visualStops(of line: VisualLine) -> [Int] {
    let onCells = line.cells.map(\.source.lowerBound)
    let end = text.unicodeScalars.count
    return line.isRightToLeft ? [end] + onCells : onCells + [end]
  }
}
