/// Lower-case hexadecimal digits, the only ones the log knows.
enum Hexadecimal {
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { text, count in
      bytes.withUnsafeBytes { write($0, to: text) }
      count = bytes.count * 2
    }
  }

  /// Writes two digits for each byte.
  static func write(_ bytes: UnsafeRawBufferPointer, to text: UnsafeMutableBufferPointer<UInt8>) {
    precondition(text.count >= bytes.count * 2, "There is room for two digits of each byte.")
    for place in 0..<bytes.count {
      text[2 &* place] = digit(bytes[place] >> 4)
      text[2 &* place &+ 1] = digit(bytes[place] & 15)
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
  private static func digit(_ value: UInt8) -> UInt8 { value &+ (value < 10 ? 0x30 : 0x57) }

  /// 0 for a digit, 1 for any other byte.
  @inline(__always)
  static func strangeness(of byte: UInt8) -> UInt8 { byte &- 0x30 < 10 || byte &- 0x61 < 6 ? 0 : 1 }

  /// The value of a byte that is a digit.
  @inline(__always)
  static func value(ofDigit byte: UInt8) -> UInt8 { (byte & 15) &+ (byte >> 6) &* 9 }

  /// The value of a byte, or nil where it is no digit.
  @inline(__always)
  static func value(_ byte: UInt8) -> UInt8? { strangeness(of: byte) == 0 ? value(ofDigit: byte) : nil }

  /// The value of a byte that may be an upper-case digit, too, as in the escapes of JSON; nil where it is none.
  @inline(__always)
  static func value(ofEitherCase byte: UInt8) -> UInt8? { value(0x41...0x46 ~= byte ? byte | 0x20 : byte) }
}
