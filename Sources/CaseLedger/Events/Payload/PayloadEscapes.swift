/// The escapes of a JSON string (RFC 8259, section 7).
enum PayloadEscapes {
  /// The text that a string with escapes stands for; its form was checked before.
  /// - Throws: `PayloadFlaw.form` for half of a surrogate pair.
  static func resolved(in text: ArraySlice<UInt8>) throws(PayloadFlaw) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        units.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "u"): units += try scalar(from: &rest).utf8
      default: units.append(sign)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func scalar(from rest: inout ArraySlice<UInt8>) throws(PayloadFlaw) -> Character {
    let first = try unit(from: &rest)
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    guard first < 0xDC00, rest.starts(with: Array("\\u".utf8)) else { throw .form }
    rest.removeFirst(2)
    let second = try unit(from: &rest)
    guard 0xDC00..<0xE000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw .form }
    return Character(scalar)
  }

  /// Four hexadecimal digits of either case.
  private static func unit(from rest: inout ArraySlice<UInt8>) throws(PayloadFlaw) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst().flatMap(Hexadecimal.value(ofEitherCase:)) else { throw .form }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
