import Foundation
import Testing

@Suite("The desk: locked while nobody sits there", .serialized)
struct LockTests {
  @Test(
    "one key hides everything of the person, nothing leads around it, and the passphrase leads back to the same place")
  func lock() throws {
    let folder = try OfficeFolder.demo()
    try folder.open { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.function(9))
      try terminal.waitUntil(shows: "رمز الشاشة أو رقم الملف")
      terminal.type("100033\r")
      try terminal.waitUntil(shows: "الملف 100033", "تصحيح وتابعون")
      terminal.type(Keyboard.shiftF12)
      let locked = try terminal.waitUntil(shows: "المكتب مقفل", "عبارة المرور")
      #expect(!locked.shows("الملف 100033"))
      #expect(!locked.shows("تصحيح وتابعون"))
      terminal.type(Keyboard.escape + Keyboard.function(9) + "wrong words\r")
      let refused = try terminal.waitUntil(shows: "اسم الدخول أو عبارة المرور غير صحيحة")
      #expect(!refused.shows("الملف 100033"))
      terminal.type("diwan-demo\r")
      try terminal.waitUntil(shows: "الملف 100033", "تصحيح وتابعون", "محاولات دخول غير صحيحة باسمك: 1")
    }
  }

  @Test("another officer takes a locked desk over, and both comings and the going stand in the log")
  func takeOver() throws {
    let folder = try OfficeFolder.demo()
    try folder.open { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.shiftF12)
      try terminal.waitUntil(shows: "المكتب مقفل", "دخول موظف آخر")
      terminal.type(Keyboard.function(10))
      try terminal.waitUntil(shows: "تسجيل الدخول")
      terminal.type("auditor\rdiwan-demo\r")
      try terminal.waitUntil(shows: "المدقق الداخلي")
    }
    let lines = try folder.run(["log", "cat"]).output.split(separator: "\n").suffix(3)
    let told = lines.map { line in
      ["reception", "auditor"].filter { line.contains(#""a":"\#($0)""#) }
        + ["signedIn", "signedOut"].filter { line.contains(#""k":"access.\#($0)""#) }
    }
    #expect(told == [["reception", "signedIn"], ["reception", "signedOut"], ["auditor", "signedIn"]])
  }

  @Test("after three wrong sign-ins by commands the name waits at every desk, and an officer of another name works on")
  func limit() throws {
    let folder = try OfficeFolder.demo()
    let path = folder.root + "/wrong"
    try "wrong words\n".write(toFile: path, atomically: true, encoding: .utf8)
    let wrong = ["DIWAN_PASSPHRASE_FILE": path]
    for _ in 1...3 {
      let run = try folder.run(["search", "محمد", "--json"], officer: "reception", extra: wrong)
      #expect(try run.object()["error"] as? String == "wrongPassphrase")
    }
    let early = try folder.run(["search", "محمد", "--json"], officer: "reception")
    #expect(early.status == 75)
    #expect(try early.object()["error"] as? String == "tooManyAttempts")
    #expect(try folder.run(["search", "محمد", "--json"], officer: "liaison").status == 0)
  }

  @Test("the ledger is opened as a whole only with a reason, which is sealed, and the opening is noted")
  func openedLedger() throws {
    let folder = try OfficeFolder.demo()
    let unexplained = try folder.run(["log", "cat", "--decrypt", "--json"], officer: "auditor")
    #expect(unexplained.status == 64)
    #expect(try unexplained.object()["error"] as? String == "reason")
    let opened = try folder.run(["log", "cat", "--decrypt", "--reason", "جرد سنوي"], officer: "auditor")
    #expect(opened.status == 0)
    let last = try #require(opened.output.split(separator: "\n").last)
    #expect(last.contains(#""k":"access.ledgerOpened""#))
    #expect(last.contains("جرد سنوي"))
    #expect(try !folder.run(["log", "cat"]).output.contains("جرد سنوي"))
    #expect(try folder.verification()["ok"] as? Bool == true)
  }
}
