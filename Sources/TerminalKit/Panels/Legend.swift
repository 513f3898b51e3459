/// The last row: each function key with what it does; what is not available stands in brackets.
///
/// Where the row is too short, what does not fit is left out whole, and help, which lists everything, always stands there.
public struct Legend: Sendable {
  public var bindings: [KeyBinding]

  public init(_ bindings: [KeyBinding]) {
    self.bindings = bindings.filter(\.isInLegend)
  }

  public func draw(on canvas: inout Canvas, row: Int) {
    canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: .legend)
    let entries = bindings.map { Entry($0, canvas) }
    var isHelpAhead = entries.contains(where: \.isHelp)
    let helpWidth = entries.first(where: \.isHelp)?.widthInCells ?? 0
    var column = 0
    for entry in entries {
      if entry.isHelp { isHelpAhead = false }
      let reserved = isHelpAhead ? helpWidth + 2 : 0
      guard column + entry.widthInCells + reserved <= canvas.size.columns else { continue }
      column += canvas.write(entry.name, row: row, column: column, style: .legendKey) + 1
      column += canvas.write(entry.label, row: row, column: column, style: entry.style) + 2
    }
  }

  private struct Entry {
    let name: String
    let label: String
    let style: Style
    let isHelp: Bool
    let widthInCells: Int

    init(_ binding: KeyBinding, _ canvas: Canvas) {
      name = binding.keys[0].name(direction: canvas.appearance.direction)
      label = binding.unavailable == nil ? binding.label : "(\(binding.label))"
      style = binding.unavailable == nil ? .legend : .disabled
      isHelp = binding.keys.contains(.function(1))
      widthInCells = canvas.width(of: name) + 1 + canvas.width(of: label)
    }
  }
}
