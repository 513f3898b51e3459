import Paper

extension SheetBuilder {
  /// The letterhead and the title.
  mutating func begin(_ head: PaperHead) throws(PrintFault) {
    let top = y
    var textWidth = PaperSize.bodyWidth
    if let logo = head.letterhead.logo {
      let picture = try Picture(base64: logo)
      let height = 60.0
      let width = min(140, height * picture.aspect)
      textWidth -= width + 12
      let box = Box(x: left(start: textWidth + 12, width: width), y: top, width: width, height: width / picture.aspect)
      draw(.picture(picture, box))
      y = top + box.height
    }
    var line = top
    let name = setter.set(head.letterhead.name, .association, width: textWidth)
    draw(name, start: 0, width: textWidth, at: line)
    line += name.height
    for text in head.letterhead.lines {
      let layout = setter.set(text, .small, width: textWidth)
      draw(layout, start: 0, width: textWidth, at: line)
      line += layout.height
    }
    y = max(y, line) + 6
    rule(.thick, at: y)
    let title = setter.set(head.title, .title, width: PaperSize.bodyWidth, alignment: .centre)
    draw(title, start: 0, width: PaperSize.bodyWidth, at: y + 12)
    y += 12 + title.height + 12
  }

  mutating func add(_ block: PaperBlock) throws(PrintFault) {
    switch block {
    case .heading(let text): addHeading(text)
    case .paragraph(let text):
      let layout = setter.set(text, .body, width: PaperSize.bodyWidth)
      keepTogether(layout.height + 8)
      add(row: [RowCell(layout, start: 0, width: PaperSize.bodyWidth)])
      y += 8
    case .facts(let facts): add(facts)
    case .table(let table): add(table)
    case .signatures(let lines): add(lines)
    case .code(let code): try add(code)
    case .pageBreak: if !isAtTop { beginPage() }
    }
  }

  /// A heading stays with what follows it.
  private mutating func addHeading(_ text: String) {
    let layout = setter.set(text, .heading, width: PaperSize.bodyWidth)
    need(layout.height + 12 + max(60, beginningHeight))
    keepTogether(layout.height + 12)
    if !isAtTop { y += 8 }
    draw(layout, start: 0, width: PaperSize.bodyWidth, at: y)
    y += layout.height + 4
  }

  private mutating func add(_ facts: [PaperFact]) {
    let start = labelWidth + 14
    let width = PaperSize.bodyWidth - start
    for (place, fact) in facts.enumerated() {
      let row = [
        RowCell(setter.set(fact.label, .strong, width: labelWidth), start: 0, width: labelWidth),
        RowCell(setter.set(fact.text, .body, width: width), start: start, width: width),
      ]
      if place + 1 == facts.count { keepTogether((row.map(\.rest).max() ?? 0) + 10) }
      add(row: row)
      y += 2
    }
    y += 8
  }

  /// Begins a page where what is added now and the signatures after it find no room together on this one.
  private mutating func keepTogether(_ height: Double) {
    if followingHeight > 0, height + followingHeight <= PaperSize.bottom - PaperSize.top {
      need(height + followingHeight)
    }
  }

  private static let signaturesPerRow = 3
  private static let signatureGap = 24.0
  private static let signatureWidth =
    (PaperSize.bodyWidth - signatureGap * Double(signaturesPerRow - 1)) / Double(signaturesPerRow)
  /// Room for the hand above the line, and what stands below it.
  private static let signatureRoom = 50.0
  private static let signatureSpacing = 14.0

  /// The signatures of each row: capacity and name.
  private func signatureRows(of lines: [SignatureLine]) -> [[(capacity: TextLayout, name: TextLayout)]] {
    stride(from: 0, to: lines.count, by: Self.signaturesPerRow).map { first in
      lines[first..<min(first + Self.signaturesPerRow, lines.count)].map { line in
        (
          setter.set(line.capacity, .strong, width: Self.signatureWidth),
          setter.set(line.name, .body, width: Self.signatureWidth)
        )
      }
    }
  }

  private func height(of row: [(capacity: TextLayout, name: TextLayout)]) -> Double {
    (row.map { $0.capacity.height + $0.name.height }.max() ?? 0) + Self.signatureRoom
  }

  /// What has to find room below the first of some blocks: the signatures that follow it, with the short table between them
  /// and a heading.
  func keptHeight(below blocks: ArraySlice<PaperBlock>) -> Double {
    switch (blocks.first, blocks.dropFirst().first, blocks.dropFirst(2).first) {
    case (_, .signatures(let lines), _): keptHeight(of: lines)
    case (.heading, .table(let table), .signatures(let lines)) where table.rows.count <= Self.keptRows:
      keptHeight(of: table) + keptHeight(of: lines)
    default: 0
    }
  }

  /// What signatures need below the last words that they are for: all of them, or the first row where they are many.
  func keptHeight(of lines: [SignatureLine]) -> Double {
    let heights = signatureRows(of: lines).map { height(of: $0) + Self.signatureSpacing }
    return heights.count > 3 ? heights[0] : heights.reduce(0, +)
  }

  /// Each on a share of the width: the capacity, the name, room for the hand, a line.
  private mutating func add(_ lines: [SignatureLine]) {
    let width = Self.signatureWidth
    for row in signatureRows(of: lines) {
      let height = height(of: row)
      need(height + 8)
      for (index, (capacity, name)) in row.enumerated() {
        let start = Double(index) * (width + Self.signatureGap)
        draw(capacity, start: start, width: width, at: y)
        draw(name, start: start, width: width, at: y + capacity.height)
        draw(.rule(Box(x: left(start: start, width: width), y: y + height, width: width, height: 0), .dotted))
      }
      y += height + Self.signatureSpacing
    }
  }

  private mutating func add(_ code: ScanCode) throws(PrintFault) {
    let side = 110.0
    let symbol = try ScanSymbol(code.text)
    need(side)
    draw(.symbol(symbol, Box(x: left(start: 0, width: side), y: y, width: side, height: side)))
    let start = side + 16
    let width = PaperSize.bodyWidth - start
    let caption = setter.set(code.caption, .caption, width: width)
    draw(caption, start: start, width: width, at: y + max(0, (side - caption.height) / 2))
    y += max(side, caption.height) + 12
  }
}
