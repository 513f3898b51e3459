public import ArabicText

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    /// So many cells.
    case fixed(Int)
    /// A share of the room that is left, and never less than the minimum.
    case flexible(minimum: Int, share: Int = 1)
  }

  public var title: String
  public var width: Width
  public var alignment: Alignment
  /// The base direction of its texts; nil for that of the layout. Numbers, phones and codes read left to right.
  public var base: BaseDirection?

  public init(_ title: String, _ width: Width, alignment: Alignment = .start, base: BaseDirection? = nil) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.base = base
  }
}

extension Sequence where Element == TableColumn {
  /// The widths in cells when the columns share a row, with one blank between two of them.
  func widths(in total: Int) -> [Int] {
    let columns = Array(self)
    var widths = columns.map { column in
      switch column.width {
      case .fixed(let cells): cells
      case .flexible(let minimum, _): minimum
      }
    }
    let shares = columns.map { column in
      if case .flexible(_, let share) = column.width { share } else { 0 }
    }
    var rest = total - widths.reduce(0, +) - Swift.max(0, columns.count - 1)
    var sharesLeft = shares.reduce(0, +)
    guard rest > 0 else { return widths }
    for index in columns.indices where shares[index] > 0 {
      let part = rest * shares[index] / sharesLeft
      widths[index] += part
      rest -= part
      sharesLeft -= shares[index]
    }
    return widths
  }
}
