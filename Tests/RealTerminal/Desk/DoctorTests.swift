import Foundation
import Testing

@Suite("The doctor for terminals", .serialized)
struct DoctorTests {
  private func memory(_ folder: OfficeFolder) -> String {
    (try? String(contentsOfFile: folder.root + "/state/diwan/terminals", encoding: .utf8)) ?? ""
  }

  /// Runs the doctor on a terminal that answers as a recorded one.
  private func check(
    _ folder: OfficeFolder, _ arguments: [String] = [], answering: TerminalAnswering = .emulator,
    _ body: (PseudoTerminal) throws -> Void
  ) throws {
    let terminal = try PseudoTerminal(
      try builtProduct(named: "diwan"), ["doctor"] + arguments, environment: folder.environment(),
      answering: answering)
    defer { terminal.end() }
    try body(terminal)
  }

  @Test("the card shows table, brackets, lam-alef and harakat, and the cursor stands in its field")
  func card() throws {
    try check(try OfficeFolder()) { terminal in
      let picture = try terminal.waitUntil("the cursor stands") { ($0.cursorRow, $0.cursorColumn) == (18, 59) }
      for text in ["(واحد) [اثنان] {ثلاثة} «أربعة» <خمسة>", "لا لأ لإ لآ", "مُحَمَّدٌ", "نورة الشهري (أرملة)"] {
        #expect(picture.shows(text), "\(text)")
      }
      #expect(picture.row(0).hasPrefix("plain"))
      terminal.type("\r")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(!terminal.picture.isAlternateScreen)
    }
  }

  @Test("the number of the right line is remembered for this terminal, and holds from the next start on")
  func calibration() throws {
    let folder = try OfficeFolder()
    try check(folder) { terminal in
      try terminal.waitUntil("the card stands") { $0.cursorRow == 18 }
      terminal.type("٠")
      try terminal.waitUntil("all lines stand") { picture in
        picture.contains("Press the number") && (1...6).allSatisfy { picture.contains("\($0)") }
      }
      terminal.type("3")
      try terminal.waitUntil("the card stands in that driver") { $0.row(0).contains("lro") }
      terminal.type("\r")
      #expect(try terminal.waitForEnd() == .exited(0))
    }
    #expect(memory(folder).hasPrefix("lro\txterm-256color|"))
    try check(folder) { terminal in
      try terminal.waitUntil("the card stands in that driver") { $0.row(0).contains("lro") }
      terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.receivedText.contains("رآه موظف صحيحًا"))
    }
    try check(folder, answering: .recorded(RecordedTerminal.konsole.dialogue)) { terminal in
      try terminal.waitUntil("another terminal is judged for itself") { $0.row(0).contains("olr") }
      terminal.type("\r")
      #expect(try terminal.waitForEnd() == .exited(0))
    }
  }

  @Test("where no line is right, the one that changes the whole screen comes; then it says what is left to do")
  func noneRight() throws {
    let folder = try OfficeFolder()
    try check(folder, ["--language", "en"]) { terminal in
      try terminal.waitUntil("the card stands") { $0.cursorRow == 18 }
      terminal.type("0")
      try terminal.waitUntil("the lines stand") { $0.contains("Press the number") }
      terminal.type("0")
      try terminal.waitUntil("mlterm's line stands alone") { $0.contains("7") && !$0.contains("6") }
      #expect(terminal.receivedText.contains("\u{1B}]5379;use_ctl=false\u{07}"))
      terminal.type("0")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.receivedText.contains("No line is right"))
      #expect(terminal.receivedText.contains("\u{1B}]5379;use_ctl=true\u{07}"))
      #expect(!terminal.picture.isAlternateScreen)
    }
    #expect(memory(folder).isEmpty)
  }

  @Test("a kill during the lines gives the terminal back", arguments: [SIGTERM, SIGHUP])
  func killed(signal: Int32) throws {
    try check(try OfficeFolder()) { terminal in
      try terminal.waitUntil("the card stands") { $0.cursorRow == 18 }
      terminal.type("0")
      try terminal.waitUntil("the lines stand") { $0.contains("Press the number") && $0.contains("6") }
      terminal.send(signal: signal)
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(!terminal.picture.isAlternateScreen)
      #expect(terminal.receivedText.contains("\u{1B}[8h"))
    }
  }

  @Test("without a terminal it reports what was set and by whom, and asks nobody")
  func headless() throws {
    let folder = try OfficeFolder()
    let report = try folder.run(["doctor", "--json", "--bidi-driver", "rlo"]).object()
    #expect(report["asked"] is NSNull || report["asked"] == nil)
    let settings = try #require(report["settings"] as? [[String: String]])
    #expect(settings.contains(["name": "bidi-driver", "word": "rlo", "source": "option"]))
    let text = try folder.run(["doctor", "--language", "en"])
    #expect(text.status == 0)
    #expect(text.output.contains("bidi-driver: auto (standard)"))
    #expect(text.output.contains("There is no terminal here to ask"))
  }

  @Test("what was asked and answered is reported, with the driver and the reason for it")
  func report() throws {
    try check(try OfficeFolder(), ["--language", "en"], answering: .recorded(RecordedTerminal.kitty.dialogue)) {
      terminal in
      try terminal.waitUntil("the card stands") { $0.cursorRow == 18 }
      terminal.type("\r")
      #expect(try terminal.waitForEnd() == .exited(0))
      let text = terminal.receivedText
      for line in ["version: kitty(0.26.5)", "unit: no answer", "Driver: plain (by the kind of terminal)", "force_ltr"]
      {
        #expect(text.contains(line), "\(line)")
      }
    }
  }

  @Test("what only the officer can set is told once at the door, for each terminal")
  func hintOnce() throws {
    let folder = try OfficeFolder.demo()
    func isTold() throws -> Bool {
      let terminal = try PseudoTerminal(
        try builtProduct(named: "diwan"), ["--language", "en"], environment: folder.environment(),
        answering: .recorded(RecordedTerminal.pterm.dialogue))
      defer { terminal.end() }
      let picture = try terminal.waitUntil("the door stands") { $0.row(23).contains("F10") }
      return picture.contains("PuTTY")
    }
    #expect(try isTold())
    #expect(try !isTold())
  }
}
