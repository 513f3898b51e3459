/// A row of a table: what it stands for, and a text for each column.
public struct TableRow: Hashable, Sendable, Identifiable {
  public var id: String
  public var cells: [String]
  /// How the row looks while the focus is elsewhere: something disabled.
  public var style: Style
  /// How single cells look while the focus is elsewhere, by their index: a warning.
  public var cellStyles: [Int: Style]
  /// Ranges of scalars that match what was typed, by the index of their cell.
  public var matches: [Int: [Range<Int>]]

  public init(
    _ id: String, _ cells: [String], style: Style = .text, cellStyles: [Int: Style] = [:],
    matches: [Int: [Range<Int>]] = [:]
  ) {
    self.id = id
    self.cells = cells
    self.style = style
    self.cellStyles = cellStyles
    self.matches = matches
  }
}
