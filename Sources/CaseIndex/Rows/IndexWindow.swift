/// Which rows of a list are asked for.
public struct IndexWindow: Hashable, Sendable {
  /// Index of the first row, 0 for the first of the list.
  public var first: Int
  public var count: Int

  public init(first: Int, count: Int) {
    self.first = max(0, first)
    self.count = max(0, count)
  }
}

/// Some rows of a list, and how long the list is.
public struct IndexPage<Row: Hashable & Sendable>: Hashable, Sendable {
  /// Index of the first row.
  public var first: Int
  public var rows: [Row]
  public var total: Int
}
