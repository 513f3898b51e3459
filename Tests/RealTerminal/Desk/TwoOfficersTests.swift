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
      second.type(Keyboard.function(2))
      try second.waitUntil(shows: "الحفظ رغم التغيير")
      second.type(Keyboard.down + "\r")
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
