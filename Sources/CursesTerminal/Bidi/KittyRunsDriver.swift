import ArabicText
public import TerminalKit

/// Turns every run of Arabic cells around and mirrors its brackets, because kitty draws such a run from its end.
public struct KittyRunsDriver: BidiDriver {
  public init() {}

  public var name: BidiDriverName { .kittyRuns }
  public var keepsMarks: Bool { false }

  public func storedRow(_ row: ArraySlice<Cell>) -> [Cell] {
    var stored: [Cell] = []
    stored.reserveCapacity(row.count)
    var position = row.startIndex
    while position < row.endIndex {
      let start = position
      while position < row.endIndex, row[position].belongsToArabicRun { position += 1 }
      stored += VisualRun.reversed(row[start..<position]).map(\.mirrored)
      if position < row.endIndex {
        stored.append(row[position])
        position += 1
      }
    }
    return stored
  }
}

extension Cell {
  fileprivate var belongsToArabicRun: Bool { !level.isMultiple(of: 2) && glyph != .blank }
}
