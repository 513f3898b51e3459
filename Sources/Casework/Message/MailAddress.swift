/// An e-mail address that can stand in a header as it is: ASCII without blanks, and no sign that a header or a list of
/// addresses gives a meaning to (the `addr-spec` of RFC 5322 without quoting and comments).
public struct MailAddress: Hashable, Sendable {
  public let text: String

  /// Octets that an address has at most (RFC 5321, 4.5.3.1.3).
  private static let longest = 254
  private static let special: Set<Unicode.Scalar> = ["<", ">", "(", ")", "[", "]", ",", ";", ":", "\\", "\"", "@"]

  /// An address as it is written between pointed brackets, or nil.
  public init?(checking text: String) {
    let trimmed = text.trimmedOfWhitespace
    guard trimmed.utf8.count <= Self.longest else { return nil }
    let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Self.isPart($0) }) else { return nil }
    self.text = trimmed
  }

  private static func isPart(_ part: Substring) -> Bool {
    guard !part.isEmpty, part.first != ".", part.last != ".", !part.contains("..") else { return false }
    return part.unicodeScalars.allSatisfy { scalar in
      (0x21...0x7E).contains(scalar.value) && !special.contains(scalar)
    }
  }
}
