import Testing

@Suite("The desk: first start and sign-in", .serialized)
struct SignInTests {
  @Test("the first start founds an office: an association, its first officer, then home")
  func firstStart() throws {
    let folder = try OfficeFolder()
    try folder.open(officer: nil) { terminal in
      try terminal.waitUntil(shows: "أهلًا بك في ديوان")
      terminal.type(Keyboard.down)
      try terminal.waitUntil(shows: "خلال 15 يوم عمل")
      terminal.type("\r")
      try terminal.waitUntil(shows: "الاسم الكامل")
      let roles = String(repeating: "\t", count: 7)
      terminal.type("نورة القحطاني\rnoura\r" + roles + "diwan-demo\rdiwan-demo" + Keyboard.function(2))
      try terminal.waitUntil(shows: "أهلًا نورة القحطاني", "جمعية كادي", "لا ملفات بعد")
    }
    let verification = try folder.verification()
    #expect(verification["ok"] as? Bool == true)
    #expect(verification["commits"] as? Int == 1)
    #expect(try folder.run(["search", "محمد", "--json"], officer: "noura").array().isEmpty)
  }

  @Test("a passphrase that was typed twice differently founds nothing, and what was typed stays")
  func differingPassphrases() throws {
    let folder = try OfficeFolder()
    try folder.open(officer: nil) { terminal in
      try terminal.waitUntil(shows: "أهلًا بك في ديوان")
      terminal.type("\rنورة\rnoura\r" + String(repeating: "\t", count: 7) + "diwan-demo\rdiwan-demi")
      terminal.type(Keyboard.function(2))
      try terminal.waitUntil(shows: "العبارتان مختلفتان؛ أعد كتابتهما.", "نورة")
    }
    #expect(try folder.run(["verify"]).status == 66)
  }

  @Test("an officer signs in by typing; the Arabic layout does not matter for the name")
  func arabicLayout() throws {
    try OfficeFolder.demo().open(officer: nil) { terminal in
      try terminal.waitUntil(shows: "تسجيل الدخول")
      terminal.type("قثؤثحفهخى")
      try terminal.waitUntil(screenContains: "reception")
      terminal.type("\rdiwan-demo\r")
      try terminal.waitForHome()
    }
  }

  @Test("a wrong passphrase is told, never shown, and can be typed again")
  func wrongPassphrase() throws {
    try OfficeFolder.demo().open(officer: nil) { terminal in
      try terminal.waitUntil(shows: "تسجيل الدخول")
      terminal.type("reception\rdiwan-dome\r")
      let picture = try terminal.waitUntil(shows: "اسم الدخول أو عبارة المرور غير صحيحة؛ أعد المحاولة.")
      #expect(picture.contains("reception"))
      terminal.type("diwan-demo\r")
      try terminal.waitForHome()
      for passphrase in ["diwan-dome", "diwan-demo"] {
        #expect(!terminal.receivedText.contains(passphrase))
      }
    }
  }

  @Test("a sign-in by the environment that fails is refused in a line, and no screen flashes up")
  func refusedByEnvironment() throws {
    try OfficeFolder.demo().open(officer: "nobody") { terminal in
      let end = try terminal.waitForEnd()
      #expect(end == .exited(77))
      #expect(terminal.receivedText.contains("اسم الدخول أو عبارة المرور غير صحيحة"))
      #expect(!terminal.receivedText.contains("\u{1B}["))
    }
  }

  @Test("keys typed before the first picture reach the fields that they were meant for")
  func typeAhead() throws {
    try OfficeFolder.demo().open(officer: nil, typeAhead: "reception\rdiwan-demo\rمحمد") { terminal in
      try terminal.waitUntil("the search has found something") { $0.shows("بحث") && $0.shows("محمد") }
    }
  }

  @Test("the screen that --screen names waits until somebody has signed in, and is forgotten with them")
  func screenAfterSignIn() throws {
    try OfficeFolder.demo().open(["--screen", "files"], officer: nil) { terminal in
      try terminal.waitUntil(shows: "تسجيل الدخول", "عبارة المرور")
      terminal.type("reception\rdiwan-demo\r")
      try terminal.waitUntil(shows: "الترتيب: الأحدث أولًا")
      terminal.type(Keyboard.escape)
      try terminal.waitForHome()
      terminal.type(Keyboard.function(10))
      try terminal.waitUntil(shows: "تسجيل الدخول", "عبارة المرور")
      terminal.type("auditor\rdiwan-demo\r")
      try terminal.waitForHome()
    }
  }

  @Test("an officer leaves the desk to another without leaving the program")
  func switchOfficer() throws {
    try OfficeFolder.demo().open { terminal in
      try terminal.waitForHome()
      terminal.type(Keyboard.function(10))
      try terminal.waitUntil(shows: "تسجيل الدخول")
      terminal.type("auditor\rdiwan-demo\r")
      try terminal.waitUntil(shows: "المدقق الداخلي")
    }
  }
}
