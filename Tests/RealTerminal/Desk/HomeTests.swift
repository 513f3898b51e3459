import Glibc
import Testing

@Suite("The desk: what a terminal shows", .serialized)
struct HomeTests {
  @Test("home stands right to left: title and first column at the right, date and work at the left")
  func rightToLeft() throws {
    try OfficeFolder.demo().open { terminal in
      let picture = try terminal.waitForHome()
      let title = try #require(picture.place(of: "الرئيسية"))
      #expect((title.row, title.columns.upperBound) == (0, 80))
      let visits = try #require(picture.place(of: "زيارات مفتوحة"))
      let work = try #require(picture.place(of: "الأعمال"))
      #expect(visits.columns.lowerBound >= 40)
      #expect(work.columns.upperBound <= 40)
      #expect(visits.row == work.row)
      #expect(picture.cursorIsVisible)
      #expect((picture.cursorRow, picture.cursorColumn) == (visits.row + 1, 79))
    }
  }

  @Test("English stands left to right, with the same content")
  func english() throws {
    try OfficeFolder.demo().open(["--language", "en"]) { terminal in
      let picture = try terminal.waitUntil("home stands") { $0.row(23).hasPrefix("F3 Search  F7 New file") }
      #expect(picture.row(0).hasPrefix("Home"))
      #expect(picture.row(1).hasPrefix("  Kadi Association"))
      #expect(picture.contains("Recent files (of 60)"))
      #expect(picture.contains("Open visits"))
    }
  }

  @Test("--screen opens that screen, and Escape leads home")
  func screenOption() throws {
    try OfficeFolder.demo().open(["--screen", "files"]) { terminal in
      try terminal.waitUntil(shows: "الترتيب: الأحدث أولًا")
      terminal.type(Keyboard.escape)
      try terminal.waitUntil(shows: "زيارات مفتوحة")
    }
  }

  @Test("a screen that does not exist is refused before anything is painted")
  func unknownScreen() throws {
    try OfficeFolder.demo().open(["--screen", "nowhere"]) { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(64))
      #expect(terminal.receivedText.contains("nowhere"))
      #expect(!terminal.receivedText.contains("\u{1B}["))
    }
  }

  @Test("NO_COLOR is heeded")
  func noColor() throws {
    let folder = try OfficeFolder.demo()
    func hasColors(_ extra: [String: String]) throws -> Bool {
      try folder.open(extra: extra) { terminal in
        try terminal.waitForHome()
        return terminal.receivedText.firstRange(of: /\u{1B}\[([0-9]+;)*[34][0-7](;[0-9]+)*m/) != nil
      }
    }
    #expect(try hasColors([:]))
    #expect(try !hasColors(["NO_COLOR": "1"]))
  }

  @Test("a column that the reading order takes still leaves a window of 80 columns large enough")
  func reservedColumn() throws {
    try OfficeFolder.demo().open(["--bidi-driver", "lro"]) { terminal in
      try terminal.waitForHome()
    }
  }

  @Test(
    "a terminal that is too plain, not known or not named is told of in one line, in both languages",
    arguments: [
      ("dumb", "too plain", "لا تكفي"), ("no-such-terminal", "not known", "غير معروف"),
      ("", "TERM is not set", "لم يُحدَّد"),
    ])
  func plainTerminal(type: String, english: String, arabic: String) throws {
    try OfficeFolder.demo().open(extra: ["TERM": type]) { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(69))
      let text = terminal.receivedText
      #expect(text.contains(english) && text.contains(arabic))
      #expect(type.isEmpty || text.contains(type))
      #expect(text.split(separator: "\r\n").count == 1)
      #expect(!text.contains("\u{1B}"))
    }
  }

  @Test("without a terminal there is one line on standard error, in both languages")
  func notATerminal() throws {
    let run = try OfficeFolder.demo().run([], officer: "reception")
    #expect(run.status == 69)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.says("full-screen program") && run.says("ملء شاشة"))
  }

  @Test("an idle desk sends nothing")
  func idle() throws {
    try OfficeFolder.demo().open { terminal in
      try terminal.waitForHome()
      // The end of the first picture may still be on its way; once that is here, nothing follows.
      #expect((1...20).contains { _ in terminal.staysQuiet(forSeconds: 0.3) })
      #expect(terminal.staysQuiet(forSeconds: 1))
    }
  }

  @Test("help finds a key as one types, and runs it")
  func help() throws {
    try OfficeFolder.demo().open { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.function(1))
      try terminal.waitUntil(shows: "مساعدة")
      terminal.type("ملفات")
      try terminal.waitUntil("the files' key stands first") { $0.place(of: "F8")?.row == 4 }
      terminal.type("\r")
      try terminal.waitUntil(shows: "الترتيب: الأحدث أولًا")
    }
  }

  @Test("Escape and a digit is a function key, and a key without use says so")
  func functionKeys() throws {
    try OfficeFolder.demo().open { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.escape + "8")
      try terminal.waitUntil(shows: "الترتيب: الأحدث أولًا")
      terminal.type(Keyboard.function(12))
      try terminal.waitUntil(shows: "لا عمل له هنا")
    }
  }
}
