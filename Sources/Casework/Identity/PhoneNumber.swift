/// A telephone number in the form of ITU-T E.164: a plus sign and 8 to 15 digits.
public struct PhoneNumber: Hashable, Sendable {
  public let e164: String

  public enum Problem: String, Error, Hashable, Sendable {
    case wrongCharacters
    case wrongLength
  }

  /// A number as typed: `05XXXXXXXX`, `9665XXXXXXXX`, `+9665XXXXXXXX`, a company's `92XXXXXXX`, or another country's with
  /// its plus sign or `00`.
  /// - Throws: what the number fails.
  public init(checking text: String) throws(Problem) {
    var digits = TypedNumber.compact(text)
    digits.removeAll { $0 == "(" || $0 == ")" }
    let isInternational = digits.hasPrefix("+") || digits.hasPrefix("00")
    if digits.hasPrefix("+") { digits.removeFirst() }
    if digits.hasPrefix("00") { digits.removeFirst(2) }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .wrongCharacters }
    if !isInternational {
      if digits.hasPrefix("0") {
        digits = "966" + digits.dropFirst()
      } else if digits.utf8.count == 9, digits.hasPrefix("5") || digits.hasPrefix("92") {
        digits = "966" + digits
      }
      // Without a plus sign a number that is not Saudi would be taken for another country's by its first digits.
      guard digits.hasPrefix("966") else { throw .wrongLength }
    }
    let isSaudi = digits.hasPrefix("966")
    let counts = isSaudi ? 11...12 : 8...15
    guard counts.contains(digits.utf8.count), digits.first != "0" else { throw .wrongLength }
    if isSaudi, digits.dropFirst(3).first == "5", digits.utf8.count != 12 { throw .wrongLength }
    e164 = "+" + digits
  }

  /// The number with its last digits alone, to be looked at.
  public var masked: PhoneNumber { PhoneNumber(shown: Masking.number(e164)) }

  private init(shown text: String) {
    e164 = text
  }

  /// Whether it is a Saudi mobile number.
  public var isSaudiMobile: Bool { e164.hasPrefix("+9665") }

  /// Whether the second digit of a Saudi mobile number is one that operators are known to use.
  ///
  /// Known from the press only, so an unknown digit is a warning and never an error.
  public var hasKnownOperator: Bool {
    guard isSaudiMobile, let second = e164.dropFirst(5).first else { return true }
    return second != "2"
  }
}

extension PhoneNumber: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do {
      self = try PhoneNumber(checking: text)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an E.164 number"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(e164)
  }
}
