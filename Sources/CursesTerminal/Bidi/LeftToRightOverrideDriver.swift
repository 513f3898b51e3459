public import TerminalKit

/// Holds U+202D as a mark in column 0 of every row; that column stays blank.
public struct LeftToRightOverrideDriver: BidiDriver {
  let modeReset: BidiModeReset

  public init(modeReset: BidiModeReset = .none) {
    self.modeReset = modeReset
  }

  public var name: BidiDriverName { .lro }
  public var prelude: String { modeReset.prelude }
  public var undo: String { modeReset.undo }
  public var reservedColumns: Int { 1 }

  public func storedRow(_ row: ArraySlice<Cell>) -> [Cell] {
    [Cell(text: " \u{202D}", style: .text, level: 0)] + row
  }
}
