import Foundation
import Testing

@Suite("A real terminal: recorded answers replayed", .serialized)
struct DetectionTests {
  @Test(
    "the program finds the driver from the answers and shows the picture through it",
    arguments: [
      (RecordedTerminal.xterm, "plain"), (.vte, "bdsm"), (.mlterm, "mlterm"), (.pterm, "plain"), (.st, "plain"),
      (.konsole, "rlo"), (.kitty, "plain"), (.alacritty, "plain"), (.tmux, "lro"), (.screen, "lro"),
      (.foot, "plain"), (.ghostty, "plain"), (.wezTerm, "bdsm"),
    ])
  func replay(recorded: RecordedTerminal, driver: String) throws {
    // The replayed terminal has the description of xterm: not every machine knows the others.
    var environment = recorded.environment
    environment["TERM"] = recorded.name.hasPrefix("st ") ? "xterm" : "xterm-256color"
    // No tmux runs for the one that is replayed: nobody can say what is outside.
    environment["PATH"] = "/nowhere"
    let terminal = try ProbeSession.start(extra: environment, answering: .recorded(recorded.dialogue), typeAhead: "ض")
    defer { terminal.end() }
    try terminal.waitUntil("the driver is named") { picture in
      picture.contains("driver \(driver)") || picture.contains(String("driver \(driver)".reversed()))
    }
    try terminal.waitUntil("what was typed before is noted") { picture in
      picture.contains("keys U+0636") || picture.contains("6360+U syek")
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("under bdsm the mode goes out before the first clearing and is taken back at the end")
  func modeAroundTheScreen() throws {
    let terminal = try ProbeSession.start(answering: .recorded(RecordedTerminal.vte.dialogue))
    defer { terminal.end() }
    try terminal.waitUntil(screenContains: "driver bdsm")
    terminal.type("q")
    try terminal.waitForEnd()
    let text = terminal.receivedText
    let off = try #require(text.firstRange(of: "\u{1B}[8l"))
    let clearing = try #require(text.firstRange(of: "\u{1B}[2J"))
    let on = try #require(text.firstRange(of: "\u{1B}[8h"))
    let leaving = try #require(text.firstRange(of: "\u{1B}[?1049l"))
    #expect(off.lowerBound < clearing.lowerBound)
    #expect(leaving.lowerBound < on.lowerBound)
  }

  @Test("under lro every row begins with a blank and the override; one column less is left to draw on")
  func leftToRightOverride() throws {
    let terminal = try ProbeSession.start(["--bidi", "lro"])
    defer { terminal.end() }
    let picture = try terminal.waitUntil("the picture stands") { $0.cells[23][79] == "═" }
    #expect(picture.contains("size 79x24 driver lro"))
    #expect(picture.cells.allSatisfy { $0[0] == " \u{202D}" })
    #expect((picture.cursorRow, picture.cursorColumn) == (4, 79))
  }

  @Test("under rlo rows stand mirrored behind the override, and the cursor with them")
  func rightToLeftOverride() throws {
    let terminal = try ProbeSession.start(["--bidi", "rlo"])
    defer { terminal.end() }
    let picture = try terminal.waitUntil("the picture stands") { $0.cells[23][79] == "═" }
    #expect(picture.contains(String("size 79x24 driver rlo".reversed())))
    #expect(picture.cells.allSatisfy { $0[0] == " \u{202E}" })
    #expect(picture.cells[3][79] == "\u{A0}\u{34F}")
    #expect((picture.cursorRow, picture.cursorColumn) == (4, 1))
  }

  @Test(
    "inside GNU screen the questions are handed on, and the terminal outside decides",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/screen"), "GNU screen is not installed"),
    arguments: [(RecordedTerminal.xterm, "plain"), (.konsole, "rlo"), (.vte, "lro")])
  func insideScreen(recorded: RecordedTerminal, driver: String) throws {
    let folder = NSTemporaryDirectory() + "diwan-screen-\(ProcessInfo.processInfo.processIdentifier)-\(driver)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let terminal = try PseudoTerminal(
      "/usr/bin/screen", ["-U", "-c", "/dev/null", try builtProduct(named: "terminal-probe")],
      environment: ProbeSession.environment.merging(["SCREENDIR": folder, "HOME": folder]) { $1 },
      answering: .recorded(recorded.dialogue))
    defer { terminal.end() }
    try terminal.waitUntil("the driver is named") { picture in
      picture.contains("driver \(driver)") || picture.contains(String("driver \(driver)".reversed()))
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    "inside tmux the terminal outside decides, by tmux's own word",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux"), "tmux is not installed"),
    arguments: [(RecordedTerminal.xterm, "plain"), (.konsole, "rlo"), (.vte, "lro")])
  func insideTmux(recorded: RecordedTerminal, driver: String) throws {
    let socket = "diwan-\(ProcessInfo.processInfo.processIdentifier)-\(driver)"
    let terminal = try PseudoTerminal(
      "/usr/bin/tmux",
      ["-L", socket, "-f", "/dev/null", "new-session", "'\(try builtProduct(named: "terminal-probe"))'"],
      environment: ProbeSession.environment, answering: .recorded(recorded.dialogue))
    defer { terminal.end() }
    try terminal.waitUntil("the driver is named") { picture in
      picture.contains("driver \(driver)") || picture.contains(String("driver \(driver)".reversed()))
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
