import Glibc
import Testing

@Suite("A real terminal: every end gives it back", .serialized)
struct EndTests {
  /// What must stand behind the program's last picture, in any order.
  private static let undone = ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[0 q", "\u{1B}[8h", "\u{1B}[?1l"]

  private func expectGivenBack(_ terminal: PseudoTerminal) throws {
    let text = terminal.receivedText
    let lastPicture = try #require(text.ranges(of: "\u{1B}[?1049h").last)
    for sequence in Self.undone {
      #expect(text[lastPicture.upperBound...].contains(sequence), "\(sequence.dropFirst())")
    }
    #expect(!terminal.picture.isAlternateScreen)
    #expect(terminal.picture.cursorIsVisible)
  }

  /// A shell that can stop and resume what it started, on a terminal of that name.
  private func shell(called name: String = "xterm-256color") throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: ProbeSession.environment.merging(["PS1": "desk> ", "TERM": name]) { $1 }, answering: .emulator)
  }

  /// Starts the probe in a shell and stops it by Ctrl-Z.
  private func stopProbe(in terminal: PseudoTerminal, bidi: String) throws {
    try terminal.waitUntil(screenContains: "desk>")
    terminal.type("'\(try builtProduct(named: "terminal-probe"))' --bidi \(bidi)\r")
    try terminal.waitUntil(screenContains: "size 80x24")
    terminal.type("\u{1A}")
    try terminal.waitUntil("the shell is back") { $0.contains("Stopped") && !$0.isAlternateScreen }
  }

  @Test("leaving gives the screen, the cursor and the modes back")
  func leaving() throws {
    try ProbeSession.run(["--bidi", "bdsm"]) { terminal in
      terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      try expectGivenBack(terminal)
    }
  }

  @Test("a kill that can be answered ends in order", arguments: [SIGTERM, SIGHUP])
  func killed(signal: Int32) throws {
    try ProbeSession.run(["--bidi", "bdsm"]) { terminal in
      terminal.send(signal: signal)
      #expect(try terminal.waitForEnd() == .exited(0))
      try expectGivenBack(terminal)
    }
  }

  /// What each driver switches on, and what takes it back; the others need nothing but their rows.
  static let switches: [(driver: String, on: String, off: String)] = [
    ("bdsm", "\u{1B}[8l", "\u{1B}[8h"),
    ("mlterm", "\u{1B}]5379;use_ctl=false\u{07}", "\u{1B}]5379;use_ctl=true\u{07}"),
    ("plain", "\u{1B}[?2004h", "\u{1B}[?2004l"), ("lro", "\u{1B}[?2004h", "\u{1B}[?2004l"),
    ("rlo", "\u{1B}[?2004h", "\u{1B}[?2004l"), ("kitty-runs", "\u{1B}[?2004h", "\u{1B}[?2004l"),
    ("terminal", "\u{1B}[?2004h", "\u{1B}[?2004l"),
  ]

  @Test("what a driver switched on is taken back at every end", arguments: switches, [0, SIGTERM, SIGHUP, SIGSEGV])
  func takenBack(entry: (driver: String, on: String, off: String), signal: Int32) throws {
    let terminal = try ProbeSession.start(["--bidi", entry.driver])
    defer { terminal.end() }
    try terminal.waitUntil("the picture stands") { $0.cells[23].dropFirst().dropLast().allSatisfy { $0 == "═" } }
    if signal == 0 { terminal.type("q") } else { terminal.send(signal: signal) }
    try terminal.waitForEnd()
    let text = terminal.receivedText
    let on = try #require(text.ranges(of: entry.on).last)
    let off = try #require(text.ranges(of: entry.off).last)
    #expect(on.upperBound <= off.lowerBound)
    #expect(text[on.upperBound...].contains("\u{1B}[?1049l"))
    #expect(!terminal.picture.isAlternateScreen)
  }

  @Test("a suspended program leaves no driver's switch on", arguments: switches.prefix(2))
  func suspended(entry: (driver: String, on: String, off: String)) throws {
    let terminal = try shell()
    defer { terminal.end() }
    try stopProbe(in: terminal, bidi: entry.driver)
    let text = terminal.receivedText
    let on = try #require(text.ranges(of: entry.on).last)
    #expect(text[on.upperBound...].contains(entry.off))
    terminal.type("fg\r")
    try terminal.waitUntil(screenContains: "resumed")
    #expect(terminal.receivedText[text.endIndex...].contains(entry.on))
    terminal.type("q")
    try terminal.waitUntil(screenContains: "closed after")
  }

  @Test("keys typed before the kill are taken before it")
  func keysBeforeKill() throws {
    try ProbeSession.run { terminal in
      terminal.send(signal: SIGSTOP)
      try terminal.waitForState { $0 == .stopped }
      terminal.type("ض")
      terminal.send(signal: SIGTERM)
      terminal.send(signal: SIGCONT)
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.receivedText.contains("pictures; keys U+0636"))
    }
  }

