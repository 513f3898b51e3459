import ArabicText
import Desk
import TerminalKit

/// A list as long as the register: its head, the rows of a window of it, and the focused row in full below them.
struct WindowedList<Row: ListedRow>: Sendable {
  /// Rows above the list: its title and how many it has; a line for the screen's own words.
  static var headRows: Int { 2 }
  /// Rows below the list: a rule and the focused row in two lines.
  static var detailRows: Int { 3 }

  private(set) var table: Table
  private(set) var size = Size(columns: 80, rows: 21)
  private var page: RowPage<Row>?

  init(_ wording: KitWording) { table = Table([], emptyText: "", wording: wording) }

  var isAnswered: Bool { page != nil }
  /// Letters narrow the list once the line for them is open.
  var isFilterable: Bool { table.isFilterable }

  var focusedRow: Row? {
    guard let id = table.focusedRow?.id else { return nil }
    return page?.rows.first { $0.listID == id }
  }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
  }

  mutating func handle(_ key: Key) -> TableOutcome { table.handle(key) }

  mutating func moveFocus(byRows step: Int) { table.moveFocus(to: table.focus + step) }

  mutating func showFilter(_ isShown: Bool) {
    table.showFilter(isShown)
    resize(to: size)
  }

  /// Forgets the rows: the list has become another one.
  mutating func clear() {
    page = nil
    table.show([])
  }

  mutating func take(_ page: RowPage<Row>) { self.page = page }

  /// Says the rows in words anew: they have come, or there is another width for them.
  mutating func showRows(_ text: some ListedRowText<Row>, emptyText: String) {
    table.columns = text.columns
    table.emptyText = emptyText
    guard let page else { return }
    let search = table.filter
    table.show(page.rows.map { text.row($0, search: search) }, firstIndex: page.first, total: page.total)
  }

  /// - Parameter note: a line of the screen's own below the title.
  func draw(title: String, note: String? = nil, _ text: some ListedRowText<Row>, on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    let (rows, detail) = below.splitTop(below.rows - Self.detailRows)
    canvas.within(head) { head in
      let used = head.write(title, row: 0, column: 2, style: .strong)
      if isAnswered { head.write(String(table.total), row: 0, column: used + 4, style: .notice, base: .leftToRight) }
      if let note { head.write(note, row: 1, column: 2, style: .faint) }
    }
    canvas.within(detail) { detail in
      detail.horizontalLine(row: 0)
      guard let row = focusedRow else { return }
      for (line, words) in text.detail(row).enumerated() { detail.write(words, row: line + 1, column: 2) }
    }
    guard isAnswered else { return canvas.placeCursor(row: Self.headRows, column: 0) }
    canvas.within(rows) { table.draw(on: &$0) }
  }
}
