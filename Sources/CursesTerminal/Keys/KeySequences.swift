import TerminalKit

/// The keys that escape sequences stand for: the terminal's own table first, then what xterm and its heirs send.
struct KeySequences: Sendable {
  private let named: [[UInt8]: Key]

  /// - Parameter named: whole sequences of this terminal, from terminfo.
  init(named: [[UInt8]: Key] = [:]) {
    self.named = named
  }

  func key(for bytes: ArraySlice<UInt8>) -> Key? { named[Array(bytes)] }

  func key(for sequence: EscapeSequence, bytes: ArraySlice<UInt8>) -> Key {
    key(for: bytes) ?? Self.xtermKey(for: sequence) ?? .unknown(Self.spelled(bytes))
  }

  /// The sequence in caret notation, so that an officer can read it out.
  static func spelled(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { text, byte in
      switch byte {
      case 0..<0x20: text += "^" + String(Unicode.Scalar(byte + 0x40))
      case 0x20..<0x7F: text += String(Unicode.Scalar(byte))
      default: text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func xtermKey(for sequence: EscapeSequence) -> Key? {
    switch sequence.introducer {
    case .deviceControl: nil
    case .linuxConsole: linuxConsoleKey(sequence.final)
    case .singleShift: keypadKey(sequence.final) ?? cursorKey(sequence)
    case .control:
      sequence.final == UInt8(ascii: "~") ? numberedKey(sequence) : cursorKey(sequence) ?? rxvtKey(sequence.final)
    }
  }

  /// `CSI 1 ; modifiers A`: cursor keys and F1 to F4.
  private static func cursorKey(_ sequence: EscapeSequence) -> Key? {
    let keys: [UInt8: Key] = [
      UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
      UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
      UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
      UInt8(ascii: "S"): .function(4),
    ]
    let modifiers = KeyModifiers(parameter: sequence.parameters.count > 1 ? sequence.parameters[1] : 1)
    return keys[sequence.final].flatMap(modifiers.applied(to:))
  }

  /// `CSI number ; modifiers ~`: the six keys above the cursor keys, and F1 to F20.
  private static func numberedKey(_ sequence: EscapeSequence) -> Key? {
    let keys: [Int: Key] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
      11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
      18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
      25: .function(1, shift: true), 26: .function(2, shift: true), 28: .function(3, shift: true),
      29: .function(4, shift: true), 31: .function(5, shift: true), 32: .function(6, shift: true),
      33: .function(7, shift: true), 34: .function(8, shift: true),
    ]
    let modifiers = KeyModifiers(parameter: sequence.parameters.count > 1 ? sequence.parameters[1] : 1)
    return sequence.parameters.first.flatMap { keys[$0] }.flatMap(modifiers.applied(to:))
  }

  /// The number pad in application mode.
  private static func keypadKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Unicode.Scalar(final - 0x40))
    default: nil
    }
  }

  private static func linuxConsoleKey(_ final: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? .function(Int(final - UInt8(ascii: "A")) + 1) : nil
  }

  /// rxvt's own cursor keys with Shift.
  private static func rxvtKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "a"): .shiftUp
    case UInt8(ascii: "b"): .shiftDown
    case UInt8(ascii: "c"): .shiftRight
    case UInt8(ascii: "d"): .shiftLeft
    default: nil
    }
  }
}
