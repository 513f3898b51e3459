import Crypto

/// A key on paper that opens the register when no passphrase is left: 140 random bits as seven groups of five characters,
/// the last of each group being its check.
///
/// The alphabet is that of Crockford's Base32 (no I, L, O, U); a check is taken over GF(32), so that any one character
/// mistyped and any two neighbours exchanged are found, and groups in another order, too.
public struct RecoveryKey: Hashable, Sendable {
  /// Why a typed key cannot be one.
  public enum Flaw: Error, Hashable, Sendable {
    /// There are fewer or more characters than 35, or one that is not of the alphabet.
    case form
    /// The group of that number, from 1, is not as it was written down.
    case group(Int)
  }

  public static let groupCount = 7
  private static let lettersPerGroup = 4
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)
  /// The values of the characters that are not checks, 0 to 31 each.
  private let values: [UInt8]

  /// A key that nobody has seen.
  public init() {
    let random = SymmetricKey(size: SymmetricKeySize(bitCount: Self.groupCount * Self.lettersPerGroup * 8))
    values = random.withUnsafeBytes { $0.map { $0 & 31 } }
  }

  /// A key as it was typed from paper: small letters, spaces and hyphens do not matter, nor O for 0 and I or L for 1.
  /// - Throws: `Flaw`, which names the first group that is not as it was written down.
  public init(typed text: String) throws(Flaw) {
    var typed: [UInt8] = []
    for scalar in text.uppercased().unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "-" || scalar.properties.generalCategory == .format { continue }
      guard let value = Self.value(of: scalar) else { throw .form }
      typed.append(value)
    }
    let width = Self.lettersPerGroup + 1
    guard typed.count == Self.groupCount * width else { throw .form }
    var values: [UInt8] = []
    for group in 0..<Self.groupCount {
      let letters = Array(typed[group * width..<group * width + Self.lettersPerGroup])
      guard Self.check(of: letters, group: group) == typed[group * width + Self.lettersPerGroup] else {
        throw .group(group + 1)
      }
      values += letters
    }
    self.values = values
  }

  /// Seven groups of five characters, to be shown once and written down.
  public var groups: [String] {
    (0..<Self.groupCount).map { group in
      let letters = Array(values.dropFirst(group * Self.lettersPerGroup).prefix(Self.lettersPerGroup))
      return Self.text(letters + [Self.check(of: letters, group: group)])
    }
  }

  /// What the copy of the master key is sealed by.
  var passphrase: String { Self.text(values) }

  private static func text(_ values: [UInt8]) -> String {
    String(String.UnicodeScalarView(values.map { alphabet[Int($0)] }))
  }

  private static func value(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "O": 0
    case "I", "L": 1
    case "\u{0660}"..."\u{0669}": UInt8(scalar.value - 0x0660)
    case "\u{06F0}"..."\u{06F9}": UInt8(scalar.value - 0x06F0)
    default: alphabet.firstIndex(of: scalar).map { UInt8($0) }
    }
  }

  /// The group's place and its letters as the coefficients of a polynomial over GF(32), taken at the generator.
  private static func check(of letters: [UInt8], group: Int) -> UInt8 {
    var sum = UInt8(group + 1)
    for letter in letters { sum = timesGenerator(sum) ^ letter }
    return timesGenerator(sum)
  }

  /// Multiplication by x in GF(32) with the polynomial x⁵ + x² + 1.
  private static func timesGenerator(_ value: UInt8) -> UInt8 {
    let shifted = value << 1
    return shifted & 32 == 0 ? shifted : (shifted ^ 0b100101) & 31
  }
}
