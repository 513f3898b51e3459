import Glibc

/// One line on standard error that is written over and over, where a person is looking at it.
final class StatusLine {
  let isShown: Bool
  private var last = ""

  /// - Parameter isShown: false where the output is for a script.
  init(isShown: Bool) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1 && Self.canBeWrittenOver
  }

  /// A terminal that knows no control sequences would show them.
  private static var canBeWrittenOver: Bool { Machine.variable("TERM").map { $0 != "dumb" } ?? false }

  func show(_ text: String) {
    guard isShown, text != last else { return }
    last = text
    Output.note("\r" + text + "\u{1B}[K")
  }

  /// Clears the line for what comes next.
  func end() {
    if !last.isEmpty { Output.note("\r\u{1B}[K") }
    last = ""
  }
}
