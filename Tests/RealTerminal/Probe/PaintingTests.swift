import Testing

@Suite("A real terminal: what is sent for a change", .serialized)
struct PaintingTests {
  /// `ض` closes each measurement: it is noted in row 2, at a cost that is measured first.
  private func costOfNote(_ terminal: PseudoTerminal) throws -> Int {
    try terminal.bytesSent(typing: "ض") { $0.row(2) == "keys U+0636" }
  }

  @Test("a picture that did not change, and waiting, send nothing")
  func nothingForNothing() throws {
    try ProbeSession.run(columns: 120, rows: 40) { terminal in
      let note = try costOfNote(terminal)
      let sent = try terminal.bytesSent(typing: "===ض") { $0.row(2) == "keys U+0636 U+0636" }
      #expect(sent <= note + 2)
    }
  }

  @Test("a typed letter costs at most 100 bytes")
  func typedLetter() throws {
    try ProbeSession.run(columns: 120, rows: 40) { terminal in
      let sent = try costOfNote(terminal)
      #expect(sent <= 100)
    }
  }

  @Test(
    "Down with the whole row marked costs at most 600 bytes on 120 columns",
    arguments: [
      ["--theme", "default"], ["--theme", "high-contrast"], ["--theme", "mono"],
    ])
  func markedRow(arguments: [String]) throws {
    try ProbeSession.run(arguments, columns: 120, rows: 40) { terminal in
      let sent = try terminal.bytesSent(typing: "\u{1B}OB") { $0.cursorRow == 5 }
      #expect(sent <= 600)
      #expect(sent > 0)
    }
  }

  @Test("only the rows that changed are sent")
  func changedRows() throws {
    try ProbeSession.run(columns: 120, rows: 40) { terminal in
      let before = terminal.received.count
      terminal.type("\u{1B}OB")
      try terminal.waitUntil("the focus has moved") { $0.cursorRow == 5 }
      let sent = String(decoding: terminal.received[before...], as: UTF8.self)
      #expect(sent.contains("ﻓ"))
      #expect(!sent.contains("size"))
      #expect(!sent.contains("═"))
    }
  }

  @Test(
    "an Arabic letter that goes is cleared with the blanks beside it, into which it may have reached",
    arguments: [("y", "ﻱ", 3), ("z", "z", 1)])
  func overhang(key: String, letter: String, cleared: Int) throws {
    try ProbeSession.run { terminal in
      terminal.type(key)
      try terminal.waitUntil("the letter stands") { $0.row(0).contains("  \(letter)  ") }
      let before = terminal.received.count
      terminal.type("-")
      try terminal.waitUntil("the letter is gone") { $0.row(0).contains("     ") && !$0.row(0).contains(letter) }
      let sent = String(decoding: terminal.received[before...], as: UTF8.self)
      #expect(sent.contains(String(repeating: " ", count: cleared)))
      #expect(!sent.contains(String(repeating: " ", count: cleared + 1)))
      #expect(!sent.contains("x"))
    }
  }

  @Test("a list that scrolls by one row is moved by the terminal")
  func scrolling() throws {
    try ProbeSession.run(columns: 120, rows: 40) { terminal in
      let sent = try terminal.bytesSent(typing: "\u{1B}[6~") { $0.shows("ملف 1012") && !$0.shows("ملف 1000") }
      #expect(sent <= 1_200)
    }
  }

  @Test("many keys at once cost few pictures")
  func manyKeys() throws {
    try ProbeSession.run(columns: 120, rows: 40) { terminal in
      terminal.type(String(repeating: "\u{1B}OB\u{1B}OA", count: 100) + "ض")
      try terminal.waitUntil("the last key is noted") { $0.row(2) == "keys U+0636" }
      terminal.type("q")
      try terminal.waitForEnd()
      let presented = terminal.receivedText.firstMatch(of: /closed after (\d+) pictures/).flatMap { Int($0.1) }
      #expect(try #require(presented) <= 5)
    }
  }

  @Test("a new size is drawn at once, and a storm of sizes ends with the last")
  func resize() throws {
    try ProbeSession.run { terminal in
      for columns in 60...100 { terminal.resize(columns: columns, rows: 30) }
      terminal.resize(columns: 132, rows: 43)
      let picture = try terminal.waitUntil("the last size is drawn") {
        $0.contains("size 132x43") && $0.cells[42][131] == "═"
      }
      #expect(picture.shows("أهلًا بكم في دِيوان"))
      #expect(picture.cells[0][131] != " ")
    }
  }

  @Test("bell, title and clipboard go out; a hostile title stays a title")
  func reports() throws {
    try ProbeSession.run { terminal in
      terminal.type("tcbض")
      let picture = try terminal.waitUntil("the keys are done") { $0.row(2) == "keys U+0636" }
      #expect(picture.title == "ديوان]")
      #expect(terminal.receivedText.contains("\u{1B}]52;c;2YbYtQ==\u{07}"))
      #expect(terminal.received.filter { $0 == 7 }.count == 3)
    }
  }
}
