/// A Saudi bank account number: SA, two check digits, two of the bank, eighteen of the account (ISO 13616).
public struct IBAN: Hashable, Sendable {
  public let text: String

  public enum Problem: String, Error, Hashable, Sendable {
    case wrongLength
    case notSaudi
    case wrongCharacters
    case checksumFails
  }

  public init(checking text: String) throws(Problem) {
    let compact = TypedNumber.compact(text)
    guard compact.hasPrefix("SA") else { throw .notSaudi }
    guard compact.utf8.count == 24 else { throw .wrongLength }
    let body = compact.utf8.dropFirst(2)
    let allowed = body.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    guard allowed else { throw .wrongCharacters }
    guard Self.remainder(of: compact) == 1 else { throw .checksumFails }
    self.text = compact
  }

  /// The remainder by 97 after the first four characters went to the end and letters became 10…35.
  private static func remainder(of text: String) -> Int {
    let bytes = Array(text.utf8)
    var remainder = 0
    for byte in bytes[4...] + bytes[..<4] {
      let isDigit = byte < 0x41
      let value = Int(byte) - (isDigit ? 0x30 : 0x41 - 10)
      remainder = (remainder * (isDigit ? 10 : 100) + value) % 97
    }
    return remainder
  }
}

/// A short national address: four Latin letters and four digits.
public struct ShortAddress: Hashable, Sendable {
  public let text: String

  /// The address in capitals, or nil where it has another form.
  public init?(checking text: String) {
    let compact = Array(TypedNumber.compact(text).utf8)
    guard compact.count == 8, compact[..<4].allSatisfy({ (0x41...0x5A).contains($0) }),
      compact[4...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.text = String(decoding: compact, as: UTF8.self)
  }
}
