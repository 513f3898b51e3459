import ArabicText
import TerminalKit

/// Turns stretches of visual cells around without parting the halves of a wide cell.
enum VisualRun {
  static func reversed(_ cells: ArraySlice<Cell>) -> [Cell] {
    reversedColumns(Array(cells.indices), isSecondHalf: { cells[$0].glyph.isEmpty }).map { cells[$0] }
  }

  /// The visual columns of a row in reading order: rule L2 of the bidirectional algorithm (UAX #9), undone.
  static func readingOrder(_ row: ArraySlice<Cell>) -> [Int] {
    let levels = row.map(\.level)
    let glyphs = row.map(\.glyph)
    var order = Array(levels.indices)
    guard let highest = levels.max(), let lowest = levels.filter({ !$0.isMultiple(of: 2) }).min() else { return order }
    for level in lowest...highest {
      var position = 0
      while position < order.count {
        let start = position
        while position < order.count, levels[order[position]] >= level { position += 1 }
        let run = Array(order[start..<position])
        order.replaceSubrange(start..<position, with: reversedColumns(run, isSecondHalf: { glyphs[$0].isEmpty }))
        position += 1
      }
    }
    return order
  }

  private static func reversedColumns(_ columns: [Int], isSecondHalf: (Int) -> Bool) -> [Int] {
    var reversed = Array(columns.reversed())
    for position in reversed.indices.dropLast() where isSecondHalf(reversed[position]) {
      reversed.swapAt(position, position + 1)
    }
    return reversed
  }
}

extension Cell {
  /// The same cell with its bracket turned, where it is one.
  var mirrored: Cell {
    guard let base = glyph.base, let other = Self.mirrorPairs[base] else { return self }
    var cell = self
    cell.glyph = glyph.with(base: other)
    return cell
  }

  /// The paired brackets and quotation marks that the program's own texts use (BidiMirroring.txt of Unicode).
  private static let mirrorPairs: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("\u{AB}", "\u{BB}"), ("\u{2039}", "\u{203A}"),
      ("\u{2264}", "\u{2265}"), ("\u{FD3E}", "\u{FD3F}"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.map { ($1, $0) })
  }()
}
