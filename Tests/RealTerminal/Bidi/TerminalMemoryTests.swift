import Testing

@testable import CursesTerminal

@Suite("What is remembered of terminals")
struct TerminalMemoryTests {
  private func fingerprint(_ terminal: RecordedTerminal) -> TerminalFingerprint {
    TerminalFingerprint(
      findings: TerminalAnswers(Array(terminal.answers.utf8)).findings, environment: terminal.environment)
  }

  @Test("it is read as it was written, one fact a line")
  func text() {
    var memory = TerminalMemory()
    memory[fingerprint(.xterm)] = .lro
    let tellsFirst = memory.tells(fingerprint(.kitty))
    #expect(tellsFirst)
    #expect(
      memory.text == """
        lro\txterm|XTerm(379)|64;1;2;6;9;15;16;17;18;21;22;28|41;379;0|00000000|0|-
        told\txterm-kitty|kitty(0.26.5)|62;0|1;4000;26|-|0|-

        """)
    var read = TerminalMemory(text: memory.text)
    #expect(read == memory)
    let tellsAgain = read.tells(fingerprint(.kitty))
    #expect(!tellsAgain)
  }

  @Test("lines that nobody understands are passed over, and a terminal cannot write lines of its own")
  func hostile() {
    #expect(TerminalMemory(text: "sideways\tx\nplain\n\n") == TerminalMemory())
    let findings = TerminalFindings(version: "x\nlro\ty|z")
    #expect(TerminalFingerprint(findings: findings, environment: [:]).text == "|xlroyz|-|-|-|-|-")
  }

  @Test("every recorded terminal has a fingerprint of its own")
  func different() {
    let all: [RecordedTerminal] = [
      .xterm, .vte, .mlterm, .pterm, .st, .konsole, .kitty, .alacritty, .tmux, .screen, .foot,
      .ghostty, .wezTerm, .oldWezTerm,
    ]
    #expect(Set(all.map(fingerprint)).count == all.count)
  }
}
