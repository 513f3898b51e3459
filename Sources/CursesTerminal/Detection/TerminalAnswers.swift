/// The bytes that came after the questions, parted into answers and what the officer typed meanwhile.
struct TerminalAnswers: Hashable {
  var findings = TerminalFindings()
  /// Everything that is no answer, in its order: it belongs to the keyboard.
  var typeAhead: [UInt8] = []

  /// A sequence that is cut off at the end stays type-ahead: the key decoder completes it and knows an answer.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let first = rest.first {
      if first == 0x1B, case .sequence(let sequence) = EscapeScan.scan(rest), take(sequence) {
        rest = rest.dropFirst(sequence.length)
      } else {
        typeAhead.append(first)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func take(_ sequence: EscapeSequence) -> Bool {
    guard sequence.isReport else { return false }
    switch (sequence.introducer, sequence.privateMarker, sequence.final) {
    case (.control, nil, UInt8(ascii: "y")) where sequence.parameters.first == 8:
      findings.bidiMode = sequence.parameters.dropFirst().first
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "c")):
      findings.primaryAttributes = sequence.parameters
      findings.answeredInTime = true
    case (.control, UInt8(ascii: ">"), UInt8(ascii: "c")):
      findings.secondaryAttributes = sequence.parameters
    case (.deviceControl, UInt8(ascii: ">"), _):
      findings.version = String(decoding: sequence.body, as: UTF8.self)
    case (.deviceControl, UInt8(ascii: "!"), _):
      findings.unitIdentifier = String(decoding: sequence.body, as: UTF8.self)
    default:
      break
    }
    return true
  }
}
