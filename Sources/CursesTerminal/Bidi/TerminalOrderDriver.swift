public import TerminalKit

/// Writes rows in reading order and leaves the reordering to the terminal.
public struct TerminalOrderDriver: BidiDriver {
  public init() {}

  public var name: BidiDriverName { .terminal }

  public func storedRow(_ row: ArraySlice<Cell>) -> [Cell] {
    VisualRun.readingOrder(row).map { column in
      let cell = row[row.startIndex + column]
      return cell.level.isMultiple(of: 2) ? cell : cell.mirrored
    }
  }

  public func storedColumn(_ column: Int, in row: ArraySlice<Cell>) -> Int {
    VisualRun.readingOrder(row).firstIndex(of: column) ?? column
  }
}
