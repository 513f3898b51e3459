import ArabicText
import TerminalKit

/// A title or a line of a sheet with its place; rows count from the top of the sheet.
struct SheetPiece {
  enum Content {
    case title(String)
    case fact(label: [VisualLine], labelWidth: Int, text: [VisualLine])
    /// The lines of each cell.
    case cells([[VisualLine]], widths: [Int])
  }

  var place: Region
  var content: Content
  var sign: SheetSign?
  var style: Style = .text
  /// The name under which the focus stands here; nil where it passes over.
  var stop: String?
  /// The rows that should be in view while the focus stands here.
  var extentInRows: Int

  func moved(rows: Int, columns: Int) -> SheetPiece {
    var piece = self
    piece.place.row += rows
    piece.place.column += columns
    return piece
  }
}
