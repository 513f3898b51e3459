/// Lower-case hexadecimal digits, the only ones the log knows.
enum Hexadecimal {
  /// The value of each byte as a digit, 255 for what is none.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for value in 0..<16 { values[Int(digit(UInt8(value)))] = UInt8(value) }
    return values
  }()

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

  @inline(__always)
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit &- 0x30
    case 0x61...0x66: digit &- 0x57
    default: nil
    }
  }
}
