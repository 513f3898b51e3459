import Testing

@Suite("A real terminal: keyboard", .serialized)
struct KeyboardTests {
  @Test(
    "keys are named as they were pressed",
    arguments: [
      ("\u{1B}OP", "F1"), ("\u{1B}[24;2~", "shift-F12"), ("\u{1B}[1;5D", "wordLeft"), ("\u{1B}[Z", "backTab"),
      ("\u{1B}", "escape"), ("\u{1B}2", "alt-2"), ("\u{1B}[1;2H", "unknown[^[[1;2H]"), ("\u{03}", "interrupt"),
      ("\u{7F}", "backspace"), ("\u{1B}OA\u{1B}OF", "end"), ("\u{13}", "ctrl-s"),
    ])
  func named(bytes: String, name: String) throws {
    try ProbeSession.run { terminal in
      terminal.type(bytes)
      try terminal.waitUntil(screenContains: "keys \(name)")
    }
  }

  @Test("an Arabic letter cut in two by the line arrives whole")
  func cutLetter() throws {
    try ProbeSession.run { terminal in
      terminal.type(bytes: [0xD8])
      terminal.type(bytes: [0xB6])
      try terminal.waitUntil(screenContains: "keys U+0636")
    }
  }

  @Test("a paste of many lines is one text and presses no Enter")
  func paste() throws {
    try ProbeSession.run { terminal in
      #expect(terminal.receivedText.contains("\u{1B}[?2004h"))
      terminal.type("\u{1B}[200~one\rtwo\rq\u{1B}[201~")
      try terminal.waitUntil(screenContains: "paste[one|two|q]")
    }
  }

  @Test("a long paste arrives whole")
  func longPaste() throws {
    try ProbeSession.run { terminal in
      terminal.type("\u{1B}[200~" + String(repeating: "x", count: 40_000) + "\u{1B}[201~" + "\u{1B}OQ")
      try terminal.waitUntil("the paste and the key behind it") { $0.row(2).hasPrefix("keys paste[xxx") }
      terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
    }
  }

  @Test("a paste whose end mark never comes does not leave the keyboard dead")
  func pasteWithoutEnd() throws {
    try ProbeSession.run { terminal in
      terminal.type("\u{1B}[200~one")
      try terminal.waitUntil(screenContains: "paste[one]")
      terminal.type("\u{1B}OP")
      try terminal.waitUntil(screenContains: "paste[one] F1")
    }
  }

  @Test("a wait with a limit ends without a key")
  func timedOut() throws {
    try ProbeSession.run { terminal in
      terminal.type("w")
      try terminal.waitUntil(screenContains: "timedOut")
    }
  }
}
