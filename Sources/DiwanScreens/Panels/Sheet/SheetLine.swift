import ArabicText
import TerminalKit

/// A line of a sheet: a label with its text, or texts in the columns of its section.
struct SheetLine: Hashable, Sendable {
  var label = ""
  var text = ""
  /// The texts of a section with columns, in place of label and text.
  var cells: [String] = []
  var sign: SheetSign?
  var style: Style = .text
  /// The base direction of the text; nil for that of the layout.
  var base: BaseDirection?
  /// The line's own name, where the focus can stand on it; nil where it is only read.
  var id: String?
  /// What Enter opens.
  var opens: Destination?

  /// A fact with its label.
  init(_ label: String, _ text: String, style: Style = .text, base: BaseDirection? = nil) {
    self.label = label
    self.text = text
    self.style = style
    self.base = base
  }

  /// A sentence over the whole width.
  init(_ text: String, sign: SheetSign? = nil, style: Style = .text, base: BaseDirection? = nil) {
    self.text = text
    self.base = base
    self.sign = sign
    self.style = style
  }

  /// A row of a section with columns.
  init(cells: [String], sign: SheetSign? = nil, style: Style = .text) {
    self.cells = cells
    self.sign = sign
    self.style = style
  }

  /// The same line with a name, so that the focus can stand on it and Enter opens something.
  func entered(_ id: String, opens destination: Destination? = nil) -> SheetLine {
    var line = self
    line.id = id
    line.opens = destination
    return line
  }
}
