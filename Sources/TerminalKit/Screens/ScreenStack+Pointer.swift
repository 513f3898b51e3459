extension ScreenStack {
  private static var rowsPerWheelStep: Int { 3 }

  /// A mouse does what keys do: the wheel is arrows, a click on the legend its key, a click on a row or a field brings the
  /// focus there by arrows, and one on the focused row is Enter.
  mutating func handle(_ act: PointerAct) {
    switch act {
    case .wheelUp: for _ in 0..<Self.rowsPerWheelStep { handle(.up) }
    case .wheelDown: for _ in 0..<Self.rowsPerWheelStep { handle(.down) }
    case .press(let position):
      guard overlay == nil, !isTooSmall else { return }
      if position.row == size.rows - 1 { press(legendAt: position.column) } else { moveFocus(to: position) }
    }
  }

  private mutating func press(legendAt column: Int) {
    let canvas = Canvas(size: size, appearance: app.appearance)
    if let binding = Legend(allBindings).binding(atColumn: canvas.physicalColumn(column), on: canvas) {
      message = nil
      call(binding)
    }
  }

  private mutating func moveFocus(to position: ScreenPosition) {
    guard let start = frame().cursor else { return }
    if start.row == position.row {
      // In a field Enter goes on to the next one: nobody who clicks on it means that.
      if !top.screen.typesText { handle(.enter) }
      return
    }
    let ticket = top.ticket
    var row = start.row
    while row != position.row, top.ticket == ticket {
      handle(row < position.row ? .down : .up)
      guard let next = frame().cursor?.row, abs(next - position.row) < abs(row - position.row) else { return }
      row = next
    }
  }
}
