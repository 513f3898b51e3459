import ArabicText

/// One line for a jump code or a file number.
struct JumpLine: Sendable {
  enum Outcome: Equatable {
    case stays, closed
    case entered(String)
  }

  private var code: TextEdit
  private let prompt: String

  init(prompt: String, direction: LayoutDirection) {
    self.prompt = prompt
    code = TextEdit(searchingIn: direction)
  }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape:
      return .closed
    case .enter:
      let entered = code.text.trimmingBlanks
      return entered.isEmpty ? .closed : .entered(entered)
    default:
      _ = code.handle(key)
      return .stays
    }
  }

  func draw(on canvas: inout Canvas, row: Int) {
    canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: .notice)
    let used = canvas.write(prompt, row: row, style: .notice) + 1
    code.draw(on: &canvas, row: row, column: used, width: canvas.size.columns - used, isActive: true)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
