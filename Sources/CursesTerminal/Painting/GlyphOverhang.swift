import ArabicText
import TerminalKit

/// What a letter leaves behind where it goes: with many fonts an Arabic letter reaches a little way into the cells beside it,
/// and xterm clears no cell but those that it is told of, so that a dot would stay.
enum GlyphOverhang {
  /// The blank columns that stay as they are beside an Arabic letter that goes, and have to be cleared all the same.
  /// - Parameter last: the row before, as long as the other one; empty where the terminal is cleared first.
  static func blanks(from last: [Cell], to cells: [Cell]) -> [Int] {
    guard last.count == cells.count else { return [] }
    var blanks: [Int] = []
    for gone in cells.indices where last[gone] != cells[gone] && last[gone].isArabicLetter {
      for column in [gone - 1, gone + 1] where blanks.last != column && cells.indices.contains(column) {
        if last[column] == cells[column], cells[column].glyph.base == " " { blanks.append(column) }
      }
    }
    return blanks
  }
}

extension Cell {
  fileprivate var isArabicLetter: Bool {
    guard let value = glyph.base?.value else { return false }
    return switch value {
    case 0x0620...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }
}
