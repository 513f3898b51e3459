import ArabicText

extension Field {
  /// In a field of several lines up and down move by lines while there is one.
  mutating func handleInLines(_ key: Key) -> Bool {
    switch key {
    case .up: return moveByLine(-1)
    case .down: return moveByLine(1)
    case .left, .right, .shiftLeft, .shiftRight: return moveWithinLine(key)
    case .home:
      edit.move(to: linePlace.start)
      return true
    case .end:
      edit.move(to: linePlace.start + lines[linePlace.index].unicodeScalars.count)
      return true
    default: return edit.handle(key)
    }
  }

  /// Starts a new line in the text.
  mutating func breakLine() {
    edit.insert("\n")
    valueChanged()
  }

  var lines: [String] {
    value.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The line with the caret, and the offset at which it starts.
  var linePlace: (index: Int, start: Int) {
    var start = 0
    let lines = lines
    for (index, line) in lines.enumerated() {
      let end = start + line.unicodeScalars.count
      if edit.caret <= end { return (index, start) }
      start = end + 1
    }
    return (lines.count - 1, start)
  }

  private mutating func moveByLine(_ step: Int) -> Bool {
    let lines = lines
    let place = linePlace
    guard lines.indices.contains(place.index + step) else { return false }
    let column = edit.caret - place.start
    let target = lines[place.index + step]
    let targetStart =
      step < 0
      ? place.start - 1 - target.unicodeScalars.count : place.start + lines[place.index].unicodeScalars.count + 1
    let stops = Paragraph(target, base: edit.base).caretStops
    edit.move(to: targetStart + (stops.last { $0 <= column } ?? 0))
    return true
  }

  /// Left and right move on the screen within the line, and over its ends into the next one.
  private mutating func moveWithinLine(_ key: Key) -> Bool {
    let place = linePlace
    let text = lines[place.index]
    var line = TextEdit(text, rules: edit.rules, base: edit.base)
    line.move(to: edit.caret - place.start)
    let before = line.caret
    let selects = key == .shiftLeft || key == .shiftRight
    _ = line.handle(key)
    if line.caret != before || selects {
      edit.move(to: place.start + line.caret, selecting: selects)
    } else if before == 0 {
      edit.move(to: max(0, place.start - 1))
    } else if before == text.unicodeScalars.count {
      edit.move(to: min(place.start + before + 1, value.unicodeScalars.count))
    }
    return true
  }
}
