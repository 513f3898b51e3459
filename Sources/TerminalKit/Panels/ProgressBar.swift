import ArabicText

/// How far long work has come.
public struct ProgressBar: Hashable, Sendable {
  public var label: String
  public var done: Int
  public var total: Int

  public init(_ label: String, done: Int, total: Int) {
    precondition(total >= 0 && done >= 0, "work is counted from nothing")
    self.label = label
    self.done = done
    self.total = total
  }

  /// Hundredths that are done.
  public var percent: Int { total == 0 ? 100 : min(100, done * 100 / total) }

  public func draw(on canvas: inout Canvas, row: Int, column: Int = 0, width: Int) {
    let used = canvas.write(label, row: row, column: column, width: width) + 1
    let barWidth = max(0, width - used - 6)
    let filled = barWidth * percent / 100
    let borders = canvas.appearance.borders
    for place in 0..<barWidth {
      canvas.putSign(
        place < filled ? borders.filledBar : borders.emptyBar, row: row, column: column + used + place, style: .notice)
    }
    canvas.write(
      "\(percent)%", row: row, column: column + used + barWidth + 1, width: 5, alignment: .end, base: .leftToRight)
  }
}
