extension Table {
  /// Where the focus stands, and what was typed to filter.
  public var mark: ListMark { ListMark(filter: filter, row: focusedRow?.id, place: focus) }

  /// Stands there again as soon as the rows are shown.
  public mutating func recall(_ mark: ListMark) {
    filter = mark.filter
    recalled = mark
  }

  /// The place around which rows are to be asked for.
  public var placeToAsk: Int { recalled?.place ?? focus }

  /// Goes to the recalled row once there are rows.
  mutating func goToRecalledRow() {
    guard let mark = recalled, total > 0 else { return }
    recalled = nil
    moveFocus(to: mark.place)
    if let row = mark.row { moveFocus(toRow: row) }
  }
}
