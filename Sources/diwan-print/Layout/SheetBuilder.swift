import Paper

/// Breaks a document into pages, from its top to its bottom.
struct SheetBuilder {
  let setter: Typesetter
  private(set) var sheets = [Sheet()]
  /// How far down the page is filled, in points from its top.
  var y = PaperSize.top
  /// How wide the labels of facts are all through the document, in points, so that what they say begins at one line.
  let labelWidth: Double
  /// The height of the signatures that follow the block that is added now: they do not stand on a page alone.
  var followingHeight = 0.0
  /// How much of the block that follows a heading stands on the heading's page.
  var beginningHeight = 0.0

  private init(_ setter: Typesetter, labels: [String]) {
    self.setter = setter
    let widest = labels.map { setter.set($0, .strong, width: nil).naturalWidth }.max() ?? 0
    labelWidth = min(widest + 1, PaperSize.bodyWidth * 0.4)
  }

  /// All pages of a document, their numbers and footers included.
  static func sheets(of document: PaperDocument, by setter: Typesetter) throws(PrintFault) -> [Sheet] {
    let labels = document.blocks.flatMap { block -> [String] in
      guard case .facts(let facts) = block else { return [] }
      return facts.map(\.label)
    }
    var builder = SheetBuilder(setter, labels: labels)
    try builder.begin(document.head)
    for (place, block) in document.blocks.enumerated() {
      builder.beginningHeight = builder.beginningHeight(of: document.blocks[place...].dropFirst().first)
      builder.followingHeight = builder.keptHeight(below: document.blocks[place...])
      try builder.add(block)
    }
    builder.finish(document.head)
    return builder.sheets
  }

  var room: Double { PaperSize.bottom - y }
  var isAtTop: Bool { y <= PaperSize.top }

  mutating func draw(_ mark: Mark) {
    sheets[sheets.count - 1].marks.append(mark)
  }

  mutating func beginPage() {
    sheets.append(Sheet())
    y = PaperSize.top
  }

  /// Begins a page where less than that height is left of this one.
  mutating func need(_ height: Double) {
    if room < height, !isAtTop { beginPage() }
  }

  /// The left edge of something that begins so far from the start edge of the body.
  func left(start: Double, width: Double) -> Double {
    setter.isRightToLeft
      ? PaperSize.width - PaperSize.margin - start - width
      : PaperSize.margin + start
  }

  /// Draws text whole, its top at `y`.
  mutating func draw(_ layout: TextLayout, start: Double, width: Double, at y: Double) {
    let left = left(start: start, width: width)
    for line in layout.lines { draw(.text(layout, line, x: left + line.x, baseline: y + line.baseline)) }
  }

  mutating func rule(_ stroke: Stroke, at y: Double) {
    draw(.rule(Box(x: PaperSize.margin, y: y, width: PaperSize.bodyWidth, height: 0), stroke))
  }

  private mutating func finish(_ head: PaperHead) {
    let y = PaperSize.bottom + 6
    let wide = PaperSize.bodyWidth * 0.75
    for index in sheets.indices {
      let label = head.pageLabel.replacing("{pages}", with: String(sheets.count))
        .replacing("{page}", with: String(index + 1))
      let text = setter.set(head.footer, .small, width: wide)
      let number = setter.set(label, .small, width: PaperSize.bodyWidth - wide, alignment: .end)
      var marks: [Mark] = [
        .rule(Box(x: PaperSize.margin, y: y - 2, width: PaperSize.bodyWidth, height: 0), .thin)
      ]
      for (layout, start, width) in [(text, 0, wide), (number, wide, PaperSize.bodyWidth - wide)] {
        let left = left(start: start, width: width)
        marks += layout.lines.map { .text(layout, $0, x: left + $0.x, baseline: y + $0.baseline) }
      }
      sheets[index].marks += marks
    }
  }
}
