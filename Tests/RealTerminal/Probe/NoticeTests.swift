import Glibc
import Testing

@testable import CursesTerminal

@Suite("A real terminal: what its window shows of long work", .serialized)
struct NoticeTests {
  private static let shown = "\u{1B}]9;4;1;40\u{07}"
  private static let takenAway = "\u{1B}]9;4;0;0\u{07}"
  private static let rxvt = "\u{1B}]777;notify;Diwan;اكتمل؛ 100%,]\u{1B}\\"
  private static let kitty =
    "\u{1B}]99;i=diwan:d=0:o=unfocused;Diwan\u{1B}\\\u{1B}]99;i=diwan:d=1:p=body:o=unfocused;اكتمل؛ 100%;]\u{1B}\\"

  /// The probe on a replayed terminal; the description is xterm's, as not every machine knows the others.
  private func run(
    _ recorded: RecordedTerminal, _ arguments: [String] = [], _ body: (PseudoTerminal) throws -> Void
  ) throws {
    var environment = recorded.environment
    environment["TERM"] = recorded.name.hasPrefix("st ") ? "xterm" : "xterm-256color"
    environment["PATH"] = "/nowhere"
    let terminal = try ProbeSession.start(
      arguments, extra: environment, answering: .recorded(recorded.dialogue))
    defer { terminal.end() }
    try terminal.waitUntil("the picture stands") { picture in
      picture.contains("size ") || picture.contains(" ezis")
    }
    try body(terminal)
  }

  @Test(
    "a bar and a notification go to the terminals that are known to take them, and no byte of either to the others",
    arguments: [
      (RecordedTerminal.ghostty, true, rxvt), (.wezTerm, true, rxvt), (.oldWezTerm, false, rxvt), (.foot, false, rxvt),
      (.kitty, false, kitty), (.xterm, false, ""), (.vte, false, ""), (.mlterm, false, ""), (.pterm, false, ""),
      (.st, false, ""), (.konsole, false, ""), (.alacritty, false, ""), (.tmux, false, ""), (.screen, false, ""),
    ])
  func byTerminal(recorded: RecordedTerminal, showsProgress: Bool, notice: String) throws {
    try run(recorded) { terminal in
      terminal.type("%@~q")
      let end = try terminal.waitForEnd()
      #expect(end == .exited(0))
      let text = terminal.receivedText
      #expect(text.contains(Self.shown) == showsProgress)
      #expect(text.contains(Self.takenAway) == showsProgress)
      #expect(text.contains("]777;") == (notice == Self.rxvt))
      #expect(text.contains("]99;") == (notice == Self.kitty))
      #expect(notice.isEmpty || text.contains(notice))
      #expect(showsProgress || !text.contains("]9;"))
    }
  }

  @Test("whoever wants no notices gets none, on whatever terminal")
  func switchedOff() throws {
    try run(.ghostty, ["--notices", "off"]) { terminal in
      terminal.type("%@q")
      let end = try terminal.waitForEnd()
      #expect(end == .exited(0))
      #expect(!terminal.receivedText.contains("]9;") && !terminal.receivedText.contains("]777;"))
    }
  }

  @Test("a bar that still stands is taken away at every end", arguments: [0, SIGTERM, SIGHUP, SIGSEGV])
  func takenBack(signal: Int32) throws {
    try run(.ghostty) { terminal in
      terminal.type("%ض")
      try terminal.waitUntil(screenContains: "U+0636")
      if signal == 0 { terminal.type("q") } else { terminal.send(signal: signal) }
      try terminal.waitForEnd()
      let text = terminal.receivedText
      let on = try #require(text.ranges(of: Self.shown).last)
      #expect(text[on.upperBound...].contains(Self.takenAway))
    }
  }

  @Test("inside tmux and screen it is handed on where the terminal outside takes it")
  func handedOn() {
    var findings = TerminalFindings(version: "tmux 3.3a", outerTerminal: "ghostty 1.2.0")
    var notices = WindowNotices(findings: findings, environment: [:])
    #expect(notices.progress(percent: 7) == "\u{1B}Ptmux;\u{1B}\u{1B}]9;4;1;7\u{07}\u{1B}\\")
    findings.outerTerminal = "WezTerm 20240203-110809-5046fc22"
    notices = WindowNotices(findings: findings, environment: [:])
    #expect(notices.progress(percent: 7).isEmpty)
    #expect(notices.notice(title: "Diwan", text: "over").hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}]777;notify;Diwan;over"))
    findings = TerminalFindings(secondaryAttributes: [83, 40_900, 0], outerTerminal: "foot(1.13.1)")
    notices = WindowNotices(findings: findings, environment: [:])
    #expect(notices.notice(title: "Diwan", text: "over").hasPrefix("\u{1B}P\u{1B}]777;notify;Diwan;over"))
    #expect(notices.undo.isEmpty)
  }

  @Test(
    "which version shows a bar is told by what each terminal says of itself",
    arguments: [
      (TerminalFindings(secondaryAttributes: [65, 7_006, 1]), false),
      (TerminalFindings(secondaryAttributes: [65, 8_000, 1]), true),
      (TerminalFindings(version: "Konsole 24.12.3"), false), (TerminalFindings(version: "Konsole 25.04.0"), true),
      (TerminalFindings(version: "tmux 3.5", outerTerminal: "VTE(8000)"), true),
      (TerminalFindings(version: "tmux 3.5", outerTerminal: "VTE(7600)"), false), (TerminalFindings(), false),
    ])
  func versions(findings: TerminalFindings, showsProgress: Bool) {
    #expect(WindowNotices(findings: findings, environment: [:]).showsProgress == showsProgress)
  }
}
