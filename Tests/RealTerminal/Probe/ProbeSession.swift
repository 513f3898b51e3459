/// The probe on a terminal of its own.
enum ProbeSession {
  /// Swift's own report of a crash would wait for a key.
  static let environment = [
    "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// - Parameter extra: variables in place of the usual ones, or beside them.
  static func start(
    _ arguments: [String] = [], extra: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    answering: TerminalAnswering = .emulator, typeAhead: String = ""
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      try builtProduct(named: "terminal-probe"), arguments, environment: environment.merging(extra) { $1 },
      columns: columns, rows: rows, answering: answering, typeAhead: typeAhead)
  }

  /// Runs a test with the probe, once its picture stands, and ends it afterwards whatever happens.
  static func run<Result>(
    _ arguments: [String] = [], extra: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    answering: TerminalAnswering = .emulator, typeAhead: String = "", _ body: (PseudoTerminal) throws -> Result
  ) throws -> Result {
    let terminal = try start(
      arguments, extra: extra, columns: columns, rows: rows, answering: answering, typeAhead: typeAhead)
    defer { terminal.end() }
    // The cursor goes to the focus behind everything else.
    try terminal.waitUntil("the picture stands") {
      $0.contains("size ") && $0.row(rows - 1).hasSuffix("═") && $0.cursorRow == 4
    }
    return try body(terminal)
  }
}
