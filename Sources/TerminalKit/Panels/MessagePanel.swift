import ArabicText

/// A message too long for the foot of the screen, to be read in full and closed.
struct MessagePanel: Sendable {
  private let message: Message
  private let backLabel: String
  private var pager: Pager

  private static let widthInCells = 72
  /// The frame, and the row that says how to close it.
  private static let rowsAroundText = 3

  init(_ message: Message, wording: KitWording) {
    self.message = message
    backLabel = Key.escape.name + " " + wording[.back]
    pager = Pager([PagerLine(message.text, style: message.kind.style)])
  }

  /// - Returns: whether it was closed.
  mutating func handle(_ key: Key, canvas size: Size, appearance: Appearance) -> Bool {
    if key == .escape || key == .enter { return true }
    pager.size = textSize(in: size)
    _ = pager.handle(key, appearance: appearance)
    return false
  }

  func draw(on canvas: inout Canvas) {
    let text = textSize(in: canvas.size)
    let rows = min(text.rows, pager.rowCount(canvas.appearance, width: text.columns))
    let place = canvas.bounds.centred(rows: rows + Self.rowsAroundText, columns: Self.widthInCells)
    canvas.fill(place)
    canvas.box(place, title: message.kind.sign(canvas.appearance.borders), titleStyle: message.kind.style)
    canvas.within(place.inset(rows: 1, columns: 2)) { panel in
      let (above, foot) = panel.bounds.splitTop(panel.size.rows - 1)
      panel.within(foot) { $0.write(backLabel, row: 0, style: .faint, alignment: .end) }
      panel.within(above) { pager.draw(on: &$0) }
    }
  }

  private func textSize(in size: Size) -> Size {
    Size(columns: min(Self.widthInCells, size.columns) - 4, rows: max(1, size.rows - Self.rowsAroundText))
  }
}
