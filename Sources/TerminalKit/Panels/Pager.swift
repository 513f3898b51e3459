import ArabicText

/// Long text to be read: wrapped to the width, scrolled by keys.
public struct Pager: Sendable {
  /// What is read; the place stays where it is, since the same text may come anew.
  public var lines: [PagerLine]
  /// The size of the canvas; the screen says so when it learns it.
  public var size = Size(columns: 78, rows: 20)
  public private(set) var top = 0

  public init(_ lines: [PagerLine]) {
    self.lines = lines
  }

  /// - Returns: whether the key meant something here.
  public mutating func handle(_ key: Key, appearance: Appearance) -> Bool {
    let page = max(1, size.rows - 1)
    switch key {
    case .up: top -= 1
    case .down, .enter: top += 1
    case .pageUp: top -= page
    case .pageDown, .character(" ", alt: false): top += page
    case .home: top = 0
    case .end: top = Int.max / 2
    default: return false
    }
    top = min(max(0, top), max(0, wrapped(appearance, width: size.columns).count - size.rows))
    return true
  }

  /// Draws from the first row in view; the cursor stands there.
  public func draw(on canvas: inout Canvas) {
    let rows = wrapped(canvas.appearance, width: canvas.size.columns)
    let first = min(top, max(0, rows.count - canvas.size.rows))
    for (row, line) in rows[first...].prefix(canvas.size.rows).enumerated() {
      canvas.write(line.laidOut, row: row, style: line.style)
    }
    canvas.placeCursor(row: 0, column: 0)
  }

  /// How many rows all of it takes.
  func rowCount(_ appearance: Appearance, width: Int) -> Int { wrapped(appearance, width: width).count }

  private func wrapped(_ appearance: Appearance, width: Int) -> [(laidOut: VisualLine, style: Style)] {
    lines.flatMap { line in
      Paragraph.wrappedLines(
        of: line.text, base: line.base ?? appearance.direction.base, options: appearance.shaping,
        toWidth: max(1, width)
      ).map { ($0, line.style) }
    }
  }
}
