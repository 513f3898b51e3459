public import TerminalKit

/// Brings cells that stand in visual order onto one family of terminals unharmed.
public protocol BidiDriver: Sendable {
  var name: BidiDriverName { get }
  /// Written before curses' first clear, before each full repaint, and after a resume.
  var prelude: String { get }
  /// Takes the prelude back: at exit, suspend, crash and kill.
  var undo: String { get }
  /// Columns at the left edge that the driver needs for itself.
  var reservedColumns: Int { get }
  /// Whether the terminal shows harakat where they belong.
  var keepsMarks: Bool { get }
  /// A visual row as the terminal has to hold it, reserved columns included.
  func storedRow(_ row: ArraySlice<Cell>) -> [Cell]
  /// The column where the terminal holds a visual column of the row.
  func storedColumn(_ column: Int, in row: ArraySlice<Cell>) -> Int
}

extension BidiDriver {
  public var prelude: String { "" }
  public var undo: String { "" }
  public var reservedColumns: Int { 0 }
  public var keepsMarks: Bool { true }

  public func storedRow(_ row: ArraySlice<Cell>) -> [Cell] { Array(row) }
  public func storedColumn(_ column: Int, in row: ArraySlice<Cell>) -> Int { column + reservedColumns }
}
