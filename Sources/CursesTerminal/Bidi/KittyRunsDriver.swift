import ArabicText
public import TerminalKit

/// Turns every run around that kitty would turn around, so that it comes out as it was meant.
///
/// A run of kitty ends at blanks, at line-drawing signs, which it draws itself, and where letters change their weight; it
/// is drawn from its end, brackets mirrored, where its first letter is Arabic. Digits in it are turned around as well.
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
      while position < row.endIndex, row[position].belongsToRun, row[position].style == row[start].style {
        position += 1
      }
      // Kitty sees the stored run, of which the last letter of the visual one is the first.
      let run = row[start..<position]
      if run.last(where: \.isLetter)?.isArabic == true {
        stored += VisualRun.reversed(run).map(\.mirrored)
      } else {
        stored += run
      }
      if position == start {
        stored.append(row[position])
        position += 1
      }
    }
    return stored
  }
}

extension Cell {
  /// The second half of a wide cell goes with its first one.
  fileprivate var belongsToRun: Bool {
    guard let base = glyph.base else { return true }
    return glyph != .blank && !(0x2500...0x259F).contains(base.value)
  }

  fileprivate var isLetter: Bool { glyph.base?.properties.isAlphabetic == true }

  /// The blocks of Arabic letters and of their joined forms (Blocks.txt of Unicode).
  fileprivate var isArabic: Bool {
    guard let value = glyph.base?.value else { return false }
    return (0x0600...0x077F).contains(value) || (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFF).contains(value)
  }
}
