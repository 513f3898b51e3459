import Glibc
import Testing

@Suite("The desk: a form from its first key to its record", .serialized)
struct RegistrationTests {
  /// Opens the registration and types a name into its field.
  private func open<Result>(
    _ folder: OfficeFolder, typing name: String, _ body: (PseudoTerminal) throws -> Result
  ) throws -> Result {
    try folder.open(["--screen", "register"]) { terminal in
      try terminal.waitUntil(shows: "نوع الملف")
      terminal.type("\t\t\t" + name)
      try terminal.waitUntil(shows: name)
      return try body(terminal)
    }
  }

  @Test("a person is registered by keys alone, and every way of searching finds them")
  func register() throws {
    let folder = try OfficeFolder.demo()
    let before = try folder.recordedActs()
    try folder.open(["--screen", "register"]) { terminal in
      try terminal.waitUntil(shows: "نوع الملف")
      terminal.type("\t\tأرملة\r")
      try terminal.waitUntil("the category was taken") { $0.shows("أرملة") && $0.cursorRowShows("الاسم") }
      terminal.type("غزيل شافي الظفيري\r\tهوية وطنية\r")
      terminal.type("١٠٨٧٦٥٤٣٢١")
      try terminal.waitUntil(screenContains: "1087654321")
      terminal.type(Keyboard.function(5) + "13\r0551112223")
      terminal.type(Keyboard.function(5) + "16\rهاتف\r")
      terminal.type(Keyboard.function(2))
      try terminal.waitUntil(shows: "تأكيد")
      terminal.type(Keyboard.up + "\r")
      try terminal.waitUntil(shows: "الملف 100061", "غزيل شافي الظفيري", "حُفظ.")
    }
    for text in ["الظفيري غزيل", "1087654321", "0551112223", "100061"] {
      #expect(try folder.names(foundBy: text) == ["غزيل شافي الظفيري"], "\(text)")
    }
    #expect(folder.drafts.isEmpty)
    #expect(try folder.recordedActs() == before + 1)
  }

  @Test("what is wrong is told at the field, and nothing is saved")
  func refused() throws {
    let folder = try OfficeFolder.demo()
    let before = try folder.recordedActs()
    try open(folder, typing: "غزيل شافي") { terminal in
      terminal.type(Keyboard.function(2))
      try terminal.waitUntil(shows: "صحح الحقول المعلَّمة أولًا.")
    }
    #expect(try folder.recordedActs() == before)
  }

  @Test("a window that is too small says so and keeps what was typed")
  func resize() throws {
    try open(OfficeFolder.demo(), typing: "غزيل شافي") { terminal in
      terminal.resize(columns: 60, rows: 20)
      let small = try terminal.waitUntil(shows: "كبّر النافذة إلى 80 عمودًا و24 سطرًا")
      #expect(!small.shows("غزيل شافي"))
      terminal.resize(columns: 120, rows: 40)
      try terminal.waitUntil("the form is wide") {
        $0.place(of: "غزيل شافي").map { $0.columns.lowerBound >= 70 } ?? false
      }
      terminal.resize(columns: 80, rows: 24)
      let picture = try terminal.waitUntil("the form is back") { $0.cells.count == 24 && $0.shows("غزيل شافي") }
      #expect(picture.cursorRowShows("غزيل شافي"))
    }
  }

  @Test("when the line goes down what was typed is kept sealed, and offered again", arguments: [SIGTERM, SIGHUP])
  func draft(signal: Int32) throws {
    let folder = try OfficeFolder.demo()
    try open(folder, typing: "غزيل شافي الظفيري") { terminal in
      terminal.send(signal: signal)
      let end = try terminal.waitForEnd()
      #expect(end == .exited(0))
      try expectGivenBack(terminal)
    }
    #expect(folder.drafts == ["reception~register"])
    #expect(!(try folder.holdsInClear("غزيل")))
    try folder.open { terminal in
      try terminal.waitUntil(shows: "مسودات تنتظرك", "تسجيل ملف")
      terminal.type(Keyboard.function(7))
      try terminal.waitUntil(shows: "متابعة المسودة")
      terminal.type("\r")
      try terminal.waitUntil("the draft is back in its field") { $0.cursorRowShows("غزيل شافي الظفيري") }
    }
  }

  @Test("a line that is cut off keeps the draft, too")
  func cutLine() throws {
    let folder = try OfficeFolder.demo()
    try open(folder, typing: "غزيل شافي") { terminal in
      terminal.hangUp()
      let end = try terminal.waitForState(\.hasEnded)
      #expect(end == .exited(0))
    }
    #expect(folder.drafts == ["reception~register"])
  }

  @Test("even a kill that cannot be answered loses no field that was left")
  func killed() throws {
    let folder = try OfficeFolder.demo()
    try open(folder, typing: "غزيل شافي") { terminal in
      terminal.type("\tG")
      try terminal.waitUntil("the next field has the focus") { $0.cursorRowShows("G") }
      terminal.send(signal: SIGKILL)
      let end = try terminal.waitForEnd()
      #expect(end == .killed(signal: SIGKILL))
    }
    #expect(folder.drafts == ["reception~register"])
  }

  @Test("a stop gives the terminal to the shell, and after it the form stands as it was")
  func suspend() throws {
    let folder = try OfficeFolder.demo()
    let program = try builtProduct(named: "diwan")
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: folder.environment(officer: "reception", extra: ["PS1": "desk> "]), answering: .emulator)
    defer { shell.end() }
    try shell.waitUntil(screenContains: "desk>")
    shell.type("'\(program)' --screen register\r")
    try shell.waitUntil(shows: "نوع الملف")
    shell.type("\t\t\tغزيل شافي")
    try shell.waitUntil(shows: "غزيل شافي")
    shell.type("\u{1A}")
    try shell.waitUntil("the shell is back") { $0.contains("Stopped") && !$0.isAlternateScreen }
    let before = shell.receivedText
    shell.type("fg\r")
    let picture = try shell.waitUntil("the form is back") { $0.isAlternateScreen && $0.shows("غزيل شافي") }
    #expect(picture.cursorRowShows("غزيل شافي"))
    shell.type("ء")
    try shell.waitUntil(shows: "غزيل شافيء")
    // The window's title comes behind the entering of the screen, which keeps the shell's.
    let text = shell.receivedText[before.endIndex...]
    let entry = try #require(text.ranges(of: "\u{1B}[?1049h").last)
    #expect(text[entry.upperBound...].contains("\u{1B}]0;"))
  }

  private func expectGivenBack(_ terminal: PseudoTerminal) throws {
    let text = terminal.receivedText
    let lastPicture = try #require(text.ranges(of: "\u{1B}[?1049h").last)
    for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[0 q", "\u{1B}[8h"] {
      #expect(text[lastPicture.upperBound...].contains(sequence), "\(sequence.dropFirst())")
    }
    #expect(!terminal.picture.isAlternateScreen)
    #expect(terminal.picture.cursorIsVisible)
  }
}
