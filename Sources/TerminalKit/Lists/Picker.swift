import ArabicText

/// A pick list, filtered as one types.
public struct Picker: Sendable {
  public enum Outcome: Hashable, Sendable {
    case stays, cancelled
    /// The id of the option.
    case picked(String)
  }

  public let title: String
  public let options: [PickOption]
  /// The options that match what was typed; looked for once for each query, since every letter of every option is read.
  public private(set) var found: [PickOption]
  /// What is to be known of the options, below them: that there are more than these.
  private let note: String?
  private let wording: KitWording
  /// Whether what is typed in the Arabic layout also stands for the Latin letters of its keys.
  private let readsLatinKeys: Bool
  private var query: TextEdit
  private var focus: Int

  public init(
    title: String, options: [PickOption], selected: String? = nil, query: String = "", readsLatinKeys: Bool = false,
    note: String? = nil, wording: KitWording
  ) {
    self.title = title
    self.options = options
    self.note = note
    self.wording = wording
    self.readsLatinKeys = readsLatinKeys
    self.query = TextEdit(searchingIn: wording.direction)
    self.query.insert(query)
    focus = query.isEmpty ? options.firstIndex { $0.id == selected } ?? 0 : 0
    found = options
    if !query.isEmpty { find() }
  }

  private mutating func find() {
    let readings = (readsLatinKeys ? KeyboardLayout.readings(of: query.text) : [query.text]).map(wording.fold)
    found = options.filter { option in
      let text = wording.fold(readsLatinKeys ? option.label : "\(option.label) \(option.detail) \(option.id)")
      return readings.contains { wording.matches(folded: $0, text) }
    }
  }

  /// The one option that what was typed leaves; nil while nothing was typed, or more than one can be meant.
  var onlyOption: PickOption? {
    guard !query.text.isEmpty, found.count == 1, found[0].unavailable == nil else { return nil }
    return found[0]
  }

  public mutating func handle(_ key: Key) -> Outcome {
    let last = max(0, found.count - 1)
    switch key {
    case .escape: return .cancelled
    case .enter, .tab:
      guard found.indices.contains(focus), found[focus].unavailable == nil else { return .stays }
      return .picked(found[focus].id)
    case .up: focus = max(0, focus - 1)
    case .down: focus = min(last, focus + 1)
    case .pageUp: focus = max(0, focus - 10)
    case .pageDown: focus = min(last, focus + 10)
    default:
      let typed = query.text
      if query.handle(key) { focus = 0 }
      if query.text != typed { find() }
    }
    return .stays
  }

  public func draw(on canvas: inout Canvas) {
    let rowsBelow = note == nil ? 0 : 1
    let place = canvas.bounds.centred(rows: options.count + 4 + rowsBelow, columns: 60)
    canvas.fill(place)
    canvas.box(place, title: title)
    canvas.within(place.inset(rows: 1, columns: 2)) { panel in
      let used = panel.write(wording[.filter], row: 0, style: .faint) + 1
      query.draw(on: &panel, row: 0, column: used, width: panel.size.columns - used, isActive: true)
      if let note { panel.write(note, row: panel.size.rows - 1, style: .faint) }
      guard !found.isEmpty else {
        panel.write(wording[.noMatch], row: 1, style: .faint)
        return
      }
      let shown = max(1, panel.size.rows - 1 - rowsBelow)
      let top = max(0, focus - shown + 1)
      for (row, option) in found[min(top, found.count)..<min(found.count, top + shown)].enumerated() {
        option.draw(on: &panel, row: row + 1, isFocused: top + row == focus)
      }
    }
  }
}

extension PickOption {
  /// Draws the option in one row; the focused one with a marker at its start, the unavailable one with its reason.
  func draw(on canvas: inout Canvas, row: Int, isFocused: Bool) {
    let style: Style = isFocused ? .focused : unavailable == nil ? .text : .disabled
    canvas.fill(Region(row: row, column: 0, rows: 1, columns: canvas.size.columns), style: style)
    if isFocused {
      let marker = canvas.appearance.borders.marker(canvas.appearance.direction)
      canvas.putSign(marker, row: row, column: 0, style: style)
    }
    let used = canvas.write(label, row: row, column: 2, style: style)
    let beside = unavailable.map { "(\($0))" } ?? detail
    let besideStyle: Style = isFocused ? .focused : .faint
    canvas.write(beside, row: row, column: 2 + used + 2, style: besideStyle)
  }
}
