import FoundationEssentials

/// Words in a header (RFC 2047).
enum EncodedWords {
  /// Octets of text in one encoded word, so that the line of the longest header's name with it has less than 76.
  private static let octetsInWord = 36
  /// A text of ASCII up to this length stands as it is.
  private static let plainLength = 60

  /// The text as a header's value, on as many lines as it needs; line breaks and other controls become blanks.
  static func text(of value: String) -> String {
    let clean = String(value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    let isPlain = clean.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if isPlain, clean.utf8.count <= plainLength, !clean.contains(where: { "=?\"<>(),;:@[]\\.".contains($0) }) {
      return clean
    }
    return pieces(of: clean).map { "=?UTF-8?B?" + Data($0.utf8).base64EncodedString() + "?=" }
      .joined(separator: "\n ")
  }

  /// The text in pieces that a word can hold, none of which ends within a letter.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    for scalar in text.unicodeScalars {
      if let last = pieces.last, last.utf8.count + UTF8.width(scalar) > octetsInWord { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces
  }
}
