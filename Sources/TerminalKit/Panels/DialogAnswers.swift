/// The answers that a dialog offers, one of which has the focus.
struct DialogAnswers: Sendable {
  var choices: [DialogChoice]
  var focus = 0

  /// Lets a key move the focus or choose.
  /// - Returns: the place of the chosen answer.
  mutating func handle(_ key: Key) -> Int? {
    switch key {
    case .enter: return focus
    case .tab, .down: focus = min(choices.count - 1, focus + 1)
    case .up, .backTab: focus = max(0, focus - 1)
    case .character(let scalar, _):
      return choices.firstIndex { choice in choice.letter.map { KeyboardLayout.isSameKey($0, scalar) } ?? false }
    default: break
    }
    return nil
  }

  /// Draws one answer a row; the cursor stands at the focus.
  func draw(on canvas: inout Canvas, isActive: Bool) {
    for (row, choice) in choices.enumerated() {
      let letter = choice.letter.map { KeyPattern.letter($0).name(direction: canvas.appearance.direction) } ?? ""
      PickOption(choice.id, choice.label, detail: letter).draw(
        on: &canvas, row: row, isFocused: isActive && row == focus)
    }
    if isActive { canvas.placeCursor(row: focus, column: 0) }
  }
}
