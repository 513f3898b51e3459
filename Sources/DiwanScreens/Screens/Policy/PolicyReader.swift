import ArabicText
import Casework
import TerminalKit

/// A long text to be read row by row, wrapped to the width; the focus stands on a row.
struct PolicyReader: Sendable {
  /// A row as it is shown: the part of a line of the text.
  private struct Row: Sendable {
    var line: Int
    var part: Int
  }

  let direction: LayoutDirection
  private(set) var lines: [String] = []
  private(set) var size = Size(columns: 80, rows: 20)
  private var rows: [Row] = []
  private var focus = 0
  private var top = 0

  init(_ direction: LayoutDirection) {
    self.direction = direction
  }

  private static let margin = 4
  private var width: Int { max(8, size.columns - 2 * Self.margin) }

  mutating func show(_ lines: [String]) {
    guard lines != self.lines else { return }
    self.lines = lines
    layOut()
  }

  mutating func resize(_ size: Size) {
    guard size != self.size else { return }
    self.size = size
    layOut()
  }

  /// Laid out once for a width; what a terminal can show of letters does not change rows.
  private mutating func layOut() {
    let line = focusedLine
    let appearance = Appearance(direction: direction)
    rows = lines.indices.filter { !isSpare($0) }.flatMap { index in
      paragraph(index, appearance).wrapped(toWidth: width).indices.map { Row(line: index, part: $0) }
    }
    stand(on: line)
  }

  /// Of several blank lines one is shown, and none before the first words.
  private func isSpare(_ line: Int) -> Bool {
    lines[line].trimmedOfWhitespace.isEmpty && (line == 0 || lines[line - 1].trimmedOfWhitespace.isEmpty)
  }

  private func paragraph(_ line: Int, _ appearance: Appearance) -> Paragraph {
    Paragraph(VisibleControls.sanitized(lines[line]), base: .automatic, options: appearance.shaping)
  }

  /// The place of the line with the focus.
  var focusedLine: Int { rows.indices.contains(focus) ? rows[focus].line : 0 }

  /// Puts the focus on a line, which then stands at the top where there is text enough below.
  mutating func stand(on line: Int) {
    focus = rows.firstIndex { $0.line >= line } ?? max(0, rows.count - 1)
    top = min(focus, max(0, rows.count - size.rows))
  }

  /// - Returns: whether the key moved the focus.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .down: focus += 1
    case .up: focus -= 1
    case .pageDown: focus += max(1, size.rows - 1)
    case .pageUp: focus -= max(1, size.rows - 1)
    case .home: focus = 0
    case .end: focus = rows.count - 1
    default: return false
    }
    focus = min(max(0, focus), max(0, rows.count - 1))
    if focus < top { top = focus }
    if focus >= top + size.rows { top = focus - size.rows + 1 }
    return true
  }

  /// Draws the rows in view; those of `passage` have a line at their start, those of `matches` another look.
  func draw(on canvas: inout Canvas, passage: ClosedRange<Int>?, matches: Set<Int>, isActive: Bool) {
    var laidOut: (line: Int, parts: [VisualLine])?
    for (row, place) in rows[min(top, rows.count)...].prefix(canvas.size.rows).enumerated() {
      if laidOut?.line != place.line {
        laidOut = (place.line, paragraph(place.line, canvas.appearance).wrapped(toWidth: width))
      }
      guard let parts = laidOut?.parts, parts.indices.contains(place.part) else { continue }
      if passage?.contains(place.line + 1) == true {
        canvas.write(canvas.appearance.borders == .unicode ? "\u{2502}" : "|", row: row, column: 2, style: .notice)
      }
      let style: Style = matches.contains(place.line) ? .match : .text
      let part = parts[place.part]
      canvas.write(
        part, row: row, column: Self.margin, width: width, style: style, alignment: canvas.alignment(of: part))
      guard top + row == focus else { continue }
      canvas.write(canvas.appearance.marker, row: row, column: 0, style: .strong)
      if isActive { canvas.placeCursor(row: row, column: 0) }
    }
  }
}
