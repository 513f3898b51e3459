import Foundation
import Glibc
import Testing

@Suite("The desk: what is kept when the program is cut off", .serialized)
struct SessionTests {
  @Test("two seconds of rest keep a field that was not even left: a kill takes nothing, and the draft tells its age")
  func rest() throws {
    let folder = try OfficeFolder.demo()
    try folder.open(["--screen", "register"]) { terminal in
      try terminal.waitUntil(shows: "نوع الملف")
      terminal.type("\t\t\tغزيل شافي")
      try terminal.waitUntil(shows: "غزيل شافي")
      // Each look waits for a second of quiet, until the rest was long enough.
      for _ in 0..<30 where folder.drafts != ["reception~register"] { _ = terminal.staysQuiet(forSeconds: 1) }
      #expect(folder.drafts == ["reception~register"])
      terminal.send(signal: SIGKILL)
      let end = try terminal.waitForEnd()
      #expect(end == .killed(signal: SIGKILL))
    }
    #expect(!(try folder.holdsInClear("غزيل")))
    try folder.open { terminal in
      try terminal.waitUntil(shows: "مسودات تنتظرك", "تسجيل ملف", "الآن")
      terminal.type(Keyboard.function(7))
      try terminal.waitUntil(shows: "متابعة المسودة", "غزيل شافي")
      terminal.type("\r")
      try terminal.waitUntil("the draft is back in its field") { $0.cursorRowShows("غزيل شافي") }
    }
  }

  @Test("after a lost line home leads back to the last screen, its filter and its row; nothing of it lies in clear")
  func lastScreen() throws {
    let folder = try OfficeFolder.demo()
    let left = try folder.open(["--screen", "search"]) { terminal in
      try terminal.waitUntil(shows: "بحث")
      terminal.type("محمد" + Keyboard.down + Keyboard.down)
      let picture = try terminal.waitUntil("the third row has the focus") { Self.markedRow($0) == 7 }
      terminal.send(signal: SIGHUP)
      try terminal.waitForEnd()
      return picture.row(7)
    }
    #expect(folder.drafts == ["reception~place"])
    try folder.open { terminal in
      try terminal.waitUntil(shows: "عودة: بحث")
      while !terminal.picture.cursorRowShows("عودة: بحث") {
        let row = terminal.picture.cursorRow
        terminal.type(Keyboard.down)
        try terminal.waitUntil("the focus has moved") { $0.cursorRow != row }
      }
      terminal.type("\r")
      let picture = try terminal.waitUntil("the search stands as it was left") { Self.markedRow($0) == 7 }
      #expect(picture.row(7) == left)
      #expect(picture.shows("محمد"))
    }
  }

  @Test("a storm of sizes amid typing loses no letter, and the last size stands")
  func storm() throws {
    try OfficeFolder.demo().open(["--screen", "register"]) { terminal in
      try terminal.waitUntil(shows: "نوع الملف")
      terminal.type("\t\t\t")
      let name = "غزيل شافي الظفيري"
      for (place, letter) in name.enumerated() {
        terminal.resize(columns: 60 + 7 * (place % 9), rows: 20 + place)
        terminal.resize(columns: 100 + place, rows: 30)
        terminal.type(String(letter))
      }
      terminal.resize(columns: 90, rows: 26)
      let picture = try terminal.waitUntil("the form stands whole in the last size") {
        $0.cells.count == 26 && $0.shows(name) && $0.cursorRowShows("غزيل")
      }
      #expect(picture.cells.allSatisfy { $0.count == 90 })
    }
  }

  /// The first row of a list that has the mark of the focus.
  private static func markedRow(_ picture: ScreenPicture) -> Int? {
    picture.cells.indices.first { $0 > 3 && picture.cells[$0].contains("\u{25C0}") }
  }
}
