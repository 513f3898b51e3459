extension ScreenStack {
  /// The picture of the whole window.
  public func frame() -> Frame {
    var canvas = Canvas(size: size, appearance: app.appearance)
    if isTooSmall {
      drawTooSmall(on: &canvas)
    } else {
      drawScreen(on: &canvas)
    }
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    return canvas.frame()
  }

  private func drawScreen(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(1)
    let (middle, foot) = below.splitTop(canvas.size.rows - 3)
    canvas.within(head) { drawHead(on: &$0) }
    canvas.within(middle) { top.screen.draw(on: &$0) }
    canvas.within(foot) { foot in
      Legend(allBindings).draw(on: &foot, row: 1)
    }
    if let message { MessageLine(message).draw(on: &canvas, lastRow: canvas.size.rows - 2) }
    switch overlay {
    case .help(let panel): canvas.within(middle) { panel.draw(on: &$0) }
    case .jump(let line): canvas.within(foot) { line.draw(on: &$0, row: 0) }
    case .message(let panel): canvas.within(middle) { panel.draw(on: &$0) }
    case nil: break
    }
  }

  private func drawHead(on canvas: inout Canvas) {
    canvas.fill(canvas.bounds, style: .title)
    let status = app.status
    let used = canvas.write(
      status, row: 0, column: canvas.size.columns / 2, style: .title, alignment: .end)
    // A closure, because a key path is looked up by name in generic code.
    let trail = entries.map { $0.screen.title }.joined(separator: " / ")
    let place = canvas.size.columns - used - 1
    let isTrailShort = !top.screen.coversOthers && trail.unicodeScalars.count <= place
    canvas.write(isTrailShort ? trail : top.screen.title, row: 0, width: place, style: .title)
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    canvas.write(app.wording(.tooSmall, "80", "24"), row: canvas.size.rows / 2, style: .warning, alignment: .centre)
  }
}
