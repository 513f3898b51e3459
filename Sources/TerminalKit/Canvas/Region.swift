/// A rectangle of cells; column 0 is the start edge.
public struct Region: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  public var size: Size { Size(columns: columns, rows: rows) }

  /// The same rectangle without a margin on each side.
  public func inset(rows: Int = 0, columns: Int = 0) -> Region {
    Region(
      row: row + rows, column: column + columns, rows: self.rows - 2 * rows, columns: self.columns - 2 * columns)
  }

  /// The first rows, and the rest below them.
  public func splitTop(_ count: Int) -> (top: Region, rest: Region) {
    let count = min(max(0, count), rows)
    return (
      Region(row: row, column: column, rows: count, columns: columns),
      Region(row: row + count, column: column, rows: rows - count, columns: columns)
    )
  }

  /// The columns at the start edge, and the rest beside them.
  public func splitStart(_ count: Int) -> (start: Region, rest: Region) {
    let count = min(max(0, count), columns)
    return (
      Region(row: row, column: column, rows: rows, columns: count),
      Region(row: row, column: column + count, rows: rows, columns: columns - count)
    )
  }

  /// A rectangle of the given size in the middle, no larger than this one.
  public func centred(rows wantedRows: Int, columns wantedColumns: Int) -> Region {
    let height = min(wantedRows, rows)
    let width = min(wantedColumns, columns)
    return Region(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height, columns: width)
  }

  /// The part that lies within another rectangle.
  public func clipped(to outer: Region) -> Region {
    let top = max(row, outer.row)
    let start = max(column, outer.column)
    return Region(
      row: top, column: start, rows: min(row + rows, outer.row + outer.rows) - top,
      columns: min(column + columns, outer.column + outer.columns) - start)
  }
}
