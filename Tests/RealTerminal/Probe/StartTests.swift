import Glibc
import Testing

@Suite("A real terminal: start and refusals", .serialized)
struct StartTests {
  @Test("the first picture shows Arabic joined, with its harakat, at the right edge, on a screen of its own")
  func firstPicture() throws {
    try ProbeSession.run { terminal in
      let picture = try terminal.waitUntil("the cursor stands at the focus") {
        ($0.cursorRow, $0.cursorColumn) == (4, 79)
      }
      #expect(picture.shows("أهلًا بكم في دِيوان"))
      #expect(picture.row(0).unicodeScalars.contains("\u{650}"))
      #expect(picture.cells[0][79] != " ")
      #expect(picture.isAlternateScreen)
      #expect(picture.cursorIsVisible)
    }
  }

  @Test("the cell in the corner at the bottom is drawn, and nothing scrolls")
  func corner() throws {
    try ProbeSession.run { terminal in
      #expect(terminal.picture.cells[23][79] == "═")
      #expect(terminal.picture.shows("أهلًا بكم في دِيوان"))
    }
  }

  @Test("keys typed before the first picture are kept, in their order", arguments: [true, false])
  func typeAhead(answers: Bool) throws {
    try ProbeSession.run(answering: answers ? .emulator : .silent, typeAhead: "سلام\r") { terminal in
      try terminal.waitUntil(screenContains: "enter")
      #expect(terminal.picture.row(2) == "keys U+0633 U+0644 U+0627 U+0645 enter")
    }
  }

  @Test("a terminal that answers nothing delays the start, and no more")
  func silentTerminal() throws {
    try ProbeSession.run(answering: .silent) { terminal in
      #expect(terminal.picture.contains("driver plain"))
    }
  }

  @Test(
    "a terminal without a movable cursor, and one that nobody knows, are refused with their name",
    arguments: [
      ("dumb", "terminalTooPlain(type: \"dumb\")"), ("no-such-terminal", "unknownTerminal(type: \"no-such-terminal\")"),
      ("", "unknownTerminal(type: \"\")"),
    ])
  func refusedTerminal(type: String, refusal: String) throws {
    let terminal = try ProbeSession.start(extra: ["TERM": type])
    defer { terminal.end() }
    #expect(try terminal.waitForEnd() == .exited(78))
    #expect(terminal.receivedText.contains("refused: \(refusal)"))
    #expect(!terminal.receivedText.contains("\u{1B}"))
  }

  @Test("plain old terminals are served", arguments: ["vt100", "linux", "screen", "xterm", "tmux-256color"])
  func oldTerminals(type: String) throws {
    try ProbeSession.run(extra: ["TERM": type]) { terminal in
      terminal.type("ض")
      try terminal.waitUntil(screenContains: "keys U+0636")
      terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
    }
  }

  @Test("no private mode of xterm is sent to terminals that do not know it", arguments: ["vt100", "linux"])
  func noPrivateModes(type: String) throws {
    try ProbeSession.run(extra: ["TERM": type]) { terminal in
      terminal.type("tcq")
      try terminal.waitForEnd()
      for sequence in ["[?2004h", "[2 q", "\u{1B}]"] { #expect(!terminal.receivedText.contains(sequence)) }
    }
  }

  @Test("Arabic is right where the locale is C, and where the named one is missing", arguments: ["C", "ar_SA.UTF-8"])
  func otherLocales(locale: String) throws {
    try ProbeSession.run(extra: ["LANG": locale, "LC_ALL": locale]) { terminal in
      #expect(terminal.picture.shows("أهلًا بكم في دِيوان"))
    }
  }

  @Test("output into a pipe is refused in one line")
  func notATerminal() throws {
    let program = try builtProduct(named: "terminal-probe")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "'\(program)' | cat; echo done"], environment: ProbeSession.environment)
    defer { terminal.end() }
    try terminal.waitForEnd()
    #expect(terminal.receivedText == "refused: notATerminal\r\ndone\r\n")
  }

  @Test("NO_COLOR is heeded: attributes mark states, and no colour is sent")
  func noColor() throws {
    func colors(_ extra: [String: String]) throws -> Bool {
      try ProbeSession.run(extra: extra) { terminal in
        terminal.receivedText.firstRange(of: /\u{1B}\[([0-9]+;)*[34][0-7](;[0-9]+)*m/) != nil
      }
    }
    #expect(try colors([:]))
    #expect(try !colors(["NO_COLOR": "1"]))
  }

  @Test("inspection reports without taking the screen")
  func inspection() throws {
    let terminal = try ProbeSession.start(["--inspect"], answering: .recorded(RecordedTerminal.konsole.dialogue))
    defer { terminal.end() }
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.receivedText.contains("Konsole 22.12.3"))
    #expect(!terminal.picture.isAlternateScreen)
  }
}
