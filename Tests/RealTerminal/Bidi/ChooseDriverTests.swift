import Testing

@testable import CursesTerminal

@Suite("Which driver a terminal gets")
struct ChooseDriverTests {
  private func choose(
    _ terminal: RecordedTerminal, option: BidiWish? = nil, configuration: BidiWish? = nil,
    extra: [String: String] = [:]
  ) -> BidiChoice {
    chooseDriver(
      findings: TerminalAnswers(Array(terminal.answers.utf8)).findings, option: option, configuration: configuration,
      environment: terminal.environment.merging(extra) { $1 })
  }

  @Test(
    "each recorded terminal gets the driver under which its Arabic was seen to be right",
    arguments: [
      (RecordedTerminal.xterm, BidiDriverName.plain, BidiChoice.Reason.family(.xterm), true),
      (.vte, .bdsm, .answeredBidiMode, true), (.mlterm, .mlterm, .family(.mlterm), true),
      (.pterm, .plain, .family(.putty), true), (.st, .plain, .family(.st), false),
      (.konsole, .rlo, .family(.konsole), true), (.kitty, .plain, .family(.kitty), true),
      (.alacritty, .plain, .family(.alacritty), false), (.tmux, .lro, .outside(nil), true),
      (.screen, .lro, .outside(nil), true), (.foot, .plain, .family(.foot), false),
      (.ghostty, .plain, .family(.ghostty), true), (.wezTerm, .bdsm, .family(.wezTerm), true),
    ])
  func recorded(terminal: RecordedTerminal, name: BidiDriverName, reason: BidiChoice.Reason, keepsMarks: Bool) {
    let choice = choose(terminal)
    #expect(choice.name == name)
    #expect(choice.reason == reason)
    #expect(choice.keepsMarks == keepsMarks)
  }

  @Test("a person's word goes before the terminal's: option, then configuration, then DIWAN_BIDI")
  func wishes() {
    let variable = ["DIWAN_BIDI": "kitty-runs"]
    #expect(choose(.vte, option: .driver(.lro), configuration: .driver(.rlo), extra: variable).name == .lro)
    #expect(choose(.vte, configuration: .driver(.rlo), extra: variable).name == .rlo)
    #expect(choose(.vte, extra: variable).name == .kittyRuns)
    #expect(choose(.vte, extra: ["DIWAN_BIDI": "auto"]).name == .bdsm)
  }

  @Test("a DIWAN_BIDI that names no driver is reported, and the terminal decides")
  func unreadableWish() {
    let choice = choose(.vte, extra: ["DIWAN_BIDI": "sideways"])
    #expect(choice.name == .bdsm)
    #expect(choice.unreadableEnvironmentValue == "sideways")
  }

  @Test("an answer beats an inherited variable: xterm started from Konsole, and from tmux, is xterm")
  func leakedVariables() {
    #expect(choose(.xterm, extra: ["KONSOLE_VERSION": "221203"]).reason == .family(.xterm))
    #expect(choose(.xterm, extra: ["TMUX": "/tmp/tmux-0/default,1,0"]).reason == .family(.xterm))
  }

  @Test("silence speaks against a variable: what answers only the last question is not the Konsole it was started from")
  func silenceIsAnAnswer() {
    let findings = TerminalFindings(answeredInTime: true, primaryAttributes: [6])
    let environment = ["TERM": "xterm", "KONSOLE_VERSION": "221203"]
    let choice = chooseDriver(findings: findings, environment: environment)
    #expect(choice.name == .plain)
    #expect(choice.reason == .nothingKnown)
    #expect(choice.modeReset == .direct)
  }

  @Test("over a line too slow to answer, the variable is all there is")
  func slowLine() {
    let choice = chooseDriver(
      findings: TerminalFindings(), option: nil, configuration: nil,
      environment: ["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"])
    #expect(choice.name == .rlo)
  }

  @Test(
    "inside tmux the terminal outside decides",
    arguments: [
      ("Konsole 22.12.3", BidiDriverName.rlo, BidiModeReset.none), ("XTerm(379)", .plain, .none),
      ("foot(1.13.1)", .plain, .none), ("something else", .lro, .throughTmux),
    ])
  func outsideTmux(version: String, name: BidiDriverName, modeReset: BidiModeReset) {
    var findings = TerminalAnswers(Array(RecordedTerminal.tmux.answers.utf8)).findings
    findings.outerTerminal = version
    let choice = chooseDriver(
      findings: findings, environment: RecordedTerminal.tmux.environment)
    #expect(choice.name == name)
    #expect(choice.modeReset == modeReset)
    #expect(choice.keepsMarks == !version.hasPrefix("foot"))
  }

  @Test("what only the officer can set is hinted at: kitty's configuration, PuTTY's two boxes")
  func hints() {
    #expect(choose(.kitty).hint == .kittyForceLeftToRight)
    #expect(choose(.pterm).hint == .puttyCheckBoxes)
    #expect(choose(.xterm).hint == nil)
  }

  @Test("Terminal.app answers like others and is known by its variable")
  func appleTerminal() {
    let findings = TerminalFindings(answeredInTime: true, primaryAttributes: [1, 2], secondaryAttributes: [1, 95, 0])
    let choice = chooseDriver(
      findings: findings,
      environment: ["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"])
    #expect(choice.name == .lro)
  }

  @Test("what an officer saw to be right goes before every guess, and behind every wish")
  func calibrated() {
    let findings = TerminalAnswers(Array(RecordedTerminal.xterm.answers.utf8)).findings
    let environment = RecordedTerminal.xterm.environment
    var memory = TerminalMemory()
    memory[TerminalFingerprint(findings: findings, environment: environment)] = .lro
    let choice = chooseDriver(findings: findings, memory: memory, environment: environment)
    #expect(choice.name == .lro)
    #expect(choice.reason == .calibration)
    let asked = chooseDriver(findings: findings, option: .driver(.rlo), memory: memory, environment: environment)
    #expect(asked.name == .rlo)
    var other = findings
    other.version = "XTerm(400)"
    #expect(chooseDriver(findings: other, memory: memory, environment: environment).name == .plain)
  }

  @Test("the option that asks for detection silences the configuration and DIWAN_BIDI")
  func automatic() {
    let choice = choose(
      .vte, option: .automatic, configuration: .driver(.rlo), extra: ["DIWAN_BIDI": "kitty-runs"])
    #expect(choice.reason == .answeredBidiMode)
  }

  @Test(
    "inside GNU screen the terminal outside decides",
    arguments: [
      ("Konsole 22.12.3", BidiDriverName.rlo, BidiModeReset.none), ("XTerm(379)", .plain, .none),
      ("vte", .lro, .throughScreen),
    ])
  func outsideScreen(version: String, name: BidiDriverName, modeReset: BidiModeReset) {
    var findings = TerminalAnswers(Array(RecordedTerminal.screen.answers.utf8)).findings
    findings.outerTerminal = version
    let choice = chooseDriver(findings: findings, environment: RecordedTerminal.screen.environment)
    #expect(choice.name == name)
    #expect(choice.modeReset == modeReset)
  }
}
