/// Why the terminal cannot be used; the command line puts it in words.
public enum CursesTerminalError: Error, Hashable, Sendable {
  /// No locale with UTF-8 is installed, not even C.UTF-8.
  case noUTF8Locale
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM names no terminal that the system knows; empty where it is not set.
  case unknownTerminal(type: String)
  /// TERM names a terminal whose cursor cannot be moved.
  case terminalTooPlain(type: String)
  /// A call of the system that never fails did.
  case systemRefused(call: String, code: Int32)
}
