import ArabicText

/// A list of rows of any length, of which it holds only a window; the focused row is marked as a whole.
public struct Table: Sendable {
  public var columns: [TableColumn]
  /// The rows of the window.
  public private(set) var rows: [TableRow] = []
  /// The place of the window's first row in the whole list.
  public private(set) var firstIndex = 0
  /// How many rows the whole list has.
  public private(set) var total = 0
  /// The place of the focused row in the whole list.
  public internal(set) var focus = 0
  /// What stands in the place of rows where there is none.
  public var emptyText: String
  /// Whether letters that are typed filter the list.
  public var isFilterable: Bool
  /// How many rows are shown at once; the screen says so when it learns its size.
  public var rowsShown = 20
  var top = 0
  var query: TextEdit
  /// Where the focus goes once there are rows: where it stood when the list was left.
  var recalled: ListMark?
  let wording: KitWording

  public init(
    _ columns: [TableColumn], rows: [TableRow] = [], emptyText: String, isFilterable: Bool = false,
    wording: KitWording
  ) {
    self.columns = columns
    self.emptyText = emptyText
    self.isFilterable = isFilterable
    self.wording = wording
    query = TextEdit(searchingIn: wording.direction)
    show(rows)
  }

  /// Shows a list that is complete.
  public mutating func show(_ rows: [TableRow]) {
    show(rows, firstIndex: 0, total: rows.count)
  }

  /// Shows a window of a longer list. The focus stays on its row where the window still has it, else on its place.
  public mutating func show(_ newRows: [TableRow], firstIndex: Int, total: Int) {
    precondition(firstIndex >= 0 && firstIndex + newRows.count <= total, "a window lies within its list")
    let focusedID = focusedRow?.id
    rows = newRows
    self.firstIndex = firstIndex
    self.total = total
    if let focusedID, let place = newRows.firstIndex(where: { $0.id == focusedID }) {
      focus = firstIndex + place
    }
    moveFocus(to: focus)
    goToRecalledRow()
  }

  /// The row with the focus; nil in an empty list and while its window is on the way.
  public var focusedRow: TableRow? {
    let place = focus - firstIndex
    return rows.indices.contains(place) ? rows[place] : nil
  }

  /// What was typed to filter the list.
  public var filter: String {
    get { query.text }
    set { query.replaceAll(with: newValue) }
  }

  /// Puts the focus on a place of the whole list.
  public mutating func moveFocus(to place: Int) {
    focus = min(max(0, place), max(0, total - 1))
    let shown = max(1, rowsShown)
    if focus < top { top = focus }
    if focus >= top + shown { top = focus - shown + 1 }
    top = min(top, max(0, total - shown))
  }

  /// Puts the focus on a row of the window.
  public mutating func moveFocus(toRow id: String) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    moveFocus(to: firstIndex + place)
  }

  /// The places that the screen has to fetch before the rows in view can be shown; nil where they are here.
  /// A page before and two after come with them, so that most moves need no fetch.
  public var missingRange: Range<Int>? {
    let shown = max(1, rowsShown)
    let view = top..<min(total, top + shown)
    guard !view.isEmpty, view.lowerBound < firstIndex || view.upperBound > firstIndex + rows.count else { return nil }
    return max(0, view.lowerBound - shown)..<min(total, view.upperBound + 2 * shown)
  }
}
