/// Base64 with padding (RFC 4648, section 4); one spelling for every value.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// Two digits for each value of twelve bits, the first in the low byte.
  private static let pairs: [UInt16] = (0..<4_096).map { value in
    UInt16(alphabet[value >> 6]) | UInt16(alphabet[value & 63]) << 8
  }

  /// The value of each byte as a digit, 255 for what is none.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  static let blockByteCount = 16

  /// Whether all bytes of a block are digits; the compiler looks at sixteen of them at once.
  @inline(__always)
  static func areDigits(_ block: UnsafeRawPointer) -> Bool {
    var strangers: UInt8 = 0
    for offset in 0..<blockByteCount {
      let byte = block.load(fromByteOffset: offset, as: UInt8.self)
      // A letter differs from the same small one by one bit, and the slash stands before the digit 0.
      let isNoLetter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 0 : 1
      let isNeitherSlashNorNumber: UInt8 = byte &- UInt8(ascii: "/") < 11 ? 0 : 1
      strangers |= isNoLetter & isNeitherSlashNorNumber & (byte == UInt8(ascii: "+") ? 0 : 1)
    }
    return strangers == 0
  }

  static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    let whole = bytes.count / 3
    let start = text.count
    text.append(contentsOf: repeatElement(0, count: whole * 4))
    text.withUnsafeMutableBytes { text in
      pairs.withUnsafeBufferPointer { pairs in
        for place in 0..<whole {
          let index = place &* 3
          let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index &+ 1]) << 8 | UInt32(bytes[index &+ 2])
          let digits = UInt32(pairs[Int(group >> 12)]) | UInt32(pairs[Int(group & 4_095)]) << 16
          text.storeBytes(of: digits.littleEndian, toByteOffset: start &+ place &* 4, as: UInt32.self)
        }
      }
    }
    let index = whole * 3
    switch bytes.count - index {
    case 1:
      let group = UInt32(bytes[index]) << 16
      text.append(contentsOf: [alphabet[Int(group >> 18)], alphabet[Int(group >> 12 & 63)], padding, padding])
    case 2:
      let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8
      text.append(contentsOf: [
        alphabet[Int(group >> 18)], alphabet[Int(group >> 12 & 63)], alphabet[Int(group >> 6 & 63)], padding,
      ])
    default: break
    }
  }

  /// The bytes, or nil when the text is not the one spelling of any.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    let padded = text.suffix(2).reduce(0) { $0 + ($1 == padding ? 1 : 0) }
    let digits = text.dropLast(padded)
    let spare = [0, 0, 2, 1]
    guard digits.count % 4 != 1, spare[digits.count % 4] == padded else { return nil }
    return bytes(of: digits)
  }

  private static func bytes(of digits: ArraySlice<UInt8>) -> [UInt8]? {
    var isText = true
    let bytes = [UInt8](unsafeUninitializedCapacity: digits.count * 6 / 8) { bytes, count in
      digits.withUnsafeBufferPointer { digits in
        values.withUnsafeBufferPointer { values in
          // Digits are below 64, so that one that is none shows in the union of all of them.
          var all: UInt8 = 0
          func value(_ place: Int) -> UInt32 {
            let value = values[Int(digits[place])]
            all |= value
            return UInt32(value)
          }
          for place in stride(from: 0, to: digits.count &- 3, by: 4) {
            let group =
              value(place) << 18 | value(place &+ 1) << 12 | value(place &+ 2) << 6 | value(place &+ 3)
            bytes[count] = UInt8(truncatingIfNeeded: group >> 16)
            bytes[count &+ 1] = UInt8(truncatingIfNeeded: group >> 8)
            bytes[count &+ 2] = UInt8(truncatingIfNeeded: group)
            count &+= 3
          }
          // Two digits are one byte and three are two; the bits behind are zeros in the one spelling that counts.
          var group: UInt32 = 0
          let rest = digits.count % 4
          for place in (digits.count &- rest)..<digits.count { group = group << 6 | value(place) }
          var bits = UInt32(rest) * 6
          while bits >= 8 {
            bits -= 8
            bytes[count] = UInt8(truncatingIfNeeded: group >> bits)
            count &+= 1
          }
          isText = all < 64 && group & (1 << bits - 1) == 0
        }
      }
    }
    return isText ? bytes : nil
  }
}
