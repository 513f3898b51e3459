import Glibc
import Testing

@testable import CursesTerminal

@Suite("A real terminal: a key with Alt", .serialized)
struct AltKeyTests {
  private static let kept = "\u{1B}[?1036;1039s"
  private static let on = "\u{1B}[?1036h\u{1B}[?1039h"
  private static let givenBack = "\u{1B}[?1036;1039r"

  private func start(_ recorded: RecordedTerminal, type: String = "xterm-256color") throws -> PseudoTerminal {
    var environment = recorded.environment
    environment["TERM"] = type
    environment["PATH"] = "/nowhere"
    let terminal = try ProbeSession.start(extra: environment, answering: .recorded(recorded.dialogue))
    try terminal.waitUntil("the picture stands") { $0.contains("size ") || $0.contains(" ezis") }
    return terminal
  }

  @Test(
    "xterm is told to send it as an Escape and the key, and what it sent before is given back at every end",
    arguments: [0, SIGTERM, SIGHUP, SIGSEGV])
  func givenBack(signal: Int32) throws {
    let terminal = try start(.xterm)
    defer { terminal.end() }
    if signal == 0 { terminal.type("q") } else { terminal.send(signal: signal) }
    try terminal.waitForEnd()
    let text = terminal.receivedText
    let kept = try #require(text.firstRange(of: Self.kept))
    let on = try #require(text.firstRange(of: Self.on))
    let givenBack = try #require(text.firstRange(of: Self.givenBack))
    #expect(kept.upperBound <= on.lowerBound && on.upperBound <= givenBack.lowerBound)
    #expect(!text[givenBack.upperBound...].contains(Self.on))
  }

  @Test("after a stop that gave no warning it is told again, and what it sent before the start stays kept")
  func stopped() throws {
    let terminal = try start(.xterm)
    defer { terminal.end() }
    terminal.send(signal: SIGSTOP)
    try terminal.waitForState { $0 == .stopped }
    terminal.send(signal: SIGCONT)
    try terminal.waitUntil(screenContains: "resumed")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.receivedText.ranges(of: Self.on).count == 2)
    #expect(terminal.receivedText.ranges(of: Self.kept).count == 1)
  }

  @Test(
    "terminals that send the Escape by themselves are told nothing",
    arguments: [RecordedTerminal.vte, .konsole, .kitty, .foot, .alacritty, .mlterm, .pterm, .tmux])
  func others(recorded: RecordedTerminal) throws {
    let terminal = try start(recorded)
    defer { terminal.end() }
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(!terminal.receivedText.contains("1036"))
  }
}
