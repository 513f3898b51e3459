import TerminalKit

/// Where everything on a sheet stands when all of it is laid out from row 0: wide sections first, the others below
/// them in as many columns as there is room for.
struct SheetLayout {
  private(set) var pieces: [SheetPiece] = []
  private(set) var height = 0

  /// `rowsShown` tells whether the sheet scrolls: sections without entries then become stops of the focus.
  init(_ sections: [SheetSection], width: Int, rowsShown: Int, appearance: Appearance) {
    let typesetter = SheetTypesetter(appearance: appearance)
    func blocks(_ width: Int, _ isWide: Bool) -> [SheetBlock] {
      sections.indices.filter { sections[$0].isWide == isWide && !sections[$0].lines.isEmpty }.map { index in
        typesetter.block(sections[index], named: index, width: width)
      }
    }
    var foot = 0
    for block in blocks(width, true) { foot = place(block, row: foot, column: 0) }
    let columnCount = width >= 150 ? 3 : width >= 110 ? 2 : 1
    let columnWidth = (width - 2 * (columnCount - 1)) / columnCount
    var tallest = foot
    for (number, column) in Self.columns(blocks(columnWidth, false), count: columnCount).enumerated() {
      var row = foot
      for block in column { row = place(block, row: row, column: number * (columnWidth + 2)) }
      tallest = max(tallest, row)
    }
    height = max(0, tallest - 1)
    if height > rowsShown { addStops(rowsShown: rowsShown) }
    if stops.isEmpty, let first = pieces.indices.first { pieces[first].stop = Self.onlyRead }
  }

  /// The stop of a page on which nothing can be entered: the cursor stands there, and nothing looks chosen.
  static let onlyRead = "top"

  /// The places where the focus can stand, in the order of the sections.
  var stops: [SheetPiece] { pieces.filter { $0.stop != nil } }

  /// - Returns: the row for what comes below, with a blank one between.
  private mutating func place(_ block: SheetBlock, row: Int, column: Int) -> Int {
    pieces += block.pieces.map { $0.moved(rows: row, columns: column) }
    return row + block.height + 1
  }

  /// A section that is only read gets a stop at its title, and one a page further where it is long.
  private mutating func addStops(rowsShown: Int) {
    var start = 0
    while start < pieces.count {
      let end = pieces[(start + 1)...].firstIndex { $0.isTitle } ?? pieces.count
      if pieces[start..<end].allSatisfy({ $0.stop == nil }) {
        var lastRow = Int.min / 2
        for index in start..<end where pieces[index].place.row - lastRow >= max(1, rowsShown - 1) {
          pieces[index].stop = "read." + String(index)
          lastRow = pieces[index].place.row
        }
      }
      start = end
    }
  }

  /// The blocks in their order, divided so that the tallest column is as low as can be.
  private static func columns(_ blocks: [SheetBlock], count: Int) -> [[SheetBlock]] {
    guard count > 1, blocks.count > 1 else { return [blocks] }
    var best: (height: Int, columns: [[SheetBlock]])?
    for cut in 1...blocks.count {
      let rest = columns(Array(blocks[cut...]), count: count - 1)
      let candidate = [Array(blocks[..<cut])] + rest
      let height = candidate.map { $0.reduce(0) { $0 + $1.height + 1 } }.max() ?? 0
      if height < best?.height ?? Int.max { best = (height, candidate) }
    }
    return best?.columns ?? [blocks]
  }
}

extension SheetPiece {
  var isTitle: Bool {
    if case .title = content { true } else { false }
  }
}
