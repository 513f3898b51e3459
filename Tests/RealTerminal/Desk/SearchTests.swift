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
    try OfficeFolder.demo().open(["--screen", "search"]) { terminal in
      try terminal.waitUntil(shows: "ابحث عن:")
      terminal.type("mohammed")
      try terminal.waitUntil(shows: "محمد")
      terminal.type(Keyboard.escape)
      try terminal.waitUntil(hides: "محمد")
      terminal.type("100033")
      try terminal.waitUntil("the file stands first") {
        $0.place(of: "100033").map { $0.row } == 1 && $0.contains("1021272214")
      }
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

  @Test("a step down costs 600 bytes at most, and a typed letter its box and the rows that it changes")
  func bytes() throws {
    try OfficeFolder.demo().open(["--screen", "files"]) { terminal in
      try terminal.waitUntil(shows: "1 من 60")
      for place in 2...30 {
        let sent = try terminal.bytesSent(typing: Keyboard.down) { $0.shows("\(place) من 60") }
        #expect(sent <= 600, "place \(place)")
      }
    }
  }
}
