public import ArabicText

/// One cell of the screen as it will be shown: a shaped base with its marks.
///
/// It fills sixteen bytes and leaves none of them empty, so that cells that are the same are the same in memory.
public struct Cell: Hashable, Sendable, BitwiseCopyable {
  /// The base and its marks in display form; empty in the second half of a wide cell.
  public var glyph: Glyph
  public var style: Style
  /// The embedding level of the text: odd levels run right to left.
  public var level: UInt8

  public init(glyph: Glyph, style: Style, level: UInt8) {
    self.glyph = glyph
    self.style = style
    self.level = level
  }

  public init(text: String, style: Style, level: UInt8) {
    self.init(glyph: Glyph(text), style: style, level: level)
  }

  public var text: String { glyph.text }

  public static func blank(_ style: Style = .text) -> Cell {
    Cell(glyph: .blank, style: style, level: 0)
  }
}

/// A place on the physical screen: column 0 is the left one.
public struct ScreenPosition: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A finished picture for the terminal: cells in physical order and where the cursor stands.
public struct Frame: Hashable, Sendable {
  public var size: Size
  /// From the top, each from its left edge; lines that nobody wrote on share their memory.
  public var lines: [[Cell]]
  public var cursor: ScreenPosition?

  public init(size: Size, lines: [[Cell]], cursor: ScreenPosition?) {
    precondition(
      lines.count == size.rows && lines.allSatisfy { $0.count == size.columns },
      "a frame has a cell for each place of its size")
    self.size = size
    self.lines = lines
    self.cursor = cursor
  }
}
