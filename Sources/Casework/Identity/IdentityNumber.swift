/// The checks of identity numbers; a number that passes is still no substitute for sighting the card.
public enum IdentityNumber {
  /// Why a number was not accepted.
  public enum Problem: String, Error, Hashable, Sendable {
    case wrongLength
    case wrongFirstDigit
    case checksumFails
    case wrongCharacters
  }

  /// The number in its stored form.
  /// - Throws: what the number fails.
  public static func checked(_ text: String, as kind: IdentityKind) throws(Problem) -> String {
    let number = TypedNumber.compact(text)
    switch kind {
    case .nationalID: try checkLuhn(number, firstDigit: "1")
    case .iqama: try checkLuhn(number, firstDigit: "2")
    case .borderNumber: try checkDigits(number, counts: 10...10)
    case .visa: try checkDigits(number, counts: 9...12)
    case .gulfID: try checkDigits(number, counts: 8...15)
    case .organisationLicence: try checkDigits(number, counts: 3...12)
    case .passport: try checkPassport(number)
    }
    return number
  }

  /// Whether a Saudi ID's check digit fits: every other digit from the first is doubled and its digits added.
  public static func passesLuhn(_ number: String) -> Bool {
    var sum = 0
    for (index, byte) in number.utf8.enumerated() {
      let digit = Int(byte) - 0x30
      let weighted = index.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighted / 10 + weighted % 10
    }
    return sum.isMultiple(of: 10)
  }

  /// Ten digits that begin with 1 or 2 say by themselves what they are.
  public static func impliedKind(of text: String) -> IdentityKind? {
    let number = TypedNumber.compact(text)
    guard number.utf8.count == 10, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    if number.hasPrefix("1") { return .nationalID }
    return number.hasPrefix("2") ? .iqama : nil
  }

  /// Whether a national ID or an iqama is typed in full, with a check digit that fits.
  public static func isWholeNationalNumber(_ text: String) -> Bool {
    impliedKind(of: text) != nil && passesLuhn(TypedNumber.compact(text))
  }

  private static func checkLuhn(_ number: String, firstDigit: String) throws(Problem) {
    try checkDigits(number, counts: 10...10)
    guard number.hasPrefix(firstDigit) else { throw .wrongFirstDigit }
    guard passesLuhn(number) else { throw .checksumFails }
  }

  private static func checkDigits(_ number: String, counts: ClosedRange<Int>) throws(Problem) {
    guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .wrongCharacters }
    guard counts.contains(number.utf8.count) else { throw .wrongLength }
  }

  private static func checkPassport(_ number: String) throws(Problem) {
    let allowed = number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    guard allowed else { throw .wrongCharacters }
    guard (6...12).contains(number.utf8.count) else { throw .wrongLength }
  }
}
