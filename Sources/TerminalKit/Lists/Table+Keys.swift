extension Table {
  public mutating func handle(_ key: Key) -> TableOutcome {
    switch key {
    case .up: moveFocus(to: focus - 1)
    case .down: moveFocus(to: focus + 1)
    case .pageUp: moveFocus(to: focus - max(1, rowsShown - 1))
    case .pageDown: moveFocus(to: focus + max(1, rowsShown - 1))
    case .home: moveFocus(to: 0)
    case .end: moveFocus(to: total - 1)
    case .enter: return focusedRow.map(TableOutcome.chosen) ?? .ignored
    default: return handleFilter(key)
    }
    return missingRange.map(TableOutcome.needsRows) ?? .moved
  }

  /// Opens the line of the filter, or closes it and drops what was typed there.
  public mutating func showFilter(_ isShown: Bool) {
    isFilterable = isShown
    query.replaceAll(with: "")
    moveFocus(to: 0)
  }

  /// Typed letters narrow the list; Escape drops the filter before it leaves the list.
  private mutating func handleFilter(_ key: Key) -> TableOutcome {
    guard isFilterable else { return .ignored }
    let before = query.text
    if key == .escape {
      guard !before.isEmpty else { return .ignored }
      query.replaceAll(with: "")
    } else if !query.handle(key) {
      return .ignored
    }
    guard query.text != before else { return .moved }
    focus = 0
    top = 0
    return .filtered(query.text)
  }
}
