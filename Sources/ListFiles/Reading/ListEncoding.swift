/// How a list's letters are written as bytes.
public enum ListEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// Arabic as Windows wrote it before Unicode.
  case windows1256 = "windows-1256"
}
