/// The last row: each function key with what it does; what is not available stands in brackets, behind what is.
///
/// Where the row is too short, what does not fit is left out whole, and help, which lists everything, always stands there.
public struct Legend: Sendable {
  public var bindings: [KeyBinding]

  public init(_ bindings: [KeyBinding]) {
    self.bindings = bindings
  }

  /// All that its line depends on.
  struct Look: Hashable {
    var bindings: [KeyBinding]
    var width: Int
    var appearance: Appearance

    /// A picture has one legend.
    func hash(into hasher: inout Hasher) {}
  }

  public func draw(on canvas: inout Canvas, row: Int) {
    let look = Look(bindings: bindings, width: canvas.size.columns, appearance: canvas.appearance)
    canvas.put(.legend(look), row: row) { drawLine(on: &$0) }
  }

  private func drawLine(on canvas: inout Canvas) {
    canvas.fill(canvas.bounds, style: .legend)
    for (entry, start) in places(on: canvas) {
      let column = start + canvas.write(entry.name, row: 0, column: start, style: .legendKey) + 1
      canvas.write(entry.label, row: 0, column: column, style: entry.style)
    }
  }

  /// The binding that stands at a column, counted from the start edge.
  func binding(atColumn column: Int, on canvas: Canvas) -> KeyBinding? {
    places(on: canvas).first { ($0.column..<$0.column + $0.entry.widthInCells).contains(column) }?.entry.binding
  }

  /// What fits, each with the column where it starts.
  private func places(on canvas: Canvas) -> [(entry: Entry, column: Int)] {
    let shown = bindings.filter(\.isInLegend)
    let entries = (shown.filter { $0.unavailable == nil } + shown.filter { $0.unavailable != nil })
      .map { Entry($0, canvas) }
    var isHelpAhead = entries.contains(where: \.isHelp)
    let helpWidth = entries.first(where: \.isHelp)?.widthInCells ?? 0
    var column = 0
    var places: [(entry: Entry, column: Int)] = []
    for entry in entries {
      if entry.isHelp { isHelpAhead = false }
      let reserved = isHelpAhead ? helpWidth + 2 : 0
      guard column + entry.widthInCells + reserved <= canvas.size.columns else { continue }
      places.append((entry, column))
      column += entry.widthInCells + 2
    }
    return places
  }

  private struct Entry {
    let binding: KeyBinding
    let name: String
    let label: String
    let style: Style
    let isHelp: Bool
    let widthInCells: Int

    init(_ binding: KeyBinding, _ canvas: Canvas) {
      self.binding = binding
      name = binding.keys[0].name(direction: canvas.appearance.direction)
      label = binding.unavailable == nil ? binding.label : "(\(binding.label))"
      style = binding.unavailable == nil ? .legend : .disabled
      isHelp = binding.keys.contains(.function(1))
      widthInCells = canvas.width(of: name) + 1 + canvas.width(of: label)
    }
  }
}
