/// What a key did in a table.
public enum TableOutcome: Hashable, Sendable {
  /// The key means nothing to the table.
  case ignored
  /// The focus moved, or stayed at an end.
  case moved
  /// The focus moved beyond the window: fetch these places, then call `show`.
  case needsRows(Range<Int>)
  /// Another filter was typed: search, then call `show`.
  case filtered(String)
  /// Enter on a row.
  case chosen(TableRow)
}
