import CNcurses
import Glibc

/// Curses between its start and its end.
struct CursesSession {
  let window: UnsafeMutablePointer<WINDOW>
  /// What curses writes goes through it.
  let output: FrameOutput
  private let screen: OpaquePointer

  /// Starts curses on a terminal that `describe` has found fit.
  static func start(type: String, on line: TerminalLine) throws(CursesTerminalError) -> CursesSession {
    use_env(true)
    // The window's size is what the line says, also where LINES and COLUMNS were inherited.
    use_tioctl(true)
    guard let output = FrameOutput(to: line) else { throw .unknownTerminal(type: type) }
    guard let input = fdopen(line.input, "r"), let screen = newterm(type, output.stream, input),
      let window = curses_screen_window()
    else {
      output.close()
      throw .unknownTerminal(type: type)
    }
    raw()
    noecho()
    nonl()
    intrflush(window, false)
    keypad(window, true)
    // A painting is never cut short because a key arrived.
    typeahead(-1)
    // Moved lines are moved by the terminal: a scrolled list costs its new line only.
    idlok(window, true)
    leaveok(window, false)
    return CursesSession(window: window, output: output, screen: screen)
  }

  /// Finds the terminal's description.
  ///
  /// - Throws: `unknownTerminal`, `terminalTooPlain`.
  static func describe(type: String?) throws(CursesTerminalError) {
    guard let type, !type.isEmpty else { throw .unknownTerminal(type: "") }
    var status: Int32 = 0
    guard setupterm(type, STDOUT_FILENO, &status) == OK else {
      throw status == 1 ? .terminalTooPlain(type: type) : .unknownTerminal(type: type)
    }
    guard curses_capability("cup") != nil, curses_capability("clear") != nil else {
      throw .terminalTooPlain(type: type)
    }
  }

  /// What gives a program a screen of its own without curses' help.
  static var entry: String { ["smcup", "clear"].map(capability).joined() }

  /// What brings the terminal back without curses' help, for a handler that may not call it.
  static var emergencyUndo: String {
    ["rmkx", "sgr0", "op", "cnorm", "rmcup"].map(capability).joined()
  }

  /// Whether the terminal keeps the shell's screen apart: then it is an heir of xterm and knows its private modes.
  static var isXtermHeir: Bool { capability("smcup").hasPrefix("\u{1B}[?") }

  /// Whether entering the program's screen also keeps the shell's title.
  static var keepsTitle: Bool { capability("smcup").contains("[22;0") }

  func end() {
    endwin()
    delscreen(screen)
    output.close()
  }

  /// Terminfo's delays, `$<5>`, are for hardware of the last century.
  private static func capability(_ name: String) -> String {
    guard let value = curses_capability(name) else { return "" }
    var kept = ""
    var rest = String(cString: value)[...]
    while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
      kept += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}
