import Foundation
import Testing

@Suite("The desk inside tmux", .serialized)
struct TmuxTests {
  @Test(
    "home, a key, a new size and the end: tmux shows the desk as any terminal does",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux"), "tmux is not installed"))
  func smoke() throws {
    let folder = try OfficeFolder.demo()
    let terminal = try PseudoTerminal(
      "/usr/bin/tmux",
      [
        "-L", "diwan-desk-\(ProcessInfo.processInfo.processIdentifier)", "-f", "/dev/null", "new-session",
        "'\(try builtProduct(named: "diwan"))'",
      ], environment: folder.environment(officer: "reception"), rows: 26,
      answering: .recorded(RecordedTerminal.xterm.dialogue))
    defer { terminal.end() }
    try terminal.waitUntil(shows: "الرئيسية", "زيارات مفتوحة")
    terminal.type(Keyboard.function(8))
    try terminal.waitUntil(shows: "الترتيب: الأحدث أولًا")
    terminal.resize(columns: 100, rows: 30)
    try terminal.waitUntil("the list fills the new size") {
      $0.shows("الترتيب: الأحدث أولًا") && $0.row(28).contains("F1") && $0.cells[28].count == 100
    }
    terminal.type(Keyboard.escape)
    try terminal.waitUntil(shows: "زيارات مفتوحة")
    terminal.type(Keyboard.function(10))
    try terminal.waitUntil("the door stands") { $0.row(28).contains("F10") && !$0.shows("زيارات مفتوحة") }
    terminal.type(Keyboard.function(10))
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
