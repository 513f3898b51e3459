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
    for column in cells.indices where last[column] == cells[column] && cells[column].glyph.base == " " {
      let hasLost = [column - 1, column + 1].contains { neighbour in
        cells.indices.contains(neighbour) && last[neighbour] != cells[neighbour] && last[neighbour].isArabicLetter
      }
      if hasLost { blanks.append(column) }
    }
    return blanks
  }

  /// Whether most of the changed rows show what stood in the row above or below them: a list was moved by a row.
  static func isMove(of changedRows: [Int], from last: [[Cell]], to rows: [[Cell]]) -> Bool {
    let movedCount = changedRows.count { row in
      [row - 1, row + 1].contains { last.indices.contains($0) && last[$0] == rows[row] }
        && rows[row].contains { $0.glyph.base != " " }
    }
    return movedCount * 2 > changedRows.count
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
