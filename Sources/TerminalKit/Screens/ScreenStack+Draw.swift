extension ScreenStack {
  /// The picture of the whole window.
  public func frame() -> Frame { picture().frame() }

  /// The picture that is shown next; its lines are remembered for the one after it.
  public mutating func nextFrame() -> Frame {
    let picture = picture()
    drawnLines = DrawnLines(after: picture.drawnLines)
    return picture.frame()
  }

  func picture() -> Canvas {
    var canvas = Canvas(size: size, appearance: app.appearance)
    canvas.drawnLines = drawnLines
    if isTooSmall {
      drawTooSmall(on: &canvas)
    } else {
      drawScreen(on: &canvas)
    }
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    return canvas
  }

  private func drawScreen(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(1)
    let (middle, foot) = below.splitTop(canvas.size.rows - 3)
    canvas.within(head) { drawHead(on: &$0) }
    canvas.within(middle) { top.screen.draw(on: &$0) }
    canvas.within(foot) { foot in
      Legend(allBindings).draw(on: &foot, row: 1)
    }
    if let message { MessageLine(message).draw(on: &canvas, lastRow: canvas.size.rows - (isJumping ? 3 : 2)) }
    switch overlay {
    case .help(let panel):
      // One marker shows the focus, and it is that of the help.
      canvas.fill(middle)
      canvas.within(middle) { panel.draw(on: &$0) }
    case .jump(let line): canvas.within(foot) { line.draw(on: &$0, row: 0) }
    case .message(let panel): canvas.within(middle) { panel.draw(on: &$0) }
    case nil: break
    }
  }

  /// Whether a jump's line stands where messages do.
  private var isJumping: Bool { if case .jump = overlay { true } else { false } }

  private func drawHead(on canvas: inout Canvas) {
    canvas.fill(canvas.bounds, style: .title)
    let status = app.status
    let used = canvas.write(
      status, row: 0, column: canvas.size.columns / 2, style: .title, alignment: .end)
    // Enough between the two that a title and a name are not read as one.
    let place = canvas.size.columns - used - 3
    canvas.write(trail(width: place, on: canvas), row: 0, width: place, style: .title)
  }

  /// The way to the screen in front; where not all of it has room, the levels that are nearest.
  private func trail(width: Int, on canvas: Canvas) -> String {
    // A closure, because a key path is looked up by name in generic code.
    var titles = entries.map { $0.screen.title }
    if top.screen.coversOthers { titles = titles.suffix(1) }
    var trail = titles.joined(separator: " / ")
    while titles.count > 1, canvas.width(of: trail) > width {
      titles.removeFirst()
      trail = (["\u{2026}"] + titles).joined(separator: " / ")
    }
    return canvas.width(of: trail) > width ? top.screen.title : trail
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let text = app.wording(.tooSmall, "80", "24")
    // Whole in a narrow window, too: it ends with the news that nothing typed is lost.
    canvas.writeWrapped(
      text, row: (canvas.size.rows - 1) / 2, column: 0, width: canvas.size.columns, style: .warning, alignment: .centre)
  }
}
