import TerminalKit

/// Characters and control characters as the keyboard sends them.
enum PlainInput {
  enum Decoded {
    case scalar(Unicode.Scalar, length: Int)
    case malformed(UInt8)
    case incomplete
  }

  /// The first character of UTF-8 bytes; incomplete only where what is there may still become one.
  static func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
    guard let first = bytes.first else { return .incomplete }
    let length: Int
    switch first {
    case 0..<0x80: return .scalar(Unicode.Scalar(first), length: 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .malformed(first)
    }
    let present = bytes.prefix(length)
    guard present.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .malformed(first) }
    guard present.count == length else { return .incomplete }
    guard let scalar = String(validating: present, as: UTF8.self)?.unicodeScalars.first else {
      return .malformed(first)
    }
    return .scalar(scalar, length: length)
  }

  static func key(for scalar: Unicode.Scalar, alt: Bool) -> Key {
    switch scalar.value {
    case 0x0A, 0x0D: return alt ? .altEnter : .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x00: return .control(" ")
    case 0x01...0x1A: return .control(Unicode.Scalar(UInt8(scalar.value + 0x60)))
    case 0x1B...0x1F: return .control(Unicode.Scalar(UInt8(scalar.value + 0x40)))
    case 0x80...0x9F: return .unknown(KeySequences.spelled(String(scalar).utf8))
    default: return .character(scalar, alt: alt)
    }
  }

  /// Pasted text with line feeds as line ends.
  static func pastedText(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if previous != "\r" { text.append("\n") }
      default: text.append(scalar)
      }
      previous = scalar
    }
    return String(text)
  }
}
