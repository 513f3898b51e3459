/// A value on its way into the data of an event.
enum PayloadValue {
  case text(String)
  /// A whole number, `true`, `false` or `null`, as it is written.
  case literal(String)
  case object([(key: String, value: PayloadValue)])
  case array([PayloadValue])
  /// One that something else still adds to.
  case unfinished(PayloadEncoder)
}

extension [UInt8] {
  /// Writes a value in the one form in which the ledger keeps data, see `ObjectScanner`: compact, the keys in order.
  mutating func append(_ value: PayloadValue) {
    switch value {
    case .text(let text): append(quoted: text)
    case .literal(let text): append(contentsOf: text.utf8)
    case .object(let fields):
      append(UInt8(ascii: "{"))
      for (place, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { append(UInt8(ascii: ",")) }
        append(quoted: field.key)
        append(UInt8(ascii: ":"))
        append(field.value)
      }
      append(UInt8(ascii: "}"))
    case .array(let elements):
      append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { append(UInt8(ascii: ",")) }
        append(element)
      }
      append(UInt8(ascii: "]"))
    case .unfinished(let encoder): append(encoder.value)
    }
  }

  private mutating func append(quoted text: String) {
    var text = text
    append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        append(contentsOf: bytes)
      } else {
        for byte in bytes { append(escaped: byte) }
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
    case 0x08: append(contentsOf: "\\b".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x0C: append(contentsOf: "\\f".utf8)
    case 0x0D: append(contentsOf: "\\r".utf8)
    case 0..<0x20: append(contentsOf: ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
    default: append(byte)
    }
  }
}
