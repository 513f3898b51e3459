/// The words of an e-mail as a page for a mail reader.
struct MailBody {
  private let words: String
  private let isArabic: Bool

  init(_ words: String, isArabic: Bool) {
    self.words = Self.clean(words).split(separator: "\n", omittingEmptySubsequences: false)
      .map { isArabic ? NumberIsolates.text(of: String($0)) : String($0) }.joined(separator: "\n")
    self.isArabic = isArabic
  }

  /// Isolates, and what joins letters or keeps them apart.
  private static let kept: Set<Unicode.Scalar> = [
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{200C}", "\u{200D}",
  ]

  /// The words as plain text.
  var plain: String { words + "\n" }

  /// The words with no control in them but ends of lines and what keeps numbers in their order.
  private static func clean(_ words: String) -> String {
    let scalars = words.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .format: kept.contains(scalar)
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  var page: String {
    let direction = isArabic ? "rtl" : "ltr"
    let language = isArabic ? "ar" : "en"
    let paragraphs = words.split(separator: "\n").map { "<p>" + Self.marked(String($0)) + "</p>" }
    return
      "<!DOCTYPE html>\n<html lang=\"\(language)\" dir=\"\(direction)\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n"
      + paragraphs.joined(separator: "\n") + "\n</body>\n</html>\n"
  }

  /// A line with the signs of the page's language standing for themselves, and isolates as the page's own.
  private static func marked(_ line: String) -> String {
    var (marked, depth) = ("", 0)
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": marked += "&amp;"
      case "<": marked += "&lt;"
      case ">": marked += "&gt;"
      case "\u{2066}", "\u{2067}", "\u{2068}":
        depth += 1
        marked += ["\u{2066}": "<bdi dir=\"ltr\">", "\u{2067}": "<bdi dir=\"rtl\">"][scalar] ?? "<bdi>"
      case "\u{2069}":
        guard depth > 0 else { continue }
        depth -= 1
        marked += "</bdi>"
      default: marked.unicodeScalars.append(scalar)
      }
    }
    return marked + String(repeating: "</bdi>", count: depth)
  }
}
