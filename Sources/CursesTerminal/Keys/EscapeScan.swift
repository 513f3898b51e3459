/// What stands at the start of bytes that begin with Escape.
enum EscapeScan {
  case sequence(EscapeSequence)
  /// Escape, or Escape and a plain character.
  case noSequence
  /// A sequence whose end has not arrived.
  case incomplete

  /// Scans by the shapes of ECMA-48: parameters 30–3F, intermediates 20–2F, one final 40–7E (hexadecimal).
  static func scan(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return scanControl(bytes)
    case UInt8(ascii: "O"): return scanSingleShift(bytes)
    case UInt8(ascii: "P"): return scanDeviceControl(bytes)
    default: return .noSequence
    }
  }

  private static func scanControl(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    var position = bytes.startIndex + 2
    guard position < bytes.endIndex else { return .incomplete }
    if bytes[position] == UInt8(ascii: "[") {
      guard position + 1 < bytes.endIndex else { return .incomplete }
      return .sequence(EscapeSequence(introducer: .linuxConsole, length: 4, final: bytes[position + 1]))
    }
    var sequence = EscapeSequence(introducer: .control, length: 0)
    if (0x3C...0x3F).contains(bytes[position]) {
      sequence.privateMarker = bytes[position]
      position += 1
    }
    let parameters = bytes[position...].prefix { (0x30...0x3F).contains($0) }
    sequence.parameters = numbers(parameters)
    sequence.intermediates = Array(bytes[parameters.endIndex...].prefix { (0x20...0x2F).contains($0) })
    position = parameters.endIndex + sequence.intermediates.count
    guard position < bytes.endIndex else { return .incomplete }
    sequence.final = bytes[position]
    sequence.length = position + 1 - bytes.startIndex
    guard (0x40...0x7E).contains(sequence.final) else {
      // A control or another Escape broke it off: what stood before it is one unknown sequence.
      sequence.length -= 1
      sequence.final = 0
      return .sequence(sequence)
    }
    return .sequence(sequence)
  }

  private static func scanSingleShift(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    let parameters = bytes[(bytes.startIndex + 2)...].prefix { (0x30...0x39).contains($0) }
    guard parameters.endIndex < bytes.endIndex else { return .incomplete }
    guard (0x40...0x7E).contains(bytes[parameters.endIndex]) else { return .noSequence }
    var sequence = EscapeSequence(introducer: .singleShift, length: 3 + parameters.count)
    sequence.parameters = numbers(parameters)
    sequence.final = bytes[parameters.endIndex]
    return .sequence(sequence)
  }

  /// Only the two shapes that answers have (`>|` and `!|`): Alt with P is a key.
  private static func scanDeviceControl(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    let body = bytes[(bytes.startIndex + 2)...]
    guard let marker = body.first else { return .incomplete }
    guard marker == UInt8(ascii: ">") || marker == UInt8(ascii: "!") else { return .noSequence }
    guard body.count > 1 else { return .incomplete }
    guard body[body.startIndex + 1] == UInt8(ascii: "|") else { return .noSequence }
    for position in body.indices.dropLast() where body[position] == 0x1B && body[position + 1] == UInt8(ascii: "\\") {
      var sequence = EscapeSequence(introducer: .deviceControl, length: position + 2 - bytes.startIndex)
      sequence.privateMarker = marker
      sequence.body = body[(body.startIndex + 2)..<position]
      return .sequence(sequence)
    }
    return .incomplete
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
  }
}
