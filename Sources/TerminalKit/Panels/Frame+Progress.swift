extension Frame {
  /// The same picture with a bar in place of the last row but one, where messages stand.
  func showing(_ bar: ProgressBar, appearance: Appearance) -> Frame {
    guard size.rows >= 2 else { return self }
    var canvas = Canvas(size: Size(columns: size.columns, rows: 1), appearance: appearance)
    bar.draw(on: &canvas, row: 0, column: 1, width: size.columns - 2)
    var frame = self
    frame.lines[size.rows - 2] = canvas.frame().lines[0]
    return frame
  }
}
