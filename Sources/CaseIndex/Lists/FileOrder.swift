/// The order of a list of files.
public enum FileOrder: String, CaseIterable, Hashable, Sendable {
  case newest
  /// In the order of the Arabic alphabet.
  case name
  case number
}
