import Testing

@Suite("The desk: two officers at one office", .serialized)
struct TwoOfficersTests {
  /// Opens a form on the page of a file by its function key, and types the purpose of a visit.
  private func type(_ text: String, intoFormOf key: Int, ofFile number: String, on terminal: PseudoTerminal) throws {
    try terminal.waitForHome()
    terminal.type(Keyboard.function(9))
    try terminal.waitUntil(shows: "رمز الشاشة أو رقم الملف")
    terminal.type(number + "\r")
    try terminal.waitUntil(shows: "الملف " + number, "تصحيح وتابعون")
    terminal.type(Keyboard.function(key))
    try terminal.waitUntil(shows: "زيارة جديدة", "الغرض")
    terminal.type("\t" + text)
    try terminal.waitUntil(shows: text)
  }

  @Test("the second is told who changed the file, keeps what they typed, and decides")
  func changedMeanwhile() throws {
    let folder = try OfficeFolder.demo()
    try folder.open { second in
      try type("سؤال عن حالة الملف", intoFormOf: 2, ofFile: "100033", on: second)
      try folder.open(officer: "liaison") { first in
        try type("استلام اشتراطات", intoFormOf: 2, ofFile: "100033", on: first)
        first.type(Keyboard.function(2))
        try first.waitUntil(shows: "حُفظ.")
      }
      second.type(Keyboard.function(2))
      try second.waitUntil(shows: "تغيّر الملف", "العودة إلى ما كتبته")
      second.type("\r")
      try second.waitUntil(shows: "سؤال عن حالة الملف")
    }
    #expect(try folder.verification()["commits"] as? Int == 737)
  }

  @Test("a file that one registers is found by the other with the next letter")
  func catchUp() throws {
    let folder = try OfficeFolder.demo()
    try folder.open(["--screen", "search"]) { other in
      try other.waitUntil(shows: "ابحث عن:")
      other.type("غزيل")
      try other.waitUntil(shows: "لا نتيجة.")
      try folder.open(["--screen", "register"], officer: "liaison") { registering in
        try registering.waitUntil(shows: "نوع الملف")
        registering.type("\t\tأرملة\rغزيل شافي\r" + Keyboard.function(5) + "13\r0551112223")
        registering.type(Keyboard.function(5) + "16\rهاتف\r" + Keyboard.function(2))
        try registering.waitUntil(shows: "تنبيهات تحتاج تأكيدًا")
        registering.type(Keyboard.up + "\r")
        try registering.waitUntil(shows: "الملف 100061", "حُفظ.")
      }
      other.type(" ")
      other.type("ش")
      try other.waitUntil(shows: "غزيل شافي")
    }
  }
}
