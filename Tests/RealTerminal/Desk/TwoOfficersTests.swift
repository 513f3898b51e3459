import Testing

@Suite("The desk: two officers at one office", .serialized)
struct TwoOfficersTests {
  private func open(file number: String, on terminal: PseudoTerminal) throws {
    try terminal.waitForHome()
    terminal.type(Keyboard.function(9))
    try terminal.waitUntil(shows: "رمز الشاشة أو رقم الملف")
    terminal.type(number + "\r")
    try terminal.waitUntil(shows: "الملف " + number, "تصحيح وتابعون")
  }

  @Test("the second is told who changed the file, keeps what they typed, and decides")
  func changedMeanwhile() throws {
    let folder = try OfficeFolder.demo()
    let before = try folder.recordedActs()
    try folder.open { second in
      try open(file: "100033", on: second)
      second.type(Keyboard.function(3))
      try second.waitUntil(shows: "طلب جديد", "الحاجة")
      second.type(" \rسداد فاتورة الكهرباء")
      try second.waitUntil(shows: "سداد فاتورة الكهرباء")
      try folder.open(officer: "liaison") { first in
        try open(file: "100033", on: first)
        first.type(Keyboard.function(2))
        try first.waitUntil(shows: "زيارة جديدة", "الغرض")
        first.type("\tاستلام اشتراطات" + Keyboard.function(2))
        try first.waitUntil(shows: "حُفظ.")
      }
      second.type(Keyboard.function(2))
      try second.waitUntil(shows: "تغيّرت البيانات", "العودة إلى ما كتبته", "الحفظ رغم التغيير")
      second.type("\r")
      try second.waitUntil("the form is back") { !$0.shows("الحفظ رغم التغيير") && $0.shows("سداد فاتورة الكهرباء") }
      // The change is taken in: saving decides against the file as it is now.
      second.type(Keyboard.function(2))
      try second.waitUntil(shows: "حُفظ.")
    }
    #expect(try folder.recordedActs() == before + 2)
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
        try registering.waitUntil(shows: "تنبيهات تحتاج إلى تأكيد")
        registering.type(Keyboard.up + "\r")
        try registering.waitUntil(shows: "الملف 100061", "حُفظ.")
      }
      other.type(" ")
      other.type("ش")
      try other.waitUntil(shows: "غزيل شافي")
    }
  }

  private func register(_ name: String, mobile: String, by officer: String, in folder: OfficeFolder) throws {
    try folder.open(["--screen", "register"], officer: officer) { registering in
      try registering.waitUntil(shows: "نوع الملف")
      registering.type("\t\tأرملة\r" + name + "\r" + Keyboard.function(5) + "13\r" + mobile)
      registering.type(Keyboard.function(5) + "16\rهاتف\r" + Keyboard.function(2))
      try registering.waitUntil(shows: "تنبيهات تحتاج إلى تأكيد")
      registering.type(Keyboard.up + "\r")
      try registering.waitUntil(shows: "حُفظ.")
    }
  }

  @Test("a desk at which nobody types shows what others record; focus and row stay, and then it is quiet again")
  func idleDesk() throws {
    let folder = try OfficeFolder.demo()
    try folder.open(["--screen", "files"]) { idle in
      let first = try idle.waitUntil("the first row is marked") {
        $0.shows("الترتيب: الأحدث أولًا") && $0.row($0.cursorRow).contains("◀")
      }
      idle.type(Keyboard.down + Keyboard.down)
      let before = try idle.waitUntil("the third row is marked") { $0.cursorRow == first.cursorRow + 2 }
      try register("غزيل شافي", mobile: "0551112223", by: "liaison", in: folder)
      let after = try idle.waitUntil(shows: "غزيل شافي")
      // The new file stands first, and the row that was marked is marked one row below.
      #expect(after.cursorRow == before.cursorRow + 1)
      #expect(
        after.row(after.cursorRow).filter { !$0.isWhitespace }
          == before.row(before.cursorRow).filter { !$0.isWhitespace })
      #expect((1...20).contains { _ in idle.staysQuiet(forSeconds: 0.3) })
      #expect(idle.staysQuiet(forSeconds: 1))
    }
  }

  @Test("what is being typed at one desk stays as it is while another records")
  func typedTextStays() throws {
    let folder = try OfficeFolder.demo()
    try folder.open(["--screen", "search"]) { typing in
      try typing.waitUntil(shows: "ابحث عن:")
      typing.type("غزيل")
      let before = try typing.waitUntil(shows: "لا نتيجة.")
      try register("غزيل شافي", mobile: "0551112223", by: "liaison", in: folder)
      let after = try typing.waitUntil(shows: "غزيل شافي")
      #expect((after.cursorRow, after.cursorColumn) == (before.cursorRow, before.cursorColumn))
      typing.type(" ش")
      try typing.waitUntil(shows: "غزيل ش", "غزيل شافي")
    }
  }
}
