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
}
