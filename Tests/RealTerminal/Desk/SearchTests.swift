import Testing

@Suite("The desk: search", .serialized)
struct SearchTests {
  @Test("the first letter typed at home starts the search; results follow each letter, and Enter opens the file")
  func asYouType() throws {
    let folder = try OfficeFolder.demo()
    let found = try folder.run(["search", "محمد", "--json"], officer: "reception").array()
    let best = try #require(found.first?["name"] as? String)
    let number = try #require(found.first?["file"] as? String)
    try folder.open { terminal in
      try terminal.waitForHome()
      terminal.type("م")
      try terminal.waitUntil(shows: "ابحث عن:")
      terminal.type("حمد")
      let words = best.split(separator: " ").prefix(2).joined(separator: " ")
      try terminal.waitUntil("the best file stands first") { picture in
        picture.place(of: number)?.row == 5 && picture.shows(words)
      }
      terminal.type("\r")
      try terminal.waitUntil(shows: "الملف " + number)
      terminal.type(Keyboard.escape)
      try terminal.waitUntil(shows: "ابحث عن:", "محمد")
    }
  }

  @Test("a name is found in the Latin letters of the other layout's officer, a number by its end")
  func otherWays() throws {
    let folder = try OfficeFolder.demo()
    let shown = try folder.run(["show", "100033", "--json"], officer: "reception").object()
    let facts = try #require(shown["facts"] as? [String: Any])
    let name = try #require(facts["name"] as? String).split(separator: " ").prefix(2).joined(separator: " ")
    let mobile = try #require(facts["mobile"] as? String)
    try folder.open(["--screen", "search"]) { terminal in
      try terminal.waitUntil(shows: "ابحث عن:")
      terminal.type("mohammed")
      try terminal.waitUntil(shows: "محمد")
      terminal.type(Keyboard.escape)
      try terminal.waitUntil(hides: "محمد")
      terminal.type("100033")
      try terminal.waitUntil(shows: "عدد الملفات: 1", name)
      terminal.type(Keyboard.escape)
      try terminal.waitUntil(hides: "100033")
      terminal.type(String(mobile.suffix(4)))
      try terminal.waitUntil(shows: "100033", name)
    }
  }

  @Test("who is not found says so, and F7 registers them under the name that was typed")
  func registerFromSearch() throws {
    try OfficeFolder.demo().open(["--screen", "search"]) { terminal in
      try terminal.waitUntil(shows: "ابحث عن:")
      terminal.type("ظافر غطفان")
      try terminal.waitUntil(shows: "لا نتيجة.")
      terminal.type(Keyboard.function(7))
      try terminal.waitUntil(shows: "تسجيل ملف", "ظافر غطفان")
    }
  }

  @Test("a step down in a list costs 600 bytes at most, scrolling or not")
  func bytesOfStep() throws {
    try OfficeFolder.demo().open(["--screen", "files"]) { terminal in
      try terminal.waitUntil(shows: "1 من 60")
      let sent = try bytes(sentBy: terminal, typing: Array(repeating: Keyboard.down, count: 39)) { picture, steps in
        picture.shows("\(steps + 1) من 60")
      }
      #expect(sent.allSatisfy { $0 <= 600 }, "\(sent)")
    }
  }

  @Test("a letter typed into a field costs 100 bytes at most")
  func bytesOfLetter() throws {
    try OfficeFolder.demo().open(["--screen", "register"]) { terminal in
      try terminal.waitUntil(shows: "نوع الملف")
      // A key that is answered in the last row but one: what was painted before it has arrived.
      terminal.type("\t\t\t" + Keyboard.function(12))
      try terminal.waitUntil(shows: "لا عمل له هنا")
      let name = "عبدالرحمن"
      terminal.type("ع")
      try terminal.waitUntil("the message is gone") { !$0.shows("لا عمل له هنا") && $0.cursorRowShows("ع") }
      let sent = try bytes(sentBy: terminal, typing: name.dropFirst().map(String.init)) { picture, letters in
        picture.cursorRowShows(String(name.prefix(letters + 1)))
      }
      #expect(sent.allSatisfy { $0 <= 100 }, "\(sent)")
    }
  }

  /// The bytes of each key; what still arrives after a key's answer was seen counts for the next one.
  private func bytes(
    sentBy terminal: PseudoTerminal, typing keys: [String],
    until isAnswered: (_ picture: ScreenPicture, _ keys: Int) -> Bool
  ) throws -> [Int] {
    var before = terminal.received.count
    return try keys.enumerated().map { index, key in
      terminal.type(key)
      try terminal.waitUntil("key \(index + 1) is answered") { isAnswered($0, index + 1) }
      let received = terminal.received.count
      defer { before = received }
      return received - before
    }
  }
}
