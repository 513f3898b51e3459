/// Which rows of a list are asked for.
public struct IndexWindow: Hashable, Sendable {
  /// Index of the first row, 0 for the first of the list.
  public var first: Int
  public var count: Int

  public init(first: Int, count: Int) {
    self.first = max(0, first)
    self.count = max(0, count)
  }

  /// The rows of lists that stand one behind another, and how long they are together.
  /// - Parameter read: gets a list and the rows of it that are in the window, of which there is one at least.
  func rows<List, Row>(
    of lists: [List], count: (List) throws -> Int, read: (List, IndexWindow) throws -> [Row]
  ) rethrows -> (rows: [Row], total: Int) {
    var rows: [Row] = []
    var total = 0
    for list in lists {
      let length = try count(list)
      let first = max(0, first - total)
      let part = IndexWindow(first: first, count: min(self.count - rows.count, length - first))
      if part.count > 0 { rows += try read(list, part) }
      total += length
    }
    return (rows, total)
  }
}

/// Some rows of a list, and how long the list is.
public struct IndexPage<Row: Hashable & Sendable>: Hashable, Sendable {
  /// Index of the first row.
  public var first: Int
  public var rows: [Row]
  public var total: Int

  /// - Parameter first: where the window begins; behind the end of a list that has become shorter, it begins at the end.
  init(first: Int, rows: [Row], total: Int) {
    self.first = min(first, total)
    self.rows = rows
    self.total = total
  }
}
