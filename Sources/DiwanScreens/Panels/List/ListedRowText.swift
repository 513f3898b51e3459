import TerminalKit

/// The words of a list's rows: its columns, a row's cells, and the focused row in full.
protocol ListedRowText<Row> {
  associatedtype Row: ListedRow

  var columns: [TableColumn] { get }
  /// What the row holds of the search is marked.
  func row(_ row: Row, search: String) -> TableRow
  /// Two lines at most.
  func detail(_ row: Row) -> [String]
}
