/// One line of the home screen: what it is, its number, and what Enter opens.
struct HomeEntry: Hashable, Sendable, Identifiable {
  let id: String
  var label: String
  /// Aligned at the end of the line: a count, a file number, an age.
  var value: String
  /// More about it, where there is room.
  var detail = ""
  /// What is late in it, on a line of its own.
  var warning: String?
  /// What a bar beside the value shows, where there is room for bars; nil for none.
  var amount: Int?
  var opens: Destination

  var heightInRows: Int { warning == nil ? 1 : 2 }
}

/// Entries that belong together, under a title.
struct HomeSection: Hashable, Sendable {
  var title: String
  var entries: [HomeEntry]
  /// What stands there where there is no entry.
  var emptyText: String

  var heightInRows: Int { 1 + max(1, entries.reduce(0) { $0 + $1.heightInRows }) }
}
