extension Paragraph {
  /// The offsets at which a cursor may stand, the end included: a base with its marks is one stop, so is lam-alef.
  public var caretStops: [Int] {
    var stops = clusters.map(\.cell.source.lowerBound)
    if stops.isEmpty { stops.append(0) }
    if scalarCount > 0 { stops.append(scalarCount) }
    return stops
  }

  /// The stop at which the word before `offset` starts; 0 when there is none.
  public func wordStart(before offset: Int) -> Int {
    var index = clusterCount(before: offset)
    while index > 0, !clusters[index - 1].belongsToWord { index -= 1 }
    while index > 0, clusters[index - 1].belongsToWord { index -= 1 }
    return index < clusters.count ? clusters[index].cell.source.lowerBound : 0
  }

  /// The stop at which the word after `offset` ends; the end of the text when there is none.
  public func wordEnd(after offset: Int) -> Int {
    var index = clusterCount(before: offset)
    while index < clusters.count, !clusters[index].belongsToWord { index += 1 }
    while index < clusters.count, clusters[index].belongsToWord { index += 1 }
    return index < clusters.count ? clusters[index].cell.source.lowerBound : scalarCount
  }

  /// The offset from which Backspace at `offset` deletes: the last mark first, then the letter; of lam-alef the alef.
  ///
  /// Joiners and other scalars that are not shown go together with what stands before them.
  public func deletionStart(before offset: Int) -> Int {
    let scalars = text.unicodeScalars
    var start = scalars.index(scalars.startIndex, offsetBy: min(offset, scalarCount))
    var startOffset = min(offset, scalarCount)
    repeat {
      guard startOffset > 0 else { return 0 }
      start = scalars.index(before: start)
      startOffset -= 1
    } while scalars[start].role == .dropped
    return startOffset
  }

  /// The number of clusters that start before `offset`.
  private func clusterCount(before offset: Int) -> Int {
    clusters.firstIndex { $0.cell.source.lowerBound >= offset } ?? clusters.count
  }
}
