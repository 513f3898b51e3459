extension Canvas {
  /// The text of a row of the whole screen as a person reads it.
  public func row(_ row: Int) -> String { frame().row(row) }

  /// The text of a row of the whole screen from its left edge.
  public func screenRow(_ row: Int) -> String { frame().screenRow(row) }
}
