/// The last row: each function key with what it does; what is not available stands in brackets.
public struct Legend: Sendable {
  public var bindings: [KeyBinding]

  public init(_ bindings: [KeyBinding]) {
    self.bindings = bindings.filter(\.isInLegend)
  }

  public func draw(on canvas: inout Canvas, row: Int) {
    canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: .legend)
    var column = 0
    for binding in bindings {
      let name = binding.keys[0].name(direction: canvas.appearance.direction)
      let label = binding.unavailable == nil ? binding.label : "(\(binding.label))"
      guard column + name.unicodeScalars.count + 2 < canvas.size.columns else { return }
      column += canvas.write(name, row: row, column: column, style: .legendKey) + 1
      let style: Style = binding.unavailable == nil ? .legend : .disabled
      column += canvas.write(label, row: row, column: column, style: style) + 2
    }
  }
}
