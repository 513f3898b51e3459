/// Cells that a spreadsheet would take for a formula.
public enum SpreadsheetCell {
  private static let mark = "'"

  /// The text with an apostrophe before it where a spreadsheet would compute it (OWASP, "CSV Injection"); of numbers with
  /// a plus sign, too, which no spreadsheet leaves as they are.
  public static func guarded(_ text: String) -> String {
    needsGuard(text) ? mark + text : text
  }

  /// What `guarded` was given.
  public static func original(of text: String) -> String {
    guard text.hasPrefix(mark) else { return text }
    let rest = String(text.dropFirst())
    return needsGuard(rest) ? rest : text
  }

  /// A text that begins with apostrophes and such a sign behind them gets one more, so that nothing is lost on the way
  /// back.
  private static func needsGuard(_ text: String) -> Bool {
    guard let first = text.drop(while: { $0 == "'" }).unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }
}
