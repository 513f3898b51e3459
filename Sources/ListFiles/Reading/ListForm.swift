/// The two forms in which lists of files come from other programs and go to them.
public enum ListForm: String, CaseIterable, Hashable, Sendable {
  /// Comma-separated values (RFC 4180); semicolons and tabs are told by the first line.
  case csv
  /// One JSON object a line.
  case jsonLines = "jsonl"

  /// The form that the end of a file's name says; nil for other ends.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "csv", "tsv", "txt": self = .csv
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }
}
