import Glibc
import Testing

@Suite("The passphrase at the command line's prompt", .serialized)
struct PassphrasePromptTests {
  /// Runs a command and says how it ended and whether the terminal shows what is typed; the shell itself survives.
  private static let script = """
    trap : INT TERM HUP
    "$@" >/dev/null; echo "ended $?"
    case "$(stty -a)" in *" -echo "*) echo "echo off";; *) echo "echo on";; esac
    """

  private func atPrompt(_ body: (PseudoTerminal) throws -> Void) throws {
    let folder = try OfficeFolder.demo()
    let command = [try builtProduct(named: "diwan"), "search", "100001", "--language", "en"]
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", Self.script, "sh"] + command,
      environment: folder.environment(extra: ["DIWAN_OFFICER": "reception"]))
    defer { terminal.end() }
    try terminal.waitUntil(screenContains: "Passphrase:")
    try body(terminal)
  }

  /// The command has ended, and the terminal shows what is typed.
  private func expectEnd(_ status: Int32, at terminal: PseudoTerminal) throws {
    try terminal.waitUntil(screenContains: "echo on")
    #expect(terminal.receivedText.contains("ended \(status)"))
  }

  @Test("it is not shown, and the terminal shows again what is typed afterwards")
  func typed() throws {
    try atPrompt { terminal in
      terminal.type("diwan-demo\n")
      try expectEnd(0, at: terminal)
      #expect(!terminal.receivedText.contains("diwan-demo"))
    }
  }

  @Test("Ctrl-C ends the command as it ends any, and the terminal shows again what is typed")
  func interrupted() throws {
    try atPrompt { terminal in
      terminal.type("diwan-\u{3}")
      try expectEnd(130, at: terminal)
      #expect(!terminal.receivedText.contains("diwan-"))
    }
  }

  @Test("whoever ends it from elsewhere finds the same", arguments: [SIGTERM, SIGHUP])
  func killed(signal: Int32) throws {
    try atPrompt { terminal in
      terminal.sendToAll(signal: signal)
      try expectEnd(128 + signal, at: terminal)
    }
  }

  @Test("the key that would leave the program's memory behind does nothing")
  func quit() throws {
    try atPrompt { terminal in
      terminal.type("\u{1C}\u{15}diwan-demo\n")
      try expectEnd(0, at: terminal)
    }
  }

  @Test("stopped by Ctrl-Z and continued, it asks again")
  func stopped() throws {
    let folder = try OfficeFolder.demo()
    let terminal = try PseudoTerminal(
      try builtProduct(named: "diwan"), ["search", "100001", "--language", "en"],
      environment: folder.environment(extra: ["DIWAN_OFFICER": "reception"]))
    defer { terminal.end() }
    try terminal.waitUntil(screenContains: "Passphrase:")
    // The leader of a session has nobody who could continue it: the kernel would not stop it by SIGTSTP.
    terminal.send(signal: SIGTSTP)
    try terminal.waitUntil("it asks again") { picture in
      picture.cells.indices.count { picture.row($0).contains("Passphrase:") } == 2
    }
    terminal.type("diwan-demo\n")
    let end = try terminal.waitForEnd()
    #expect(end == .exited(0))
    #expect(!terminal.receivedText.contains("diwan-demo"))
  }
}
