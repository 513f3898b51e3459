import ArabicText

/// The picture of a screen while it is drawn: column 0 is the start edge, mirrored once, here.
public struct Canvas: Sendable {
  public let appearance: Appearance
  /// The rectangle that is drawn on now, in columns of the whole screen.
  var region: Region
  let screen: Size
  /// Each from its left edge, whatever the direction.
  var lines: [[Cell]]
  var cursor: ScreenPosition?
  /// Whether the line that is typed in holds a paste whose end found no room.
  private(set) var showsCutPaste = false
  /// Lines of the last picture that may be taken into this one, and those that were.
  var drawnLines = DrawnLines()

  public init(size: Size, appearance: Appearance = Appearance()) {
    self.appearance = appearance
    screen = size
    region = Region(size)
    let blank = Cell(glyph: .blank, style: .text, level: appearance.direction == .rightToLeft ? 1 : 0)
    lines = Array(repeating: Array(repeating: blank, count: size.columns), count: size.rows)
  }

  /// The size of the rectangle that is drawn on now.
  public var size: Size { region.size }

  /// The whole of the rectangle that is drawn on now.
  public var bounds: Region { Region(region.size) }

  /// The level of cells that belong to the layout itself.
  var layoutLevel: UInt8 { appearance.direction == .rightToLeft ? 1 : 0 }

  /// Draws within a rectangle: rows and columns count from its own corner, and nothing leaves it.
  public mutating func within(_ part: Region, _ draw: (inout Canvas) -> Void) {
    let outer = region
    var inner = part
    inner.row += outer.row
    inner.column += outer.column
    region = inner.clipped(to: outer)
    draw(&self)
    region = outer
  }

  /// Puts the terminal's cursor on a cell; screen readers follow it.
  public mutating func placeCursor(row: Int, column: Int) {
    guard !size.isEmpty else { return }
    let row = min(max(0, row), region.rows - 1)
    let column = min(max(0, column), region.columns - 1)
    cursor = ScreenPosition(row: region.row + row, column: physicalColumn(region.column + column))
  }

  /// Lets the stack tell of a paste whose end found no room in the line that is typed in; a line that draws itself does.
  public mutating func tellOfCut(in line: TextEdit) {
    if line.tellsOfCut, line.isCut { showsCutPaste = true }
  }

  /// Whether the cursor has been placed.
  public var hasCursor: Bool { cursor != nil }

  /// The finished picture.
  public func frame() -> Frame {
    Frame(size: screen, lines: lines, cursor: cursor)
  }

  /// Opens the line of a row once for all that is written into it; its cells stand from the screen's left edge.
  mutating func withLine(_ row: Int, _ write: (inout MutableSpan<Cell>) -> Void) {
    var line = lines[region.row + row].mutableSpan
    write(&line)
  }

  /// Where a column of the whole screen, counted from the start edge, stands from the left.
  func physicalColumn(_ column: Int) -> Int {
    appearance.direction == .rightToLeft ? screen.columns - 1 - column : column
  }
}

extension Size {
  /// Whether there is no cell at all.
  var isEmpty: Bool { rows <= 0 || columns <= 0 }
}
