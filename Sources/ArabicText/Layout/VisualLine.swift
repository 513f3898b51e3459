/// One line as it stands on the screen, with the way back to the logical text.
public struct VisualLine: Hashable, Sendable {
  /// From the left edge of the screen to the right.
  public let cells: [VisualCell]
  /// The offsets, in Unicode scalars, of the part of the text that this line stands for.
  public let source: Range<Int>
  public let widthInCells: Int
  /// Whether the line starts at its right edge.
  public let isRightToLeft: Bool

  public init(cells: [VisualCell], source: Range<Int>, isRightToLeft: Bool) {
    self.cells = cells
    self.source = source
    self.isRightToLeft = isRightToLeft
    widthInCells = cells.reduce(0) { $0 + $1.widthInCells }
  }

  /// The column, in cells from the left edge of the line, of a block cursor that stands for inserting before `offset`.
  ///
  /// That is the left column of the cell of that scalar. At the end of the text it is the place just past the end edge:
  /// ``widthInCells`` when the line reads from left to right, −1 when it reads from right to left.
  public func caretColumn(beforeScalar offset: Int) -> Int {
    var column = 0
    for cell in cells {
      if cell.source.contains(offset) { return column }
      column += cell.widthInCells
    }
    if offset < source.lowerBound { return startColumn }
    return endColumn
  }

  /// The offset whose caret stands at `column`: the inverse of ``caretColumn(beforeScalar:)``, also for a mouse.
  ///
  /// A column beyond the end edge gives the end of the line, one beyond the start edge its start.
  public func scalarOffset(atColumn column: Int) -> Int {
    guard column >= 0 else { return isRightToLeft ? source.upperBound : source.lowerBound }
    var right = 0
    for cell in cells {
      right += cell.widthInCells
      if column < right { return cell.source.lowerBound }
    }
    return isRightToLeft ? source.lowerBound : source.upperBound
  }

  private var startColumn: Int { isRightToLeft ? max(widthInCells - 1, 0) : 0 }
  private var endColumn: Int { isRightToLeft ? -1 : widthInCells }
}
