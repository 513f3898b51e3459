import ArabicText
public import TerminalKit

/// Mirrors each row and holds U+202E as a mark in column 0, so that Konsole's reordering brings it back.
///
/// Brackets are written as they are to be seen: Konsole moves cells and mirrors no glyph.
public struct RightToLeftOverrideDriver: BidiDriver {
  public init() {}

  public var name: BidiDriverName { .rlo }
  public var reservedColumns: Int { 1 }

  public func storedRow(_ row: ArraySlice<Cell>) -> [Cell] {
    var stored = [Cell(text: " \u{202E}", style: .text, level: 0)]
    stored += VisualRun.reversed(row)
    // Trailing blanks would take the paragraph's direction again: a no-break space and a joiner hold them.
    if stored.count > 1, stored[stored.count - 1].glyph == .blank {
      stored[stored.count - 1].glyph = Glyph("\u{A0}\u{34F}")
    }
    return stored
  }

  public func storedColumn(_ column: Int, in row: ArraySlice<Cell>) -> Int {
    row.count - column
  }
}
