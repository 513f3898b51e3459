/// Numbers that look drawn by lot and never repeat: each series walks once through all of its numbers.
struct IdentitySeries: Sendable {
  private var counts: [Int] = Array(repeating: 0, count: Series.allCases.count)
  private let offset: Int

  enum Series: Int, CaseIterable {
    case citizen, resident, passport, visa, border, gulf, licence, mobile, account
  }

  init(seed: UInt64) {
    offset = Int(seed % 9_999_991)
  }

  /// Ten digits with a first digit of 1 and a check digit.
  mutating func citizen() -> String { Self.withCheckDigit("1" + next(.citizen, modulus: 20_000_000, digits: 8)) }

  /// Ten digits with a first digit of 2 and a check digit.
  mutating func resident() -> String { Self.withCheckDigit("2" + next(.resident, modulus: 60_000_000, digits: 8)) }

  /// A capital that goes with the country and eight digits.
  mutating func passport(country: String) -> String {
    String(country.prefix(1)) + next(.passport, modulus: 100_000_000, digits: 8)
  }

  mutating func visa() -> String { "60" + next(.visa, modulus: 100_000_000, digits: 8) }
  mutating func border() -> String { "30" + next(.border, modulus: 100_000_000, digits: 8) }
  mutating func gulf() -> String { "7840" + next(.gulf, modulus: 100_000_000, digits: 8) }
  mutating func licence() -> String { "1000" + next(.licence, modulus: 1_000_000, digits: 6) }

  /// The nine digits of a Saudi mobile number after its leading zero.
  mutating func mobile() -> String {
    let digits = next(.mobile, modulus: 70_000_000, digits: 8)
    let operators = ["50", "53", "54", "55", "56", "58", "59"]
    guard let first = digits.first?.wholeNumberValue else { return "50" + digits.dropFirst() }
    return operators[first % operators.count] + digits.dropFirst()
  }

  /// A bank account number in international form with its check digits.
  mutating func account() -> String {
    let banks = ["80", "10", "20", "05", "45", "15", "60", "55"]
    let serial = next(.account, modulus: 100_000_000, digits: 8)
    let bank = banks[(serial.utf8.last.map { Int($0) } ?? 0) % banks.count]
    let body = bank + "000000" + "60" + serial + "01"
    // S is 28, A is 10 and the check digits are 00 while they are sought (ISO 13616).
    let remainder = (body + "281000").utf8.reduce(0) { ($0 * 10 + Int($1 - 0x30)) % 97 }
    return "SA" + Self.padded(98 - remainder, to: 2) + body
  }

  private mutating func next(_ series: Series, modulus: Int, digits: Int) -> String {
    let count = counts[series.rawValue]
    precondition(count < modulus, "A series of identity numbers is used up.")
    counts[series.rawValue] = count + 1
    // The step shares no factor (2, 3, 5, 7) with a modulus, so that every number comes once.
    let number = (offset % modulus + count % modulus * 7_368_787 % modulus) % modulus
    return Self.padded(number, to: digits)
  }

  /// The number with the digit that makes every other digit, doubled, and the rest add up to a multiple of ten.
  private static func withCheckDigit(_ nine: String) -> String {
    var sum = 0
    for (index, byte) in nine.utf8.enumerated() {
      let digit = Int(byte) - 0x30
      let weighted = index.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighted / 10 + weighted % 10
    }
    return nine + String((10 - sum % 10) % 10)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
