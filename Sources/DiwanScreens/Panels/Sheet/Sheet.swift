import TerminalKit

/// Everything about one thing on one page: sections side by side where there is room, else one below the other and
/// scrolled; the focus walks the lines that can be entered.
struct Sheet: Sendable {
  var sections: [SheetSection] = []
  /// The size of the canvas; the screen says so when it learns it.
  var size = Size(columns: 80, rows: 21)
  let direction: LayoutDirection
  /// The name of the stop with the focus, and its place among the stops, which holds where the name is gone.
  var focusName: String?
  var focusPlace = 0
  /// The first row in view, as far as the focus allows.
  var top = 0
  /// What narrows the page while its line stands open.
  var filter: TextEdit?
  /// By which the page is narrowed; nil where it never is.
  let wording: KitWording?

  init(language: Language, wording: KitWording? = nil) {
    direction = language.direction
    self.wording = wording
  }

  /// The line with the focus; nil on a title.
  var focusedLine: SheetLine? {
    guard let focusName = focusedName else { return nil }
    return sections.lazy.flatMap(\.lines).first { $0.id == focusName }
  }

  /// A line that a filter hides, or that is gone, keeps its name, and loses the focus to the one that is marked now.
  private var focusedName: String? {
    if let focusName, !isFilterable, sections.contains(where: { $0.lines.contains { $0.id == focusName } }) {
      return focusName
    }
    let stops = layout.stops
    let place = focusedPlace(among: stops)
    return stops.indices.contains(place) ? stops[place].stop : nil
  }

  /// Puts the focus on a line.
  mutating func moveFocus(to name: String) {
    let stops = layout.stops
    guard let place = stops.firstIndex(where: { $0.stop == name }) else { return }
    focus(place, of: stops)
  }

  /// The layout as keys see it; what the terminal can show of letters and marks does not change rows.
  var layout: SheetLayout { layout(Appearance(direction: direction), size: sizeOfPage) }

  /// The size without the line of the filter.
  var sizeOfPage: Size { Size(columns: size.columns, rows: size.rows - (isFilterable ? 1 : 0)) }

  func layout(_ appearance: Appearance, size: Size) -> SheetLayout {
    SheetLayout(shownSections, width: size.columns, rowsShown: size.rows, appearance: appearance)
  }

  /// The stop that has the focus: by its name, else by its place.
  func focusedPlace(among stops: [SheetPiece]) -> Int {
    if let focusName, let place = stops.firstIndex(where: { $0.stop == focusName }) { return place }
    return min(focusPlace, max(0, stops.count - 1))
  }

  mutating func focus(_ place: Int, of stops: [SheetPiece]) {
    guard stops.indices.contains(place) else { return }
    focusPlace = place
    focusName = stops[place].stop
  }

  /// The first row to show, so that the focused stop is in view.
  func firstRow(_ layout: SheetLayout, rows: Int) -> Int {
    let last = max(0, layout.height - rows)
    var first = min(max(0, top), last)
    let stops = layout.stops
    guard stops.indices.contains(focusedPlace(among: stops)) else { return first }
    let piece = stops[focusedPlace(among: stops)]
    let end = piece.place.row + min(piece.extentInRows, rows)
    if end > first + rows { first = end - rows }
    if piece.place.row < first { first = focusedPlace(among: stops) == 0 ? 0 : piece.place.row }
    return min(first, last)
  }
}
