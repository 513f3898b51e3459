/// The last row: each function key with what it does; what is not available stands in brackets, behind what is.
///
/// Where the row is too short, what matters least there is left out whole, and help, which lists everything, always stands
/// there.
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
    let fitting = Self.fitting(entries, columns: canvas.size.columns)
    var column = 0
    return entries.indices.filter(fitting.contains).map { index in
      defer { column += entries[index].widthInCells + Self.gap }
      return (entries[index], column)
    }
  }

  private static let gap = 2

  /// The indices of the entries that have room beside each other, where those that matter most were asked first.
  private static func fitting(_ entries: [Entry], columns: Int) -> Set<Int> {
    var room = columns + gap
    let asked = Weight.allCases.flatMap { weight in entries.indices.filter { entries[$0].weight == weight } }
    return Set(
      asked.filter { index in
        let needed = entries[index].widthInCells + gap
        guard needed <= room else { return false }
        room -= needed
        return true
      })
  }

  /// What an entry stands for, the most important first.
  private enum Weight: CaseIterable {
    case help, own, everywhere, unavailable
  }

  private struct Entry {
    let binding: KeyBinding
    let name: String
    let label: String
    let style: Style
    let weight: Weight
    let widthInCells: Int

    init(_ binding: KeyBinding, _ canvas: Canvas) {
      self.binding = binding
      name = binding.keys[0].name(direction: canvas.appearance.direction)
      label = binding.unavailable == nil ? binding.label : "(\(binding.label))"
      style = binding.unavailable == nil ? .legend : .disabled
      weight = Self.weight(of: binding)
      widthInCells = canvas.width(of: name) + 1 + canvas.width(of: label)
    }

    private static func weight(of binding: KeyBinding) -> Weight {
      if binding.keys.contains(.function(1)) { return .help }
      if binding.unavailable != nil { return .unavailable }
      return binding.yieldsInLegend ? .everywhere : .own
    }
  }
}
