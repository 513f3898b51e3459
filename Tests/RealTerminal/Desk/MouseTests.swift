import Testing

@Suite("The desk: mouse, clipboard and tmux", .serialized)
struct MouseTests {
  /// A press of the first button on a cell, as terminals report it.
  private func press(row: Int, column: Int) -> String { "\u{1B}[<0;\(column + 1);\(row + 1)M" }

  @Test(
    "with the mouse on, a click on the legend's key opens its screen, whatever the order in which the terminal holds it",
    arguments: ["plain", "lro", "rlo"])
  func legend(driver: String) throws {
    try OfficeFolder.demo().open(["--mouse", "on", "--bidi-driver", driver]) { terminal in
      let picture = try terminal.waitUntil("home stands") { picture in
        let legend = picture.row(23)
        return ["F8", "8F"].contains { legend.contains($0) } && picture.cursorRow < 23
      }
      #expect(terminal.receivedText.contains("\u{1B}[?1000h\u{1B}[?1006h"))
      let cells = picture.cells[23]
      let column = try #require(cells.indices.dropLast().first { ["F8", "8F"].contains(cells[$0] + cells[$0 + 1]) })
      terminal.type(press(row: 23, column: column))
      try terminal.waitUntil("the list of files stands") { picture in
        picture.shows("الترتيب: الأحدث أولًا") || picture.contains(mirrored("الترتيب"))
      }
      terminal.send(signal: 15)
      try terminal.waitForEnd()
      #expect(terminal.receivedText.contains("\u{1B}[?1006l\u{1B}[?1000l"))
    }
  }

  /// A word as a mirrored row holds it.
  private func mirrored(_ word: String) -> String {
    let forms = ScreenPicture.cells(of: word)
    return forms.reversed().joined()
  }

  @Test("the mouse is off unless somebody asks for it")
  func off() throws {
    try OfficeFolder.demo().open { terminal in
      try terminal.waitForHome()
      #expect(!terminal.receivedText.contains("\u{1B}[?1000h"))
    }
  }

  @Test("what the cursor stands on goes to the terminal as logical text, and the desk says sent, not copied")
  func copy() throws {
    try OfficeFolder.demo().open(["--screen", "search"]) { terminal in
      try terminal.waitUntil("the search stands") { $0.row(23).contains("F1") }
      terminal.type("سلام" + Keyboard.insert)
      try terminal.waitUntil(shows: "أُرسل النص إلى الطرفية لتنسخه.")
      // The base 64 of the word's UTF-8.
      #expect(terminal.receivedText.contains("\u{1B}]52;c;2LPZhNin2YU=\u{07}"))
    }
  }
}
