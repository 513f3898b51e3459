import Paper

/// Text in a row beside other text: so far from the start edge, so wide.
struct RowCell {
  let layout: TextLayout
  let start: Double
  let width: Double
  /// The first of its lines that does not stand on a page yet.
  var next = 0

  init(_ layout: TextLayout, start: Double, width: Double) {
    self.layout = layout
    self.start = start
    self.width = width
  }

  var isDone: Bool { next >= layout.lines.count }
  /// The height of what does not stand on a page yet.
  var rest: Double { isDone ? 0 : layout.height - layout.lines[next].top }
}

extension SheetBuilder {
  /// Draws cells side by side; what does not fit goes on at the top of the next page.
  ///
  /// `atTop` draws what is repeated there.
  mutating func add(row: [RowCell], atTop: (inout SheetBuilder) -> Void = { _ in }) {
    var cells = row
    let height = cells.map(\.rest).max() ?? 0
    // A row that fits on a page is not torn; one that does not is, wherever it stands.
    if height > room, height <= PaperSize.bottom - PaperSize.top - Self.repeatedHeight, !isAtTop {
      beginPage()
      atTop(&self)
    }
    while true {
      y += place(&cells)
      guard cells.contains(where: { !$0.isDone }) else { return }
      beginPage()
      atTop(&self)
    }
  }

  /// What is left free on a page for headings that are repeated there, in points.
  private static let repeatedHeight = 60.0

  /// Draws the lines that fit, and tells how high they are.
  private mutating func place(_ cells: inout [RowCell]) -> Double {
    var height = 0.0
    for index in cells.indices {
      let cell = cells[index]
      guard !cell.isDone else { continue }
      let first = cell.layout.lines[cell.next].top
      let left = left(start: cell.start, width: cell.width)
      while !cells[index].isDone {
        let line = cell.layout.lines[cells[index].next]
        // A line higher than a page stands on one of its own, cut by its edge, rather than nowhere.
        guard line.bottom - first <= room || isAtTop && cells[index].next == cell.next else { break }
        draw(.text(cell.layout, line, x: left + line.x, baseline: y + line.baseline - first))
        height = max(height, line.bottom - first)
        cells[index].next += 1
      }
    }
    return height
  }

  /// So many rows of a table go over to the next page with the signatures below it.
  static let keptRows = 2

  /// The places of a table's columns.
  private func spans(of table: PaperTable) -> [(start: Double, width: Double)] {
    let total = Double(table.columns.reduce(0) { $0 + $1.share })
    let padding = 4.0
    var spans: [(start: Double, width: Double)] = []
    for column in table.columns {
      let start = spans.last.map { $0.start + $0.width + 2 * padding } ?? padding
      spans.append((start, PaperSize.bodyWidth * Double(column.share) / total - 2 * padding))
    }
    return spans
  }

  private func titles(of table: PaperTable) -> [RowCell] {
    zip(table.columns, spans(of: table)).map { column, span in
      RowCell(setter.set(column.title, .columnTitle, width: span.width), start: span.start, width: span.width)
    }
  }

  private func rows(of table: PaperTable) -> [[RowCell]] {
    let spans = spans(of: table)
    return table.rows.map { row in
      zip(row, spans).map { text, span in
        RowCell(setter.set(text, .cell, width: span.width), start: span.start, width: span.width)
      }
    }
  }

  /// The height of a short table with its headings.
  func keptHeight(of table: PaperTable) -> Double {
    height(of: rows(of: table)[...]) + (titles(of: table).map(\.rest).max() ?? 0) + 6
  }

  /// The height of a table's headings with its first row, as far as a page holds them; of other blocks nothing is kept.
  func beginningHeight(of block: PaperBlock?) -> Double {
    guard case .table(let table) = block else { return 0 }
    let first = PaperTable(columns: table.columns, rows: Array(table.rows.prefix(1)))
    let height = keptHeight(of: first)
    return height <= PaperSize.bottom - PaperSize.top - Self.repeatedHeight ? height : 0
  }

  /// The height of rows with the rules below them and what is left free below the last.
  private func height(of rows: ArraySlice<[RowCell]>) -> Double {
    rows.reduce(10) { $0 + ($1.map(\.rest).max() ?? 0) + 4 }
  }

  private mutating func keepLastRows(_ rows: ArraySlice<[RowCell]>, atTop: (inout SheetBuilder) -> Void) {
    let height = height(of: rows) + followingHeight
    guard followingHeight > 0, height > room, height <= PaperSize.bottom - PaperSize.top - Self.repeatedHeight,
      !isAtTop
    else { return }
    beginPage()
    atTop(&self)
  }

  /// A table under its headings, which stand again on each page.
  mutating func add(_ table: PaperTable) {
    let titles = titles(of: table)
    let titleHeight = titles.map(\.rest).max() ?? 0
    let heading: (inout SheetBuilder) -> Void = { builder in
      builder.draw(
        .shade(Box(x: PaperSize.margin, y: builder.y, width: PaperSize.bodyWidth, height: titleHeight + 4)))
      builder.y += 2
      for title in titles { builder.draw(title.layout, start: title.start, width: title.width, at: builder.y) }
      builder.y += titleHeight + 2
      builder.rule(.thin, at: builder.y)
      builder.y += 2
    }
    need(max(titleHeight + 40, beginningHeight(of: .table(table))))
    let rows = rows(of: table)
    if rows.count <= Self.keptRows, followingHeight > 0 { need(keptHeight(of: table) + followingHeight) }
    heading(&self)
    for (place, cells) in rows.enumerated() {
      if place == max(0, rows.count - Self.keptRows) { keepLastRows(rows[place...], atTop: heading) }
      add(row: cells, atTop: heading)
      y += 2
      rule(.thin, at: y)
      y += 2
    }
    y += 10
  }
}
