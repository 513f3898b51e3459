/// The keys valid here, filtered as one types; the chosen entry is run.
struct HelpPanel: Sendable {
  enum Outcome {
    case stays, closed
    case chosen(KeyBinding)
  }

  private let bindings: [KeyBinding]
  private let wording: KitWording
  /// Whether letters are typed on the screen below, and call an action with Alt alone.
  private let lettersAreTyped: Bool
  private var query: TextEdit
  private var focus = 0

  init(_ bindings: [KeyBinding], wording: KitWording, direction: LayoutDirection, lettersAreTyped: Bool) {
    self.bindings = bindings
    self.lettersAreTyped = lettersAreTyped
    self.wording = wording
    query = TextEdit(searchingIn: direction)
  }

  private var found: [KeyBinding] {
    bindings.filter { wording.matches(query.text, $0.label) || wording.matches(query.text, $0.latinNames) }
  }

  mutating func handle(_ key: Key) -> Outcome {
    let found = found
    switch key {
    case .escape: return .closed
    case .enter:
      guard found.indices.contains(focus) else { return .stays }
      return .chosen(found[focus])
    case .up: focus = max(0, focus - 1)
    case .down: focus = max(0, min(found.count - 1, focus + 1))
    case .pageUp: focus = max(0, focus - 10)
    case .pageDown: focus = max(0, min(found.count - 1, focus + 10))
    default:
      if query.handle(key) { focus = 0 }
    }
    return .stays
  }

  func draw(on canvas: inout Canvas) {
    let found = found
    let columns = min(96, canvas.size.columns - 2)
    let namesWidth = namesWidth(on: canvas)
    let room = columns - 4 - Self.labelColumn(namesWidth)
    let detailRows = found.contains { canvas.width(of: $0.labelWithReason) > room } ? Self.detailRows : 0
    let place = canvas.bounds.centred(
      rows: min(bindings.count + 4 + detailRows, canvas.size.rows), columns: columns)
    canvas.fill(place)
    canvas.box(place, title: wording[.help])
    canvas.within(place.inset(rows: 1, columns: 2)) { panel in
      let used = panel.write(wording[.helpFilter], row: 0, style: .faint) + 1
      query.draw(on: &panel, row: 0, column: used, width: panel.size.columns - used, isActive: true)
      guard !found.isEmpty else {
        panel.write(wording[.noMatch], row: 2, style: .faint)
        return
      }
      let shown = max(1, panel.size.rows - 1 - detailRows)
      let top = max(0, focus - shown + 1)
      for (row, binding) in found[top..<min(found.count, top + shown)].enumerated() {
        draw(binding, namesWidth, isFocused: top + row == focus, on: &panel, row: row + 1)
      }
      let detail = panel.bounds.splitTop(panel.size.rows - detailRows).rest
      if detailRows > 0, found.indices.contains(focus) { panel.within(detail) { drawWhole(found[focus], on: &$0) } }
    }
  }

  /// The rows under the list where an entry is longer than its row: a rule, and the whole of the focused entry.
  private static let detailRows = 4
  /// The ways to call one action take from so many cells to so many.
  private static let namesWidths = 16...30

  /// So that each way to call an action can be read, whatever is filtered.
  private func namesWidth(on canvas: Canvas) -> Int {
    let widest = bindings.map { canvas.width(of: names(of: $0, on: canvas)) }.max() ?? 0
    return min(max(widest, Self.namesWidths.lowerBound), Self.namesWidths.upperBound)
  }

  private func names(of binding: KeyBinding, on canvas: Canvas) -> String {
    binding.keyNames(direction: canvas.appearance.direction, lettersAreTyped: lettersAreTyped)
  }

  /// Marker and keys stand before the label.
  private static func labelColumn(_ namesWidth: Int) -> Int { 2 + namesWidth + 1 }

  private func draw(_ binding: KeyBinding, _ namesWidth: Int, isFocused: Bool, on panel: inout Canvas, row: Int) {
    let direction = panel.appearance.direction
    let style: Style = isFocused ? .focused : binding.unavailable == nil ? .text : .disabled
    panel.fill(Region(row: row, column: 0, rows: 1, columns: panel.size.columns), style: style)
    if isFocused { panel.putSign(panel.appearance.borders.marker(direction), row: row, column: 0, style: style) }
    panel.write(names(of: binding, on: panel), row: row, column: 2, width: namesWidth, style: style)
    panel.write(binding.labelWithReason, row: row, column: Self.labelColumn(namesWidth), style: style)
  }

  private func drawWhole(_ binding: KeyBinding, on panel: inout Canvas) {
    panel.horizontalLine(row: 0)
    panel.writeWrapped(binding.labelWithReason, row: 1, width: panel.size.columns - 2, rows: Self.detailRows - 1)
  }
}

extension KeyBinding {
  /// What the key does, and in brackets why it cannot be called now.
  fileprivate var labelWithReason: String {
    [label, unavailable.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
  }

  /// The keys' Latin names, so that typing `F2` finds them in every language.
  fileprivate var latinNames: String { keyNames(direction: .leftToRight) }
}
