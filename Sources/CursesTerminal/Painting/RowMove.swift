import Glibc
import TerminalKit

/// Rows that stand one row higher or lower than before and look as they did there: a list was moved by a row.
struct RowMove: Equatable {
  enum Direction: Int {
    case up = -1
    case down = 1
  }

  let direction: Direction
  /// Where the rows stand now.
  let rows: Range<Int>

  /// Where the rows stand and stood: one more than they are.
  var region: Range<Int> {
    direction == .up ? rows.lowerBound..<rows.upperBound + 1 : rows.lowerBound - 1..<rows.upperBound
  }

  var vacated: Int { direction == .up ? region.upperBound - 1 : region.lowerBound }

  /// Carries the move out on what is kept of the rows.
  func carryOut<Row>(on kept: inout [Row], vacant: Row) {
    kept.remove(at: direction == .up ? region.lowerBound : region.upperBound - 1)
    kept.insert(vacant, at: vacated)
  }

  /// The move that explains most of the changed rows of two frames of the same size; none where so few changed that painting
  /// them is no more work.
  init?(of changed: [Int], from last: Frame, to frame: Frame, within rows: Range<Int>) {
    guard changed.count > 3 else { return nil }
    for direction in [Direction.up, .down] {
      let run = Self.longestRun(in: rows) { row in
        let before = row - direction.rawValue
        return rows.contains(before) && frame.lines[row].looks(as: last.lines[before])
      }
      // Blank rows that follow each other look moved, too, and explain nothing.
      guard changed.count(where: run.contains) * 2 > changed.count else { continue }
      (self.direction, self.rows) = (direction, run)
      return
    }
    return nil
  }

  /// Those of the changed rows that are not yet as they should be after the move.
  func unfinished(_ changed: [Int]) -> [Int] {
    changed.filter { !region.contains($0) } + [vacated]
  }

  private static func longestRun(in rows: Range<Int>, _ belongs: (Int) -> Bool) -> Range<Int> {
    var longest = 0..<0
    var start = rows.lowerBound
    for row in rows {
      guard belongs(row) else {
        start = row + 1
        continue
      }
      if row + 1 - start > longest.count { longest = start..<row + 1 }
    }
    return longest
  }
}

extension Frame {
  /// The rows that do not look as in another frame of the same size.
  func rows(_ rows: Range<Int>, changedFrom other: Frame) -> [Int] {
    rows.filter { !lines[$0].looks(as: other.lines[$0]) }
  }
}

extension [Cell] {
  /// Whether two lines of the same length look alike. Most do at each key: they are compared as memory, which a cell's
  /// layout allows.
  fileprivate func looks(as other: [Cell]) -> Bool {
    withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard let one = mine.baseAddress, let two = theirs.baseAddress else { return true }
        return one == two || memcmp(one, two, mine.count) == 0
      }
    }
  }
}
