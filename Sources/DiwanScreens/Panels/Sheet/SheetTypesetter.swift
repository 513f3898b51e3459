import ArabicText
import TerminalKit

/// A section laid out from row 0 and column 0.
struct SheetBlock {
  var pieces: [SheetPiece]
  var height: Int
}

/// Lays a section's texts out in lines of cells.
struct SheetTypesetter {
  let appearance: Appearance

  /// Marker and blank at the start of each line, and at its end a blank and the room of the sign that more follows.
  private static let margin = 4
  private static let widthOfPairs = 70

  func block(_ section: SheetSection, named name: Int, width: Int) -> SheetBlock {
    let title = SheetPiece(
      place: Region(row: 0, column: 0, rows: 1, columns: width), content: .title(section.title), extentInRows: 1)
    var block = SheetBlock(pieces: section.title.isEmpty ? [] : [title], height: section.title.isEmpty ? 0 : 1)
    if section.isPaired, width >= Self.widthOfPairs {
      addPairs(section, width: width, to: &block)
    } else {
      let labelWidth = labelWidth(section.lines, limit: width * 2 / 5)
      for line in section.lines { add(piece(line, section, labelWidth: labelWidth, width: width), to: &block) }
    }
    if !block.pieces.isEmpty { block.pieces[0].extentInRows = block.height }
    return block
  }

  private func add(_ piece: SheetPiece, to block: inout SheetBlock) {
    block.pieces.append(piece.moved(rows: block.height, columns: 0))
    block.height += piece.place.rows
  }

  /// Two facts share a row where each of them fits into half of it.
  private func addPairs(_ section: SheetSection, width: Int, to block: inout SheetBlock) {
    let half = width / 2
    let labelWidth = labelWidth(section.lines, limit: half / 2)
    var waiting: SheetPiece?
    for line in section.lines {
      let small = piece(line, section, labelWidth: labelWidth, width: half)
      let fits = small.place.rows == 1 && !line.label.isEmpty
      if fits, let first = waiting {
        add(first, to: &block)
        block.pieces.append(small.moved(rows: block.height - 1, columns: half))
        waiting = nil
      } else if fits {
        waiting = small
      } else {
        if let first = waiting { add(first, to: &block) }
        waiting = nil
        add(piece(line, section, labelWidth: labelWidth, width: width), to: &block)
      }
    }
    if let last = waiting { add(last, to: &block) }
  }

  private func piece(_ line: SheetLine, _ section: SheetSection, labelWidth: Int, width: Int) -> SheetPiece {
    let signWidth = line.sign == nil ? 0 : 2
    let room = max(1, width - Self.margin - signWidth)
    let content: SheetPiece.Content
    var rows = 1
    if line.cells.isEmpty {
      let ownLabelWidth = line.label.isEmpty ? 0 : labelWidth
      let label = line.label.isEmpty ? [] : wrapped(line.label, toWidth: ownLabelWidth - 1)
      let text = wrapped(line.text, base: line.base, toWidth: room - ownLabelWidth)
      rows = max(1, label.count, text.count)
      content = .fact(label: label, labelWidth: ownLabelWidth, text: text)
    } else {
      let columns = width < section.lastColumnFromWidth ? Array(section.columns.dropLast()) : section.columns
      let widths = columnWidths(columns, room: room)
      let cells = zip(line.cells, widths).map { wrapped($0, toWidth: $1) }
      rows = max(1, cells.map(\.count).max() ?? 1)
      content = .cells(cells, widths: widths)
    }
    return SheetPiece(
      place: Region(row: 0, column: 0, rows: rows, columns: width), content: content, sign: line.sign,
      style: line.style, stop: line.id, extentInRows: rows)
  }

  /// The columns with one blank between two of them; those without a width share what is left.
  private func columnWidths(_ columns: [Int?], room: Int) -> [Int] {
    let fixed = columns.compactMap(\.self).reduce(0, +)
    var rest = max(0, room - fixed - max(0, columns.count - 1))
    var open = columns.count { $0 == nil }
    return columns.map { column in
      if let column { return column }
      let part = rest / open
      rest -= part
      open -= 1
      return part
    }
  }

  /// As wide as the widest label with two blanks behind it.
  private func labelWidth(_ lines: [SheetLine], limit: Int) -> Int {
    let widest = lines.map { clipped($0.label, toWidth: .max).widthInCells }.max() ?? 0
    return widest == 0 ? 0 : min(widest + 2, limit)
  }

  private var base: BaseDirection { appearance.direction.base }

  /// Nothing is cut: what is longer than its room goes on below.
  private func wrapped(_ text: String, base: BaseDirection? = nil, toWidth width: Int) -> [VisualLine] {
    Paragraph.wrappedLines(of: text, base: base ?? self.base, options: appearance.shaping, toWidth: max(1, width))
  }

  private func clipped(_ text: String, toWidth width: Int) -> VisualLine {
    Paragraph.clippedLine(of: text, base: base, options: appearance.shaping, toWidth: width)
  }
}
