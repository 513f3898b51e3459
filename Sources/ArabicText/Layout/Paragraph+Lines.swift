extension Paragraph {
  /// The text in lines of at most `width` cells, broken at blanks and behind hyphens; a longer word is broken inside.
  ///
  /// Blanks that do not fit at the end of a line hang over: they belong to its source but have no cell.
  /// A cluster wider than the line stands alone in its line. An empty text gives one empty line.
  public func wrapped(toWidth width: Int) -> [VisualLine] {
    precondition(width > 0, "a line is at least one cell wide")
    guard !clusters.isEmpty else { return [line()] }
    var lines: [VisualLine] = []
    var start = 0
    while start < clusters.count {
      let cut = lineCut(from: start, width: width)
      lines.append(line(of: start..<cut.shown, through: cut.end))
      start = cut.end
    }
    return lines
  }

  /// The text in one line of at most `width` cells; when it is cut, U+2026 stands at the end and for the rest.
  public func clipped(toWidth width: Int) -> VisualLine {
    precondition(width >= 0, "a width is not negative")
    let total = clusters.reduce(0) { $0 + $1.cell.widthInCells }
    guard total > width else { return line() }
    guard width > 0 else { return VisualLine(cells: [], source: 0..<scalarCount, isRightToLeft: isRightToLeft) }
    var used = 1
    var kept = 0
    while kept < clusters.count, used + clusters[kept].cell.widthInCells <= width {
      used += clusters[kept].cell.widthInCells
      kept += 1
    }
    while kept > 0, clusters[kept - 1].isBreakingSpace { kept -= 1 }
    return line(of: 0..<kept, ellipsisFrom: sourceStart(of: kept))
  }

  /// Where a line from `start` ends: the clusters before `shown` have a cell, those up to `end` hang over.
  private func lineCut(from start: Int, width: Int) -> (shown: Int, end: Int) {
    var used = 0
    var index = start
    var lastBreak: Int?
    while index < clusters.count, used + clusters[index].cell.widthInCells <= width || index == start {
      used += clusters[index].cell.widthInCells
      index += 1
      if allowsBreak(before: index) { lastBreak = index }
    }
    guard index < clusters.count else { return (index, index) }
    if clusters[index].isBreakingSpace {
      var end = index
      while end < clusters.count, clusters[end].isBreakingSpace { end += 1 }
      return (index, end)
    }
    let cut = lastBreak ?? index
    return (cut, cut)
  }

  private func allowsBreak(before index: Int) -> Bool {
    guard index < clusters.count else { return true }
    let previous = clusters[index - 1]
    if previous.isBreakingSpace { return !clusters[index].isBreakingSpace }
    if previous.cell.widthInCells == 2 { return clusters[index].belongsToWord }
    return previous.base == "-" && index > 1 && clusters[index - 2].belongsToWord && clusters[index].belongsToWord
  }

  /// The cells of `range` in visual order; `end` tells how far the line's source goes, beyond the cells.
  func line(of range: Range<Int>, through end: Int? = nil, ellipsisFrom ellipsis: Int? = nil) -> VisualLine {
    let lower = range.lowerBound == 0 ? 0 : sourceStart(of: range.lowerBound)
    let upper = ellipsis == nil ? sourceStart(of: end ?? range.upperBound) : scalarCount
    var cells = clusters[range].map(\.cell)
    if isRightToLeft || cells.contains(where: { $0.level > 0 }) {
      var types = clusters[range].map(\.type)
      var levels = cells.map { Int8($0.level) }
      if let ellipsis {
        cells.append(ellipsisCell(from: ellipsis))
        types.append(BidiParagraph.neutralType)
        levels.append(Int8(levelOfCut(at: range.upperBound)))
      }
      let order = BidiParagraph.visualOrder(types: types, levels: &levels, isRightToLeft: isRightToLeft)
      cells = order.map { cells[Int($0)].at(level: UInt8(levels[Int($0)])) }
    } else if let ellipsis {
      cells.append(ellipsisCell(from: ellipsis))
    }
    return VisualLine(cells: cells, source: lower..<upper, isRightToLeft: isRightToLeft)
  }

  /// The level of an ellipsis for what follows the clusters before `cut`: that of the run that it cuts, so that it stands
  /// where the run would go on, else that of the text.
  private func levelOfCut(at cut: Int) -> UInt8 {
    let base: UInt8 = isRightToLeft ? 1 : 0
    guard cut > 0, cut < clusters.count else { return base }
    return max(base, min(clusters[cut - 1].cell.level, clusters[cut].cell.level))
  }

  private func ellipsisCell(from offset: Int) -> VisualCell {
    VisualCell(
      glyph: Glyph("\u{2026}" as Unicode.Scalar), widthInCells: 1, source: offset..<scalarCount,
      level: isRightToLeft ? 1 : 0)
  }

  /// The offset at which the cluster at `index` starts, the end of the text behind the last one.
  private func sourceStart(of index: Int) -> Int {
    index < clusters.count ? clusters[index].cell.source.lowerBound : scalarCount
  }
}

extension VisualCell {
  /// The same cell at the level that rule L1 gave it.
  fileprivate func at(level: UInt8) -> VisualCell {
    level == self.level ? self : VisualCell(glyph: glyph, widthInCells: widthInCells, source: source, level: level)
  }
}