  @Test("SIGINT cancels, and does not end the program")
  func interrupt() throws {
    try ProbeSession.run { terminal in
      terminal.send(signal: SIGINT)
      try terminal.waitUntil(screenContains: "interrupt")
    }
  }

  @Test(
    "a crash gives the terminal back and stays a crash",
    arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP])
  func crash(signal: Int32) throws {
    try ProbeSession.run(["--bidi", "bdsm"]) { terminal in
      terminal.send(signal: signal)
      #expect(try terminal.waitForEnd() == .killed(signal: signal))
      try expectGivenBack(terminal)
    }
  }

  @Test("a failed precondition gives the terminal back")
  func trap() throws {
    try ProbeSession.run(["--bidi", "bdsm"]) { terminal in
      terminal.type("!")
      let state = try terminal.waitForEnd()
      #expect(state == .killed(signal: SIGILL) || state == .killed(signal: SIGTRAP))
      try expectGivenBack(terminal)
    }
  }

  @Test("an exit from anywhere gives the terminal back")
  func exitFromAnywhere() throws {
    try ProbeSession.run(["--bidi", "bdsm"]) { terminal in
      terminal.type("x")
      #expect(try terminal.waitForEnd() == .exited(3))
      try expectGivenBack(terminal)
    }
  }

  @Test("the line's echo and line mode are as before")
  func lineMode() throws {
    let program = try builtProduct(named: "terminal-probe")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty -a; '\(program)'; stty -a; echo end"], environment: ProbeSession.environment,
      answering: .emulator)
    defer { terminal.end() }
    try terminal.waitUntil(screenContains: "size 80x24")
    terminal.type("q")
    try terminal.waitForEnd()
    let modes = terminal.receivedText.matches(of: /(?s)speed .*?-extproc/).map { String($0.0) }
    try #require(modes.count == 2)
    #expect(modes[0] == modes[1])
  }

  @Test("where nobody could resume the program, Ctrl-Z is a key that says so")
  func orphan() throws {
    try ProbeSession.run { terminal in
      terminal.type("\u{1A}")
      try terminal.waitUntil(screenContains: "ctrl-z")
      terminal.send(signal: SIGTSTP)
      try terminal.waitUntil(screenContains: "ctrl-z ctrl-z")
    }
  }

  @Test("under a shell Ctrl-Z gives the terminal to the shell, and fg brings the picture back")
  func suspendAndResume() throws {
    let terminal = try shell()
    defer { terminal.end() }
    try stopProbe(in: terminal, bidi: "bdsm")
    #expect(terminal.receivedText.contains("\u{1B}[8h"))
    terminal.type("fg\r")
    let picture = try terminal.waitUntil("the picture is back") {
      $0.isAlternateScreen && $0.contains("resumed") && $0.row(23).hasSuffix("═")
    }
    #expect(picture.shows("أهلًا بكم في دِيوان"))
    terminal.type("q")
    try terminal.waitUntil(screenContains: "closed after")
    terminal.type("exit\r")
    try terminal.waitForEnd()
    try expectGivenBack(terminal)
  }

  @Test("where entering the screen does not keep the shell's title, each stop gives it back, and the end, too")
  func titleAfterStop() throws {
    let terminal = try shell(called: "screen-256color")
    defer { terminal.end() }
    try stopProbe(in: terminal, bidi: "bdsm")
    terminal.type("fg\r")
    try terminal.waitUntil(screenContains: "resumed")
    terminal.type("q")
    try terminal.waitUntil(screenContains: "closed after")
    let acts = terminal.receivedText.matches(of: /\u{1B}\[(22|23);0;0t/).map { String($0.1) }
    #expect(acts == ["22", "23", "22", "23"])
  }

  @Test("a line that goes down ends the program")
  func lineGoesDown() throws {
    let terminal = try ProbeSession.start()
    try terminal.waitUntil(screenContains: "size 80x24")
    terminal.hangUp()
    #expect(try terminal.waitForState(\.hasEnded) == .exited(0))
  }
}
