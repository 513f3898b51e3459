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
      add(row: [RowCell(setter.set(text, .body, width: PaperSize.bodyWidth), start: 0, width: PaperSize.bodyWidth)])
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
    need(layout.height + 60)
    if !isAtTop { y += 8 }
    draw(layout, start: 0, width: PaperSize.bodyWidth, at: y)
    y += layout.height + 4
  }

  private mutating func add(_ facts: [PaperFact]) {
    let labels = facts.map { setter.set($0.label, .strong, width: nil) }
    let widest = labels.map(\.naturalWidth).max() ?? 0
    let labelWidth = min(widest + 1, PaperSize.bodyWidth * 0.4)
    let start = labelWidth + 14
    let width = PaperSize.bodyWidth - start
    for fact in facts {
      add(row: [
        RowCell(setter.set(fact.label, .strong, width: labelWidth), start: 0, width: labelWidth),
        RowCell(setter.set(fact.text, .body, width: width), start: start, width: width),
      ])
      y += 2
    }
    y += 8
  }

  /// Each on a share of the width: the capacity, the name, room for the hand, a line.
  private mutating func add(_ lines: [SignatureLine]) {
    guard !lines.isEmpty else { return }
    let perRow = 3
    let gap = 24.0
    let width = (PaperSize.bodyWidth - gap * Double(perRow - 1)) / Double(perRow)
    for first in stride(from: 0, to: lines.count, by: perRow) {
      let row = lines[first..<min(first + perRow, lines.count)].map { line in
        (setter.set(line.capacity, .strong, width: width), setter.set(line.name, .body, width: width))
      }
      let textHeight = row.map { $0.0.height + $0.1.height }.max() ?? 0
      let height = textHeight + 50
      need(height + 8)
      for (index, (capacity, name)) in row.enumerated() {
        let start = Double(index) * (width + gap)
        draw(capacity, start: start, width: width, at: y)
        draw(name, start: start, width: width, at: y + capacity.height)
        draw(.rule(Box(x: left(start: start, width: width), y: y + height, width: width, height: 0), .dotted))
      }
      y += height + 14
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
