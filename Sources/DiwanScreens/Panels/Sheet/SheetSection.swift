/// Lines that belong together, under a title.
struct SheetSection: Hashable, Sendable {
  var title: String
  var lines: [SheetLine]
  /// Whether it takes the whole width, above the sections that stand side by side.
  var isWide = false
  /// Whether two short facts share a row where there is room.
  var isPaired = false
  /// The widths of the columns, in cells; nil takes the rest. Empty where the lines have no columns.
  var columns: [Int?] = []
  /// The width of the section, in cells, from which on its last column stands there.
  var lastColumnFromWidth = 0

  init(
    _ title: String, _ lines: [SheetLine], isWide: Bool = false, isPaired: Bool = false, columns: [Int?] = [],
    lastColumnFromWidth: Int = 0
  ) {
    self.title = title
    self.lines = lines
    self.isWide = isWide
    self.isPaired = isPaired
    self.columns = columns
    self.lastColumnFromWidth = lastColumnFromWidth
  }
}
