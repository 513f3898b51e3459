extension TextEdit {
  /// Takes back the last change; letters typed in a row count as one.
  public mutating func undo() {
    guard let step = undoSteps.popLast() else { return }
    redoSteps.append(TextSnapshot(text: text, caret: caret))
    restore(step)
  }

  /// Makes again what was taken back.
  public mutating func redo() {
    guard let step = redoSteps.popLast() else { return }
    undoSteps.append(TextSnapshot(text: text, caret: caret))
    restore(step)
  }

  mutating func remember(_ change: TextChange) {
    if change != lastChange || change == .other || selection != nil {
      undoSteps.append(TextSnapshot(text: text, caret: caret))
    }
    redoSteps.removeAll()
    lastChange = change
  }

  private mutating func restore(_ step: TextSnapshot) {
    text = step.text
    caret = step.caret
    anchor = nil
    lastChange = .none
  }
}
