import TerminalKit

/// One escape sequence cut out of the keyboard's bytes, not yet given a meaning.
struct EscapeSequence: Hashable {
  enum Introducer: Hashable {
    /// `ESC [`
    case control
    /// `ESC O`
    case singleShift
    /// `ESC [ [`, the Linux console's function keys
    case linuxConsole
    /// `ESC P`, an answer of the terminal
    case deviceControl
  }

  var introducer: Introducer
  /// The number of bytes from Escape to the end.
  var length: Int
  /// `?`, `>` or `=` directly after the introducer: an answer of the terminal, never a key.
  var privateMarker: UInt8?
  var parameters: [Int] = []
  var intermediates: [UInt8] = []
  var final: UInt8 = 0
  /// The body of a device control string.
  var body: ArraySlice<UInt8> = []

  /// Whether the terminal sent it to answer a question, maybe long after the question.
  var isReport: Bool {
    switch introducer {
    case .deviceControl: true
    case .control: privateMarker != nil || (intermediates == [UInt8(ascii: "$")] && final == UInt8(ascii: "y"))
    case .singleShift, .linuxConsole: false
    }
  }

  /// Whether a mouse sent it: `ESC [ < button ; column ; row M`, with `m` for a release (xterm's ctlseqs, SGR).
  var isMouse: Bool {
    introducer == .control && privateMarker == UInt8(ascii: "<")
      && (final == UInt8(ascii: "M") || final == UInt8(ascii: "m")) && parameters.count == 3
  }

  /// What was done with it; nil for a release and for buttons that mean nothing here.
  var pointerAct: PointerAct? {
    guard final == UInt8(ascii: "M") else { return nil }
    return switch parameters[0] {
    case 0: .press(ScreenPosition(row: parameters[2] - 1, column: parameters[1] - 1))
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
