/// Cells of a table in text: those that a spreadsheet would take for a formula, and the marks around them.
public enum SpreadsheetCell {
  private static let mark = "'"

  /// The text with an apostrophe before it where a spreadsheet would compute it (OWASP, "CSV Injection"); of numbers with
  /// a plus sign, too, which no spreadsheet leaves as they are.
  public static func guarded(_ text: String) -> String {
    needsGuard(text) ? mark + text : text
  }

  /// The text between quotation marks, those in it doubled (RFC 4180). Sign by sign: a letter of Swift holds the vowel signs
  /// behind a quotation mark as well.
  public static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// What `guarded` was given.
  public static func original(of text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return needsGuard(rest) ? rest : text
  }

  /// A text that begins with apostrophes and such a sign behind them gets one more, so that nothing is lost on the way
  /// back.
  private static func needsGuard(_ text: String) -> Bool {
    guard let first = text.drop(while: { $0 == "'" }).unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }
}
