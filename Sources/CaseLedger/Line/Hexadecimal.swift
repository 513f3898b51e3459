/// Lower-case hexadecimal digits, the only ones the log knows.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The value of each byte as a digit, 255 for what is none.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { text, count in
      digits.withUnsafeBufferPointer { digits in
        for (place, byte) in bytes.enumerated() {
          text[2 * place] = digits[Int(byte >> 4)]
          text[2 * place + 1] = digits[Int(byte & 15)]
        }
      }
      count = bytes.count * 2
    }
  }

  static func encode(_ word: UInt32) -> [UInt8] {
    encode(withUnsafeBytes(of: word.bigEndian) { Array($0) })
  }

  /// The bytes, or nil when there is an odd number of digits or anything but lower-case ones.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    guard text.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    for index in stride(from: 0, to: text.count, by: 2) {
      guard let high = value(text[index]), let low = value(text[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  @inline(__always)
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit &- 0x30
    case 0x61...0x66: digit &- 0x57
    default: nil
    }
  }
}
