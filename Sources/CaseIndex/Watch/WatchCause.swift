/// Why a beneficiary may be called on.
public enum WatchCause: Int, CaseIterable, Hashable, Sendable {
  /// A paper has a last day; the key is the document, or `WatchedDay.identityPaper`.
  case document = 1
  /// A dependant has a day of birth; the key is the relation.
  case birth
  /// Something happened in the file for the last time.
  case activity
}

/// One row of the days that are watched, as a file tells it.
struct WatchedDay: Hashable {
  /// The identity paper of the file's own page.
  static let identityPaper = "identityPaper"

  var cause: WatchCause
  var key = ""
  /// The dependant; 0 for none.
  var ordinal = 0
  /// Days since 1970-01-01.
  var day: Int
  var name: String?
}
